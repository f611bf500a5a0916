import { z } from 'zod'
import { Agreement } from '#groups/model/agreement.ts'
import { PersonCard } from '#people/model/person.ts'
import { PersonId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { ActivityKind } from './activity.ts'

/** Somebody who was there and is on record: one row of `people`, counted once wherever else they were. */
export const Participant = z.object({
  person: PersonCard,
  at: Instant,
  agreement: Agreement,
})
export type Participant = z.infer<typeof Participant>

/** What comes out of an activity for somebody. */
export const FollowUpKind = z.enum([
  'family-doctor-contract',
  'chronic-disease-list',
  'mental-disorder-list',
  'care-for-the-old',
  'request',
  'other',
])
export type FollowUpKind = z.infer<typeof FollowUpKind>

export const followUpKindWords: Record<FollowUpKind, Words> = {
  'family-doctor-contract': { zh: '家庭医生签约', en: 'Contract with a family doctor' },
  'chronic-disease-list': { zh: '纳入慢病管理名单', en: 'Onto the list of chronic disease' },
  'mental-disorder-list': {
    zh: '纳入严重精神障碍管理名单',
    en: 'Onto the list of severe mental disorder',
  },
  'care-for-the-old': { zh: '接上医养结合服务', en: 'Linked to care for the old' },
  request: { zh: '登记求助、接成个案', en: 'Made a request or a case' },
  other: { zh: '其他', en: 'Other' },
}

export const FollowUpState = z.enum(['open', 'done', 'not-done'])
export type FollowUpState = z.infer<typeof FollowUpState>

export const followUpStateWords: Record<FollowUpState, Words> = {
  open: { zh: '在办', en: 'Open' },
  done: { zh: '办成了', en: 'Done' },
  'not-done': { zh: '没办成', en: 'Not done' },
}

export const ActivityFollowUp = z.object({
  id: z.uuid(),
  personId: PersonId,
  kind: FollowUpKind,
  due: Day,
  note: z.string(),
  state: FollowUpState,
  result: z.string(),
  version: z.int(),
})
export type ActivityFollowUp = z.infer<typeof ActivityFollowUp>

/** What an activity of this kind is held for comes first. */
export function likeliestFollowUp(kind: ActivityKind): FollowUpKind {
  if (kind === 'family-doctor-contract') return 'family-doctor-contract'
  if (kind === 'chronic-disease') return 'chronic-disease-list'
  if (kind === 'severe-mental-disorder') return 'mental-disorder-list'
  return kind === 'care-for-the-old' ? 'care-for-the-old' : 'request'
}
