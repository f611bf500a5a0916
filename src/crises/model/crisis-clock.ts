import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Crisis, CrisisLevel } from './crisis.ts'

interface Norm {
  readonly from: Day
  /** The first look on four dimensions. */
  readonly screening: number
  /** From the level to somebody who receives: a clinician, a hotline, the police. */
  readonly handOver: Partial<Record<CrisisLevel, number>>
  /** How long nobody may look. */
  readonly lookAgain: Record<CrisisLevel, number>
}

/**
 * In minutes. Thirty for the first look is the practice that is published for general wards (two tracks:
 * active screening and passive reports); the rest is our proposal: no norm of Beijing was found.
 */
const norms: readonly Norm[] = [
  {
    from: '2026-01-01' as Day,
    screening: 30,
    handOver: { red: 60, orange: 60 },
    lookAgain: { red: 2 * 60, orange: 12 * 60, yellow: 48 * 60 },
  },
]

function normAt(moment: Instant): Norm {
  const norm = norms.findLast(({ from }) => from <= dayInBeijing(moment)) ?? norms[0]
  return norm as Norm
}

export function screeningDueAt(openedAt: Instant) {
  return addMinutes(openedAt, normAt(openedAt).screening)
}

export type ClockKind = 'screening' | 'hand-over' | 'look-again' | 'confirmation'

export const clockWords: Record<ClockKind, Words> = {
  screening: { zh: '筛查时限', en: 'Screening' },
  'hand-over': { zh: '联系接收方', en: 'Reach a receiver' },
  'look-again': { zh: '下次查看', en: 'Look again' },
  confirmation: { zh: '等第二人确认', en: 'Second person' },
}

export interface CrisisClock {
  readonly kind: ClockKind
  readonly until: Instant
}

type Timed = Pick<
  Crisis,
  'state' | 'level' | 'openedAt' | 'dueAt' | 'levelledAt' | 'lastLookAt' | 'closingAt'
>

/** The clock that runs now; none when the crisis is over. */
export function crisisClock(crisis: Timed, handOvers: number): CrisisClock | undefined {
  const { state, level, levelledAt, lastLookAt, closingAt } = crisis
  if (state === 'closed') return undefined
  if (state === 'suspected' || state === 'screening' || level === null || levelledAt === null)
    return { kind: 'screening', until: crisis.dueAt }
  const norm = normAt(crisis.openedAt)
  const reach = norm.handOver[level]
  if (state === 'closing' && closingAt !== null)
    return { kind: 'confirmation', until: addMinutes(closingAt, norm.lookAgain[level]) }
  if ((state === 'levelled' || state === 'stabilising') && reach !== undefined && handOvers === 0)
    return { kind: 'hand-over', until: addMinutes(levelledAt, reach) }
  return { kind: 'look-again', until: addMinutes(lastLookAt, norm.lookAgain[level]) }
}
