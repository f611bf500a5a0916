import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const CrisisId = z.uuid().brand('CrisisId')
export type CrisisId = z.infer<typeof CrisisId>

export const CrisisKind = z.enum([
  'suicide',
  'self-harm',
  'harm-to-others',
  'abuse-neglect',
  'domestic-violence',
  'sexual-abuse',
  'abandonment',
  'missing',
  'other',
])
export type CrisisKind = z.infer<typeof CrisisKind>

export const crisisKindWords: Record<CrisisKind, Words> = {
  suicide: { zh: '自杀', en: 'Suicide' },
  'self-harm': { zh: '自伤', en: 'Self-harm' },
  'harm-to-others': { zh: '伤人', en: 'Harm to others' },
  'abuse-neglect': { zh: '虐待或忽视', en: 'Abuse or neglect' },
  'domestic-violence': { zh: '家庭暴力', en: 'Domestic violence' },
  'sexual-abuse': { zh: '性侵害', en: 'Sexual abuse' },
  abandonment: { zh: '遗弃', en: 'Abandonment' },
  missing: { zh: '失联', en: 'Missing' },
  other: { zh: '其他', en: 'Other' },
}

const VIOLENT: readonly CrisisKind[] = [
  'harm-to-others',
  'abuse-neglect',
  'domestic-violence',
  'sexual-abuse',
]

/** Somebody near the client may hurt a visitor as well. */
export function isViolent(kind: CrisisKind) {
  return VIOLENT.includes(kind)
}

export const CrisisLevel = z.enum(['yellow', 'orange', 'red'])
export type CrisisLevel = z.infer<typeof CrisisLevel>

export const crisisLevelWords: Record<CrisisLevel, Words> = {
  yellow: { zh: '黄色', en: 'Yellow' },
  orange: { zh: '橙色', en: 'Orange' },
  red: { zh: '红色', en: 'Red' },
}

export function higherLevel(one: CrisisLevel | null, other: CrisisLevel): CrisisLevel {
  const ladder = CrisisLevel.options
  return one !== null && ladder.indexOf(one) > ladder.indexOf(other) ? one : other
}

export const CrisisState = z.enum([
  'suspected',
  'screening',
  'levelled',
  'stabilising',
  'handed-over',
  'monitoring',
  'closing',
  'closed',
])
export type CrisisState = z.infer<typeof CrisisState>

export const crisisStateWords: Record<CrisisState, Words> = {
  suspected: { zh: '待筛查', en: 'Suspected' },
  screening: { zh: '筛查中', en: 'Screening' },
  levelled: { zh: '已定级', en: 'Level set' },
  stabilising: { zh: '稳定中', en: 'Stabilising' },
  'handed-over': { zh: '已移交', en: 'Handed over' },
  monitoring: { zh: '观察中', en: 'Monitoring' },
  closing: { zh: '待第二人确认', en: 'Waits for the second person' },
  closed: { zh: '已结束', en: 'Closed' },
}

/** Who noticed. An instrument is a scored answer, even from a draft. */
export const CrisisOrigin = z.enum(['worker', 'ward', 'family', 'volunteer', 'instrument', 'other'])
export type CrisisOrigin = z.infer<typeof CrisisOrigin>

export const crisisOriginWords: Record<CrisisOrigin, Words> = {
  worker: { zh: '社工发现', en: 'Noticed by a worker' },
  ward: { zh: '病房医护告知', en: 'Told by the ward' },
  family: { zh: '本人或家属说的', en: 'Told by client or family' },
  volunteer: { zh: '志愿者看到', en: 'Seen by a volunteer' },
  instrument: { zh: '量表提示', en: 'From an instrument' },
  other: { zh: '其他', en: 'Other' },
}

/** Capacity for civil conduct of an adult (民法典 art. 21, 22); of a minor the age decides. */
export const Capacity = z.enum(['full', 'limited', 'unclear'])
export type Capacity = z.infer<typeof Capacity>

export const capacityWords: Record<Capacity, Words> = {
  full: { zh: '能自己拿主意', en: 'Full capacity' },
  limited: { zh: '不能或不能完全辨认自己的行为', en: 'Without or with limited capacity' },
  unclear: { zh: '说不清', en: 'Unclear' },
}

export const ClosingOutcome = z.enum(['safe-again', 'taken-over', 'no-crisis', 'died', 'lost'])
export type ClosingOutcome = z.infer<typeof ClosingOutcome>

export const closingOutcomeWords: Record<ClosingOutcome, Words> = {
  'safe-again': { zh: '危险已过去', en: 'The danger is over' },
  'taken-over': { zh: '已由接收方接手', en: 'Taken over by the receiver' },
  'no-crisis': { zh: '核实后不是危机', en: 'Not a crisis after all' },
  died: { zh: '死亡', en: 'Died' },
  lost: { zh: '失去联系，已报有关部门', en: 'Lost, and reported' },
}

export const Crisis = z.object({
  id: CrisisId,
  kind: CrisisKind,
  origin: CrisisOrigin,
  capacity: Capacity,
  state: CrisisState,
  level: CrisisLevel.nullable(),
  /** What was red once is closed like a red one, whatever it is called later. */
  highestLevel: CrisisLevel.nullable(),
  openedAt: Instant,
  openedBy: AccountId,
  /** Until when somebody has looked on four dimensions. */
  dueAt: Instant,
  begunAt: Instant.nullable(),
  levelledAt: Instant.nullable(),
  lastLookAt: Instant,
  outcome: ClosingOutcome.nullable(),
  summary: z.string(),
  closingAt: Instant.nullable(),
  closedBy: AccountId.nullable(),
  confirmedBy: AccountId.nullable(),
  closedAt: Instant.nullable(),
  version: z.int(),
})
export type Crisis = z.infer<typeof Crisis>
