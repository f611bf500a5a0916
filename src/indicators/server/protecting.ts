import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { Finest } from '../model/detail.ts'
import { families, measureNames, measureOf } from '../model/measure.ts'
import type { PeriodName } from '../model/period.ts'
import { CITY, type PlaceTree, protectYear } from '../model/protect-year.ts'
import { countsOfFamily, partsOfFamily, totalsOfFamily } from '../model/protected-cells.ts'
import type { Counts } from '../model/reckon.ts'

/**
 * Decides anew what of a year stays hidden, over the whole city at once: what somebody may see of one
 * place never depends on who they are, so that two readers cannot put their tables together.
 */
export async function protect(tx: Tx, year: string) {
  const tree = await readTree(tx)
  const found: { family: string; place: string; finest: Finest }[] = []
  for (const family of families) {
    const sums = await readFamily(tx, family, year)
    if (sums.counts.size === 0) continue
    const cellsBy = (read: (counts: Counts) => readonly number[]) => {
      const none = read(new Map())
      const known = new Map([...sums.counts].map(([key, counts]) => [key, read(counts)]))
      return (place: string, period: PeriodName) => known.get(`${place} ${period}`) ?? none
    }
    const whole = protectYear(year, tree, cellsBy(totalsOfFamily(family)))
    const parts = protectYear(year, tree, cellsBy(partsOfFamily(family, sums.dimensions)), whole)
    for (const [place, finest] of whole) found.push({ family, place, finest })
    for (const [place, finest] of parts) found.push({ family: `${family}+`, place, finest })
  }
  await sql`delete from indicators.detail where year = ${year}`.execute(tx)
  await sql`insert into indicators.detail (family, year, place, finest)
    select family, ${year}, place, finest
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as d (family text, place text, finest text)
  `.execute(tx)
}

async function readTree(tx: Tx): Promise<PlaceTree> {
  const { rows } = await sql<{ id: string; institutions: string[] }>`
    select district_code as id, array_agg(institution_id::text order by institution_id) as institutions
    from indicators.house group by 1 order by 1`.execute(tx)
  return { districts: rows }
}

interface Sum {
  readonly place: string
  readonly period: string
  readonly measure: string
  readonly dimension: string
  readonly value: string
}

/** Of institutions, districts and the city; medians’ values are not told apart. */
async function readFamily(tx: Tx, family: string, year: string) {
  const { rows } = await sql<Sum>`
    select coalesce(f.institution_id::text, h.district_code, ${CITY}) as place, f.period, f.measure,
      case when f.measure = any(${SPREAD}) then '' else f.dimension end as dimension,
      sum(f.value) as value
    from indicators.fact f join indicators.house h using (institution_id)
    where f.period like ${`${year}%`} and f.measure = any(${countsOfFamily(family)})
    group by grouping sets ((f.institution_id, 2, 3, 4), (h.district_code, 2, 3, 4), (2, 3, 4))
  `.execute(tx)
  const counts = new Map<string, Map<string, Map<string, number>>>()
  const dimensions = new Map<string, Set<string>>()
  for (const { place, period, measure, dimension, value } of rows) {
    const key = `${place} ${period}`
    const mine = counts.get(key) ?? new Map<string, Map<string, number>>()
    counts.set(key, mine)
    const of = mine.get(measure) ?? new Map<string, number>()
    mine.set(measure, of.set(dimension, Number(value)))
    dimensions.set(measure, (dimensions.get(measure) ?? new Set()).add(dimension))
  }
  return {
    counts: counts as ReadonlyMap<string, Counts>,
    dimensions: new Map([...dimensions].map(([name, keys]) => [name, [...keys]])),
  }
}

const SPREAD = measureNames.filter((name) => measureOf(name).spread)
