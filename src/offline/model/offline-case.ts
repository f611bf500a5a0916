import { z } from 'zod'
import { CaseId, CaseState, Goal, RiskLevel } from '#casework/model/case.ts'
import { ContactNote } from '#casework/model/contact.ts'
import { addMinutes, Instant } from '#platform/model/time.ts'

/** What lies on the device of a case: enough to write a note at the bed, and nothing confidential. */
export const OfflineCase = z.object({
  id: CaseId,
  number: z.string(),
  clientName: z.string(),
  place: z.string(),
  state: CaseState,
  riskLevel: RiskLevel,
  goals: z.array(Goal),
  /** The last notes, newest first: their shared halves. */
  lastNotes: z.array(z.object({ at: Instant, shared: z.string() })),
  keptAt: Instant,
})
export type OfflineCase = z.infer<typeof OfflineCase>

/** A note in the making: what is not chosen yet is empty. */
export const NoteInHand = ContactNote.extend({
  at: Instant.or(z.literal('')),
  mode: ContactNote.shape.mode.or(z.literal('')),
  minutes: z.number(),
  activities: z.array(ContactNote.shape.activities.element),
  shared: z.string(),
})
export type NoteInHand = z.infer<typeof NoteInHand>

export const OfflineNote = z.object({
  /** Also the idempotency key under which it is sent: however often, it is written once. */
  id: z.uuid(),
  caseId: CaseId,
  clientName: z.string(),
  note: NoteInHand,
  /** `writing` is not sent by itself. */
  state: z.enum(['writing', 'waiting', 'refused']),
  firstTriedAt: Instant.nullable(),
  /** Why it was refused, in the words of the product. */
  problem: z.string(),
})
export type OfflineNote = z.infer<typeof OfflineNote>

/** A case stays on the device for one shift. */
const KEPT_MINUTES = 8 * 60

export function keptUntil(keptAt: Instant): Instant {
  return addMinutes(keptAt, KEPT_MINUTES)
}

/**
 * The server remembers the key of a request for a day. After half of it nobody relies on that: the
 * case is read first, and a note that is there already is not sent again.
 */
export function isKeyInDoubt({ firstTriedAt }: Pick<OfflineNote, 'firstTriedAt'>, now: Instant) {
  return firstTriedAt !== null && addMinutes(firstTriedAt, 12 * 60) < now
}
