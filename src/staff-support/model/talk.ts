import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** What weighs on somebody who works in a hospital. The order is also that of complementary hiding. */
export const Theme = z.enum([
  'other',
  'exhaustion',
  'patient-death',
  'conflict',
  'violence',
  'colleagues',
  'family',
  'mood',
])
export type Theme = z.infer<typeof Theme>

export const themeWords: Record<Theme, Words> = {
  exhaustion: { zh: '累，快撑不住了', en: 'Exhausted' },
  'patient-death': { zh: '病人离世、抢救之后', en: 'After a death or a resuscitation' },
  conflict: { zh: '和患者家属的冲突', en: 'A conflict with patients or family' },
  violence: { zh: '被辱骂、被打', en: 'Abused or attacked' },
  colleagues: { zh: '科室里的事', en: 'Within the department' },
  family: { zh: '家里的事', en: 'At home' },
  mood: { zh: '睡不好、心情差', en: 'Sleep and mood' },
  other: { zh: '别的事，见面说', en: 'Something else' },
}

export const TalkId = z.uuid().brand('TalkId')
export type TalkId = z.infer<typeof TalkId>

export const TalkState = z.enum(['waiting', 'open', 'closed', 'locked', 'erased'])
export type TalkState = z.infer<typeof TalkState>

export const talkStateWords: Record<TalkState, Words> = {
  waiting: { zh: '在等', en: 'Waiting' },
  open: { zh: '正在谈', en: 'Open' },
  closed: { zh: '已结束', en: 'Closed' },
  locked: { zh: '已锁存', en: 'Locked' },
  erased: { zh: '已销毁', en: 'Erased' },
}

/** How the client said yes to somebody else. */
export const ConsentBy = z.enum(['in-person', 'in-writing', 'telephone'])
export type ConsentBy = z.infer<typeof ConsentBy>

export const consentByWords: Record<ConsentBy, Words> = {
  'in-person': { zh: '当面同意', en: 'In person' },
  'in-writing': { zh: '书面同意', en: 'In writing' },
  telephone: { zh: '电话里同意', en: 'By telephone' },
}

export const Talk = z.object({
  id: TalkId,
  state: TalkState,
  theme: Theme,
  /** As the person wants to be called; may be invented. Empty once it was destroyed. */
  name: z.string(),
  reachAt: z.string(),
  when: z.string(),
  askedAt: Instant,
  mine: z.boolean(),
  /** Offered to me by a colleague, with the client's consent. */
  offeredToMe: z.boolean(),
  offeredTo: AccountId.nullable(),
  sessions: z.int(),
  version: z.int(),
})
export type Talk = z.infer<typeof Talk>

export const TalkSession = z.object({
  id: z.uuid(),
  day: Day,
  minutes: z.int(),
  themes: z.array(Theme),
  /** Null once it was destroyed. */
  note: z.string().nullable(),
})
export type TalkSession = z.infer<typeof TalkSession>
