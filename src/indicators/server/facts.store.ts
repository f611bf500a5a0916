import { sql } from 'kysely'
import type { DistrictCode } from '#places/model/district.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { By, Place } from '../model/figure.ts'
import type { MeasureName } from '../model/measure.ts'
import type { PeriodName } from '../model/period.ts'
import type { Counts } from '../model/reckon.ts'
import { rules } from './rules.ts'

interface Row {
  readonly place: string
  readonly measure: string
  readonly dimension: string
  readonly value: string
}

interface Asked {
  readonly measures: readonly MeasureName[]
  readonly place: Place
  readonly by: By
  readonly period: PeriodName
}

/** Sums of facts in sight (row-level security), one row for each place that is asked for. */
export async function sumFacts(tx: Tx, { measures, place, by, period }: Asked) {
  const group = {
    total: sql`''`,
    district: sql`h.district_code`,
    institution: sql`f.institution_id::text`,
  }[by]
  const { rows } = await sql<Row>`
    select ${group} as place, f.measure, f.dimension, sum(f.value) as value
    from indicators.fact f
    ${by === 'district' || place.level === 'district' ? sql`join indicators.house h using (institution_id)` : sql``}
    where f.period = ${period} and f.measure = any(${measures})
    ${place.level === 'district' ? sql`and h.district_code = ${place.districtCode}` : sql``}
    ${place.level === 'institution' ? sql`and f.institution_id = ${place.institutionId}` : sql``}
    group by 1, 2, 3`.execute(tx)
  const city =
    place.level === 'city' && by === 'total'
      ? await sql<Row>`select '' as place, measure, dimension, value from indicators.city_fact
          where period = ${period} and measure = any(${measures})`.execute(tx)
      : { rows: [] }
  return byPlace([...rows, ...city.rows])
}

function byPlace(rows: readonly Row[]): ReadonlyMap<string, Counts> {
  const places = new Map<string, Map<string, Map<string, number>>>()
  for (const { place, measure, dimension, value } of rows) {
    const counts = places.get(place) ?? new Map<string, Map<string, number>>()
    places.set(place, counts)
    const dimensions = counts.get(measure) ?? new Map<string, number>()
    counts.set(measure, dimensions)
    dimensions.set(dimension, (dimensions.get(dimension) ?? 0) + Number(value))
  }
  return places
}

export interface KnownPlace {
  readonly id: InstitutionId
  readonly name: string
  readonly districtCode: DistrictCode
}

/** The medical institutions of a place, and what else was counted there, in official order. */
export async function placesIn(
  tx: Tx,
  place: Place,
  period: PeriodName,
): Promise<readonly KnownPlace[]> {
  const { rows } = await sql<KnownPlace>`
    select h.institution_id as id, h.name, h.district_code as "districtCode" from indicators.house h
    where (h.is_medical or exists (select from indicators.fact f
      where f.institution_id = h.institution_id and f.period = ${period})) and ${
        place.level === 'city'
          ? sql`true`
          : place.level === 'district'
            ? sql`h.district_code = ${place.districtCode}`
            : sql`h.institution_id = ${place.institutionId}`
      } order by h.district_code, h.sort_key, h.institution_id`.execute(tx)
  return rows
}

/** Which of the institutions were counted for the period, and when. */
export async function findRefreshed(tx: Tx, period: PeriodName) {
  const { rows } = await sql<{ oldest: Instant | null; newest: Instant | null; n: number }>`
    select min(at) as oldest, max(at) as newest, count(*)::int as n
    from indicators.refreshed where period = ${period}`.execute(tx)
  return rows[0] ?? { oldest: null, newest: null, n: 0 }
}

/** What the head's own house has, counted this moment. */
export async function countOwn(tx: Tx, period: PeriodName, now: Instant): Promise<Counts> {
  const { rows } = await sql<Omit<Row, 'place'>>`select measure, dimension, value
    from indicators.count_own(${period}, ${rules}::jsonb, ${now})`.execute(tx)
  return byPlace(rows.map((row) => ({ ...row, place: '' }))).get('') ?? new Map()
}

/** The periods of which something was counted, newest first. */
export async function listCounted(tx: Tx): Promise<PeriodName[]> {
  const { rows } = await sql<{
    period: PeriodName
  }>`select distinct period from indicators.refreshed
    order by period desc`.execute(tx)
  return rows.map(({ period }) => period)
}
