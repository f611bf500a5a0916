import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { deputyActs, isLive, type Relation } from './relation.ts'
import type { SessionState } from './session.ts'
import { type AbsenceOf, isInRegister, type Supervisor, type SupervisorId } from './supervisor.ts'

/** How long after a session an offered case can still be read. */
export interface ReadingDays {
  readonly since: Day
  readonly days: number
  readonly source: string
  readonly assumed: boolean
}

/** No rule of law or of the trade names a number: it is the product’s own, and can be changed by a day. */
export const readingDays: readonly ReadingDays[] = [
  { since: '2020-01-01' as Day, days: 7, source: '本系统设计，未见公开规定', assumed: true },
]

export function readingDaysOn(day: Day) {
  return readingDays.filter(({ since }) => since <= day).at(-1)?.days ?? 0
}

const DAY_MINUTES = 24 * 60

interface Sitting {
  readonly state: SessionState
  readonly startsAt: Instant
  readonly minutes: number
}

/** The bound that the owner sets by offering. */
export function readableUntil(session: Sitting, days: number) {
  return addMinutes(session.startsAt, session.minutes + days * DAY_MINUTES)
}

export interface ReadingFacts {
  readonly grant: {
    readonly until: Instant
    readonly days: number
    readonly withdrawnAt: Instant | null
    /** By name: a consent names one supervisor, and no deputy. */
    readonly named: boolean
  }
  readonly session: Sitting
  readonly relation: Pick<Relation, 'supervisorId' | 'deputyId' | 'from' | 'to'>
  readonly reader: Pick<Supervisor, 'since' | 'until'> & { readonly id: SupervisorId }
  readonly absences: readonly Pick<AbsenceOf, 'supervisorId' | 'from' | 'to'>[]
}

/**
 * Who may read an offered case, and when. The database decides the same by itself, in
 * `supervision.readable_grants`. Moving a session brings the end nearer, never farther away.
 */
export function mayRead(facts: ReadingFacts, now: Instant): boolean {
  const { grant, session, relation, reader, absences } = facts
  const today = dayInBeijing(now)
  if (grant.withdrawnAt !== null || session.state === 'cancelled') return false
  if (now >= grant.until || now >= readableUntil(session, grant.days)) return false
  if (!isLive(relation, today) || !isInRegister(reader, today)) return false
  if (reader.id === relation.supervisorId) return true
  if (grant.named) return false
  return reader.id === relation.deputyId && deputyActs(relation, absences, today)
}
