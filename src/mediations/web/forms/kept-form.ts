import type { CaseId } from '#casework/model/case.ts'
import { type KeptForm, useKeptForm } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Mediation } from '../../model/mediation.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** What every form of a mediation is given; the first one of a case has none yet. */
export interface MediationFormProps {
  readonly caseId: CaseId
  readonly mediation: Mediation | undefined
  readonly close: () => void
}

export interface RunningFormProps extends MediationFormProps {
  readonly mediation: Mediation
}

interface Options<Content> extends KeptForm<Content> {
  /** `view.patient`; the draft is `mediation-view.<case id>.patient`. */
  readonly form: string
}

/** A form of a mediation. */
export function useMediationForm<Content extends object>(
  { caseId, mediation, close }: MediationFormProps,
  { form, ...rest }: Options<Content>,
) {
  const w = useWords(words)
  const [kind, ...which] = form.split('.')
  const draft = [`mediation-${kind}`, caseId, ...which].join('.')
  const on = { mediation: mediation?.id, version: mediation?.version }
  return useKeptForm({
    ...rest,
    ...{ caseId, close, draft, on, said: w.saved, shown: keys.ofCase(caseId) },
  })
}

/** Where a step of a running mediation goes. */
export function placeOf({ caseId, id: mediationId, version }: Mediation) {
  return { caseId, mediationId, version }
}
