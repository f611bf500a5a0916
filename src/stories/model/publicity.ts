import { z } from 'zod'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const EventId = z.uuid().brand('EventId')
export type EventId = z.infer<typeof EventId>

/** Kinds of the source: 媒体探访、人物短视频、展演、政策解读、案例大赛. */
export const EventKind = z.enum([
  'media-visit',
  'short-film',
  'show',
  'policy-reading',
  'contest',
  'other',
])
export type EventKind = z.infer<typeof EventKind>

export const eventKindWords: Record<EventKind, Words> = {
  'media-visit': { zh: '媒体探访', en: 'Media visit' },
  'short-film': { zh: '短视频', en: 'Short film' },
  show: { zh: '展演', en: 'Show' },
  'policy-reading': { zh: '政策解读', en: 'Policy explained' },
  contest: { zh: '案例大赛', en: 'Contest' },
  other: { zh: '其他', en: 'Other' },
}

export const EventState = z.enum(['planned', 'done', 'cancelled'])
export type EventState = z.infer<typeof EventState>

export const eventStateWords: Record<EventState, Words> = {
  planned: { zh: '计划', en: 'Planned' },
  done: { zh: '已完成', en: 'Done' },
  cancelled: { zh: '取消', en: 'Cancelled' },
}

const reach = z.int().min(0).max(100_000_000)

export const EventPlan = z.object({
  kind: EventKind,
  title: z.string().trim().min(1).max(60),
  startsOn: Day,
  endsOn: Day,
  place: z.string().trim().max(80),
  audience: z.string().trim().max(80),
  channel: z.string().trim().max(80),
  /** In person-times. */
  reachPlanned: reach.nullable(),
})
export type EventPlan = z.infer<typeof EventPlan>

/** What came of it: how many were reached, counted or estimated, and how it can be shown. */
export const EventOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('done'),
    reach,
    reachBy: z.enum(['counted', 'estimated']),
    reachMethod: z.string().trim().max(200),
    evidence: z.string().trim().min(1).max(300),
  }),
  z.object({ state: z.literal('cancelled'), reason: z.string().trim().min(1).max(200) }),
])
export type EventOutcome = z.infer<typeof EventOutcome>

export const reachByWords: Record<'counted' | 'estimated', Words> = {
  counted: { zh: '清点', en: 'Counted' },
  estimated: { zh: '估计', en: 'Estimated' },
}

export const PublicityEvent = EventPlan.extend({
  id: EventId,
  institutionId: InstitutionId.nullable(),
  /** None is the city. */
  institutionName: z.string().nullable(),
  state: EventState,
  reach: z.int().nullable(),
  reachBy: z.enum(['counted', 'estimated']).nullable(),
  reachMethod: z.string(),
  evidence: z.string(),
  reason: z.string(),
  version: z.int(),
})
export type PublicityEvent = z.infer<typeof PublicityEvent>

export const EventObstacle = z.enum([
  'ends-before-it-begins',
  'not-yet-held',
  'method-missing',
  'event-settled',
  'event-of-another-house',
])
export type EventObstacle = z.infer<typeof EventObstacle>

export const eventObstacleWords: Record<EventObstacle, Words> = {
  'ends-before-it-begins': {
    zh: '结束日期早于开始日期，请改正。',
    en: 'It ends before it begins.',
  },
  'not-yet-held': {
    zh: '活动还没有开始，到了那天再登记结果。',
    en: 'It has not begun yet. Record what came of it from that day on.',
  },
  'method-missing': {
    zh: '触达人次是估计的，请写明怎么估的。',
    en: 'The reach is an estimate: say how it was estimated.',
  },
  'event-settled': {
    zh: '已经登记过结果，计划不能再改。',
    en: 'What came of it is on record; the plan cannot be changed any more.',
  },
  'event-of-another-house': {
    zh: '这一项由别的单位登记，请联系他们修改。',
    en: 'Another office keeps this event. Ask them to change it.',
  },
}

export function findPlanObstacle({
  startsOn,
  endsOn,
}: Pick<EventPlan, 'startsOn' | 'endsOn'>): EventObstacle | undefined {
  return endsOn < startsOn ? 'ends-before-it-begins' : undefined
}

export function findOutcomeObstacle(
  { state, startsOn }: Pick<PublicityEvent, 'state' | 'startsOn'>,
  outcome: EventOutcome,
  today: Day,
): EventObstacle | undefined {
  if (state !== 'planned') return 'event-settled'
  if (outcome.state === 'cancelled') return
  if (today < startsOn) return 'not-yet-held'
  if (outcome.reachBy === 'estimated' && outcome.reachMethod === '') return 'method-missing'
}
