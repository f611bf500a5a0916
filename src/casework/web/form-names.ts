import type { CaseId } from '../model/case.ts'
import type { CaseStep } from '../model/case-steps.ts'
import type { HelpRequestId } from '../model/help-request.ts'

/** A form of a case as its address names it: `?form=contact-note`, `?form=amendment.<contact id>`. */
export type CaseForm =
  | 'contact-note'
  | 'assessment'
  | 'goal'
  | 'closure'
  | `step.${Exclude<CaseStep, 'begin-closing'>}`
  | `amendment.${string}`
  | `follow-up.${string}`

/** The name of its draft: `contact-note.<case id>`. */
export function draftOfCase(form: CaseForm, caseId: CaseId) {
  const [kind, ...rest] = form.split('.')
  return [kind, caseId, ...rest].join('.')
}

export const NEW_REQUEST = 'new-request'

export function draftOfRequest(kind: 'accept' | 'settle', id: HelpRequestId) {
  return `${kind}.${id}`
}

export interface NamedForm {
  readonly kind: string
  readonly caseId?: string
  readonly to: string
}

const OF_CASE = ['contact-note', 'assessment', 'goal', 'closure', 'step', 'amendment', 'follow-up']

/** What a draft belongs to, and the address at which it is written on. */
export function readFormName(name: string): NamedForm | undefined {
  if (name === NEW_REQUEST) return { kind: name, to: '/requests/new' }
  const [kind = '', id, ...rest] = name.split('.')
  if (kind === 'accept' || kind === 'settle') return { kind, to: `/requests/${id}?form=${kind}` }
  if (!id || !OF_CASE.includes(kind)) return undefined
  return { kind, caseId: id, to: `/cases/${id}?form=${[kind, ...rest].join('.')}` }
}
