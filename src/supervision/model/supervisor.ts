import { z } from 'zod'
import { Day } from '#platform/model/time.ts'

export const SupervisorId = z.uuid().brand('SupervisorId')
export type SupervisorId = z.infer<typeof SupervisorId>

/** What the city writes into the register. */
export const SupervisorFacts = z.object({
  name: z.string().trim().min(1).max(30),
  title: z.string().trim().max(60),
  affiliation: z.string().trim().max(60),
  strengths: z.string().trim().max(120),
  since: Day,
  until: Day.nullable(),
})
export type SupervisorFacts = z.infer<typeof SupervisorFacts>

export const Supervisor = SupervisorFacts.extend({
  id: SupervisorId,
  /** Whether an account acts for this entry. */
  hasAccount: z.boolean(),
  version: z.int(),
})
export type Supervisor = z.infer<typeof Supervisor>

/** A name to choose, a name to read. */
export const SupervisorName = Supervisor.pick({ id: true, name: true, title: true })
export type SupervisorName = z.infer<typeof SupervisorName>

/** Both days are away. Why, nobody asks. */
export const Absence = z.object({ id: z.uuid(), from: Day, to: Day })
export type Absence = z.infer<typeof Absence>

export type AbsenceOf = Absence & { readonly supervisorId: SupervisorId }

export function isAway(
  absences: readonly Pick<AbsenceOf, 'supervisorId' | 'from' | 'to'>[],
  supervisorId: SupervisorId,
  day: Day,
) {
  return absences.some(
    (one) => one.supervisorId === supervisorId && one.from <= day && day <= one.to,
  )
}

export function isInRegister({ since, until }: Pick<Supervisor, 'since' | 'until'>, day: Day) {
  return since <= day && (until === null || day <= until)
}
