import { SYSTEM } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import type { Jobs } from '#platform/server/outbox-run.ts'
import { boundsOf, monthOf, PeriodName, partsOf, periodsOf, yearOf } from '../model/period.ts'
import { findRefreshed } from './facts.store.ts'
import { REFRESH } from './periods.ts'
import { refreshFacts } from './refreshing.ts'

const HALF_A_DAY = 12 * 60

/** The city asked for a year to be counted anew. Done twice it says the same. */
export function indicatorJobs(deps: Deps): Jobs {
  return {
    [REFRESH]: (tx, { period }) =>
      refreshFacts(tx, SYSTEM, { periods: periodsOf(yearOf(PeriodName.parse(period))) }, deps),
  }
}

/** Twice a day: what is going on, and the month before, in which notes still come in late. */
export function refreshCurrent(db: Db, deps: Deps) {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: (tx) => refreshStale(tx, deps),
  })
}

async function refreshStale(tx: Tx, deps: Deps) {
  const month = monthOf(dayInBeijing(deps.now()))
  const { newest } = await findRefreshed(tx, month)
  if (newest && newest > addMinutes(deps.now(), -HALF_A_DAY)) return
  const before = monthOf(
    dayInBeijing(addMinutes(`${boundsOf(month).from}T00:00:00.000Z` as never, -2880)),
  )
  const periods = [month, before].flatMap((one) =>
    periodsOf(yearOf(one)).filter((other) => other === one || holds(other, one)),
  )
  await refreshFacts(tx, SYSTEM, { periods: [...new Set(periods)] }, deps)
}

function holds(whole: PeriodName, month: PeriodName) {
  return whole === yearOf(month) || partsOf(whole).includes(month)
}
