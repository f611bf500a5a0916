import { addMinutes, type Day, type Instant } from '#platform/model/time.ts'
import type { ReferralFacts, ReferralState, Urgency } from './referral.ts'
import { isOver } from './referral-steps.ts'

/** How long each side may take, in hours. */
interface Patience {
  readonly from: Day
  readonly source: string
  readonly answer: Readonly<Record<Urgency, number>>
  readonly states: Readonly<Partial<Record<ReferralState, number>>>
  /** What went wrong waits for a decision of ours. */
  readonly settle: number
  /** After so much longer it is the head's as well. */
  readonly escalate: Readonly<Record<Urgency, number>>
}

/** No rule was found: assumed, and changed by a new line with its day. */
export const PATIENCE: readonly Patience[] = [
  {
    ...{ from: '2026-01-01' as Day, source: 'assumed' },
    answer: { now: 4, day: 24, routine: 72 },
    states: { prepared: 72, returned: 72, accepted: 7 * 24, started: 30 * 24, delivered: 7 * 24 },
    settle: 72,
    escalate: { now: 1, day: 24, routine: 24 },
  },
]

/** Until when somebody has to do something; undefined when it is over. */
export function dueOf(facts: ReferralFacts): Instant | undefined {
  if (isOver(facts)) return
  const { state, stateSince, urgency, holdUntil } = facts
  const { answer, states, settle } = patienceAt(stateSince)
  // The end of that day in Beijing.
  if (state === 'on-hold' && holdUntil) return `${holdUntil}T16:00:00.000Z` as Instant
  if (state === 'sent') return addMinutes(stateSince, answer[urgency] * 60)
  return addMinutes(stateSince, (states[state] ?? settle) * 60)
}

export type Lateness = 'in-time' | 'overdue' | 'escalated'

/** In time or over; late, for whoever works on it; so late that the head sees it on top. */
export function latenessOf(facts: ReferralFacts, now: Instant): Lateness {
  const due = dueOf(facts)
  if (due === undefined || now <= due) return 'in-time'
  const more = patienceAt(facts.stateSince).escalate[facts.urgency]
  return now > addMinutes(due, more * 60) ? 'escalated' : 'overdue'
}

function patienceAt(instant: Instant) {
  const past = PATIENCE.filter(({ from }) => from <= instant.slice(0, 10))
  return (past.at(-1) ?? PATIENCE[0]) as Patience
}
