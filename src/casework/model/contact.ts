import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Instant, minutesBetween } from '#platform/model/time.ts'
import { CaseId, GoalId } from './case.ts'
import { Activity, ContactMode } from './code-lists.ts'

export const ContactId = z.uuid().brand('ContactId')
export type ContactId = z.infer<typeof ContactId>

/** What the worker writes down: one minute at the bedside. */
export const ContactNote = z.object({
  /** When it happened; the moment of writing is recorded by itself. */
  at: Instant,
  minutes: z.int().min(1).max(600),
  mode: ContactMode,
  with: z.string().max(60),
  contactMade: z.boolean(),
  activities: z.array(Activity).min(1).max(14),
  goalIds: z.array(GoalId).max(20),
  /** The team reads it. */
  shared: z.string().min(1).max(4000),
  /** Only the worker and the case's own team read it; never the employer, never a report. */
  confidential: z.string().max(4000),
  next: z.string().max(500),
})
export type ContactNote = z.infer<typeof ContactNote>

export const Amendment = z.object({
  at: Instant,
  by: AccountId,
  reason: z.string(),
  text: z.string(),
})
export type Amendment = z.infer<typeof Amendment>

export const Contact = ContactNote.extend({
  id: ContactId,
  caseId: CaseId,
  by: AccountId,
  recordedAt: Instant,
  /** Written down more than a day after it happened: a fact, not a fault. */
  late: z.boolean(),
  /** null: there is a confidential half, which this reader may not see. */
  confidential: z.string().nullable(),
  amendments: z.array(Amendment),
})
export type Contact = z.infer<typeof Contact>

const ON_TIME_MINUTES = 24 * 60

export function isLate(at: Instant, recordedAt: Instant) {
  return minutesBetween(at, recordedAt) > ON_TIME_MINUTES
}

/** A note about the future is a plan, not a note. Five minutes are left to clocks that differ. */
export function isInFuture(at: Instant, now: Instant) {
  return minutesBetween(now, at) > 5
}
