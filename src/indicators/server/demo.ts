import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { lastDayOf, monthOf, periodsOf, yearOf } from '../model/period.ts'
import { openReportPeriod } from './periods.ts'
import { refreshFacts } from './refreshing.ts'
import { stepSubmission } from './submissions.ts'

const DAY_MINUTES = 24 * 60

interface Cast {
  readonly lead: Actor
  readonly city: Actor
}

/** The year as it is, and last month’s reporting period, in which the house has begun. */
export async function fillIndicators(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { lead, city }: Cast,
  deps: Deps,
) {
  const today = dayInBeijing(deps.now())
  const first = `${today.slice(0, 7)}-01T00:00:00.000Z`
  const period = monthOf(dayInBeijing(addMinutes(first as never, -2 * DAY_MINUTES)))
  await enter(SYSTEM)
  // The night counts the rest.
  const periods = [monthOf(today), period, ...periodsOf(yearOf(period)).slice(12)]
  await refreshFacts(tx, SYSTEM, { periods }, deps)
  await enter(city)
  const dueOn = dayInBeijing(
    addMinutes(`${lastDayOf(period)}T00:00:00.000Z` as never, 20 * DAY_MINUTES),
  )
  const groups = ['workforce', 'caseload', 'volume', 'loops', 'data-quality'] as const
  await openReportPeriod(
    tx,
    city,
    { period, groups: [...groups], dueOn, note: '请先核对再报送。' },
    deps,
  )
  await enter(lead)
  const institutionId = lead.institutionId as InstitutionId
  const step = { period, institutionId, reason: '', version: 0 }
  await stepSubmission(tx, lead, { ...step, step: 'compute' }, deps)
}
