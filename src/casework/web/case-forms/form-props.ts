import type { CasePage } from '../../model/contract.ts'

/** What every form over a case is given. */
export interface CaseFormProps {
  readonly page: CasePage
  readonly close: () => void
}
