import type { ServiceLine } from '../../model/code-lists.ts'
import type { Reason } from '../../model/help-request.ts'

const lines: Partial<Record<Reason, ServiceLine>> = {
  money: 'resource-linking',
  policy: 'resource-linking',
  discharge: 'resource-linking',
  communication: 'doctor-patient-relations',
}

/** The line of service that the first reason points to: a proposal, to be changed by a tap. */
export function lineFor([first]: readonly Reason[]): ServiceLine {
  return (first && lines[first]) ?? 'psychosocial-support'
}
