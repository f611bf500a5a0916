import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { PersonCard } from '#people/model/person.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Agreement } from './agreement.ts'

/** What the group was for this member, said at the end. */
export const Outcome = z.enum(['reached', 'partly', 'not-reached', 'left-early'])
export type Outcome = z.infer<typeof Outcome>

export const outcomeWords: Record<Outcome, Words> = {
  reached: { zh: '达到', en: 'Reached' },
  partly: { zh: '部分达到', en: 'Partly reached' },
  'not-reached': { zh: '没有达到', en: 'Not reached' },
  'left-early': { zh: '中途离开', en: 'Left early' },
}

export const MeasureMoment = z.enum(['before', 'after'])
export type MeasureMoment = z.infer<typeof MeasureMoment>

export const measureMomentWords: Record<MeasureMoment, Words> = {
  before: { zh: '前测', en: 'Before' },
  after: { zh: '后测', en: 'After' },
}

export const Measure = z.object({ moment: MeasureMoment, on: Day, score: z.number() })
export type Measure = z.infer<typeof Measure>

/** A case of this member that the asker sees anyway. Of any other nothing is told, not that it is. */
export const LinkedCase = z.object({ caseId: CaseId, number: z.string(), inTeam: z.boolean() })
export type LinkedCase = z.infer<typeof LinkedCase>

export const Member = z.object({
  person: PersonCard,
  addedAt: Instant,
  /** Since when the person is a member: since the yes. */
  joinedAt: Instant.nullable(),
  agreement: Agreement.nullable(),
  leftAt: Instant.nullable(),
  leftWhy: z.string(),
  outcome: Outcome.nullable(),
  outcomeNote: z.string(),
  measures: z.array(Measure),
  cases: z.array(LinkedCase),
  version: z.int(),
})
export type Member = z.infer<typeof Member>

export type MemberState = 'asked' | 'member' | 'left'

export const memberStateWords: Record<MemberState, Words> = {
  asked: { zh: '等同意', en: 'To consent' },
  member: { zh: '组员', en: 'Member' },
  left: { zh: '已离开', en: 'Left' },
}

export function memberState({
  joinedAt,
  leftAt,
}: Pick<Member, 'joinedAt' | 'leftAt'>): MemberState {
  if (leftAt !== null) return 'left'
  return joinedAt === null ? 'asked' : 'member'
}

export const NoteId = z.uuid().brand('GroupNoteId')
export type NoteId = z.infer<typeof NoteId>

/** What was seen of one member. The confidential half is read by the leaders alone. */
export const MemberNote = z.object({
  id: NoteId,
  sessionId: z.string().nullable(),
  at: Instant,
  byName: z.string(),
  shared: z.string(),
  hasConfidential: z.boolean(),
  /** null where there is none, or the asker does not lead the group. */
  confidential: z.string().nullable(),
})
export type MemberNote = z.infer<typeof MemberNote>
