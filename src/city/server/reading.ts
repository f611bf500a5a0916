import type { Figure, IndicatorCode, Place } from '#indicators/model/figure.ts'
import type { PeriodName } from '#indicators/model/period.ts'
import { readFigures, readRefreshed } from '#indicators/server/index.ts'
import type { DistrictCode } from '#places/model/district.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { HEADLINES } from '../model/headline.ts'
import { periodsToChoose } from '../model/periods.ts'
import { lastWholeYear } from '../model/pick.ts'

/** The period that was asked for, or the last month that is over; and what may be chosen instead. */
export function choosePeriod(period: PeriodName | undefined, { now }: Deps) {
  const periods = periodsToChoose(now())
  return { period: period ?? (periods[0] as PeriodName), periods }
}

interface Asked {
  readonly codes: readonly IndicatorCode[]
  readonly place: Place
  readonly period: PeriodName
}

/** Figures of the place in the period, and in the last whole year those that are told by the year. */
export async function readBoth(tx: Tx, actor: Actor, { codes, place, period }: Asked, deps: Deps) {
  const figures = await readFigures(tx, actor, { codes, place, by: 'total', period }, deps)
  const year = lastWholeYear(period)
  const yearly = YEARLY.filter((code) => codes.includes(code))
  if (year === period || yearly.length === 0) return [...figures]
  const asked = { codes: yearly, place, by: 'total', period: year } as const
  return [...figures, ...(await readFigures(tx, actor, asked, deps))]
}

const YEARLY = HEADLINES.filter(({ pick }) => pick.span === 'last-year').map(
  ({ pick }) => pick.code,
)

/** Coverage at the end of each year since the policy that was over by the end of the period. */
export async function readLine(
  tx: Tx,
  actor: Actor,
  { place, period }: Pick<Asked, 'place' | 'period'>,
  deps: Deps,
) {
  const line: Figure[] = []
  for (let year = FIRST_YEAR; year <= Number(lastWholeYear(period)); year += 1) {
    const asked = { codes: ['C1'], place, by: 'total', period: `${year}` as PeriodName } as const
    line.push(...(await readFigures(tx, actor, asked, deps)))
  }
  return line
}

/** The policy is of October 2020. */
const FIRST_YEAR = 2020

export async function readAge(tx: Tx, period: PeriodName) {
  return (await readRefreshed(tx, period)).oldest
}

/** The city for the city, its own district for a district. */
export function ownPlace({ role, districtCode }: Actor): Place {
  if (role !== 'district-officer') return { level: 'city' }
  if (!districtCode) throw noSuch('place')
  return { level: 'district', districtCode: districtCode as DistrictCode }
}
