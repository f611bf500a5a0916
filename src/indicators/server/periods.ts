import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enqueue } from '#platform/server/outbox.ts'
import { definitionsOn } from '../model/catalogue.ts'
import type * as contract from '../model/contract.ts'
import type { Group } from '../model/definition.ts'
import { boundsOf, lastDayOf, type PeriodName } from '../model/period.ts'
import type { SubmissionState } from '../model/submission.ts'
import { getPeriod, periodOf } from './present-submission.ts'
import * as store from './submissions.store.ts'
import { tables } from './tables.ts'

export const REFRESH = 'indicators.refresh'

/** What only a district, only the city, or nothing yet can answer, no house reports. */
const NOT_OF_A_HOUSE = ['C3', 'W10', 'Q4']

export async function listReportPeriods(tx: Tx, actor: Actor) {
  const periods = await store.visiblePeriods(tx).selectAll().orderBy('period', 'desc').execute()
  const { rows } = await sql<{ period: string; state: SubmissionState; n: number }>`
    select period, state, count(*)::int as n from indicators.submission group by 1, 2`.execute(tx)
  const houses = actor.role === 'lead' ? 1 : await countHouses(tx, actor)
  return {
    periods: periods.map((period) => {
      const mine = rows.filter((row) => row.period === period.period)
      const begun = mine.reduce((sum, { n }) => sum + n, 0)
      const counts: Partial<Record<SubmissionState, number>> = Object.fromEntries(
        mine.map(({ state, n }) => [state, n]),
      )
      return {
        ...periodOf(period),
        houses,
        counts: { ...counts, open: Math.max(0, houses - begun) },
      }
    }),
  }
}

export async function openReportPeriod(
  tx: Tx,
  actor: Actor,
  { period, groups, dueOn, note }: z.output<typeof contract.openReportPeriod.input>,
  { now }: Deps,
) {
  const today = dayInBeijing(now())
  if (boundsOf(period).from > today)
    throw new Refusal('report-period-future', 409, { field: 'period' })
  if (dueOn <= lastDayOf(period)) throw new Refusal('report-due-early', 409, { field: 'dueOn' })
  const codes = codesOf(period, groups)
  const row = { period, codes, dueOn, note, openedBy: actor.accountId, openedAt: now() }
  const inserted = await tables(tx)
    .insertInto('indicators.reportPeriod')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('period')
    .executeTakeFirst()
  if (!inserted) throw new Refusal('report-period-open', 409, { field: 'period' })
  await record(tx, actor, 'indicators.open-period', { kind: 'report-period', id: period })
  return periodOf(row)
}

export function codesOf(period: PeriodName, groups: readonly Group[]) {
  return definitionsOn(lastDayOf(period))
    .filter(({ code, group }) => groups.includes(group) && !NOT_OF_A_HOUSE.includes(code))
    .map(({ code }) => code)
}

const URGENCY: readonly SubmissionState[] = [
  ...(['open', 'returned', 'computed', 'checked', 'submitted', 'accepted', 'locked'] as const),
]

/** What is missing comes first. */
export async function openQueue(
  tx: Tx,
  actor: Actor,
  { period: name }: z.output<typeof contract.openQueue.input>,
  { now }: Deps,
) {
  const period = await getPeriod(tx, name)
  const late = daysBetween(period.dueOn, dayInBeijing(now()))
  const houses = await store.listHouses(tx, name, districtOf(actor))
  await record(tx, actor, 'indicators.open-queue', { kind: 'report-period', id: name })
  const rows = houses.map(({ state: found, ...house }) => {
    const state = found ?? 'open'
    const isMissing = URGENCY.indexOf(state) < URGENCY.indexOf('submitted')
    return { ...house, state, daysLate: isMissing ? Math.max(0, late) : 0 }
  })
  return {
    period,
    rows: rows.toSorted((one, other) => URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state)),
  }
}

/** In the background: a whole city takes longer than anybody waits. */
export async function askForRefresh(
  tx: Tx,
  actor: Actor,
  { period }: z.output<typeof contract.refresh.input>,
) {
  await enqueue(tx, REFRESH, { period })
  await record(tx, actor, 'indicators.ask-refresh', { kind: 'figures', id: period })
  return {}
}

async function countHouses(tx: Tx, actor: Actor) {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from indicators.house
    where is_medical and (${districtOf(actor)}::text is null
      or district_code = ${districtOf(actor)})`.execute(tx)
  return rows[0]?.n ?? 0
}

function districtOf({ role, districtCode }: Actor) {
  return role === 'district-officer' ? (districtCode ?? 'none') : null
}

function daysBetween(from: Day, until: Day) {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
}
