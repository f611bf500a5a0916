import type { CaseId } from '#casework/model/case.ts'
import { type KeptForm, useKeptForm } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Conference } from '../../model/conference.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

export interface FormProps {
  readonly caseId: CaseId
  readonly close: () => void
}

export interface ConferenceFormProps extends FormProps {
  readonly conference: Conference
}

interface Options<Content> extends KeptForm<Content> {
  /** `minutes.<id>`; the draft is `conference-minutes.<case id>.<id>`. */
  readonly form: string
  /** What the answer is built on: a newer one is another deed. */
  readonly version: number
}

/** A form of a meeting. */
export function useConferenceForm<Content extends object>(
  { caseId, close }: FormProps,
  { form, version, ...rest }: Options<Content>,
) {
  const w = useWords(words)
  const [kind, ...which] = form.split('.')
  const draft = [`conference-${kind}`, caseId, ...which].join('.')
  const on = { version }
  return useKeptForm({
    ...rest,
    ...{ caseId, close, draft, on, said: w.saved, shown: keys.ofCase(caseId) },
  })
}

/** Where a step of a meeting goes. */
export function placeOf({ caseId, id: conferenceId, version }: Conference) {
  return { caseId, conferenceId, version }
}
