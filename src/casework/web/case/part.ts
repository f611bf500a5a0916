import type { CasePage } from '../../model/contract.ts'
import type { CaseForm } from '../form-names.ts'

/** What every part of the page is given. */
export interface PartProps {
  readonly page: CasePage
  readonly open: (form: CaseForm) => void
}
