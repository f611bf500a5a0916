import { sql } from 'kysely'
import type { Bucket } from '../model/hub-calls.ts'
import { compareBuckets, type RepairPlan, reconcileDays } from '../model/hub-calls.ts'
import type { IndexRow } from '../model/index-row.ts'
import { type ImagingNode, look } from './node.ts'

const MOST_ROWS = 50_000
const MOST_DAYS = 10_000

/**
 * Compares what the node has with what the index says of it: years, then the months of those that differ, then
 * days, then the rows of these days. What is in the queue anyway is sent before.
 * @returns what the hub did or wants to do; nothing when both agree
 */
export async function reconcile(node: ImagingNode): Promise<Reconciled | undefined> {
  const { hub } = node
  if (!hub) return undefined
  const days: string[] = []
  for (const year of await differing('', 4))
    for (const month of await differing(year, 6)) days.push(...(await differing(month, 8)))
  if (days.length === 0) return undefined
  const asked = days.sort().slice(0, MOST_DAYS)
  const { some, rows } = await look(node, async (tx) => {
    const { rows } = await sql<{ day: string; entry: IndexRow }>`
      select day::text, entry from imaging_node.announcement where day::text = any(${asked})
      order by day limit ${MOST_ROWS + 1}`.execute(tx)
    // The last day may be cut: it comes again another night.
    const cut = rows.length > MOST_ROWS ? rows.at(-1)?.day : undefined
    const kept = cut ? rows.filter(({ day }) => day < cut) : rows
    const some = cut ? asked.filter((day) => day < cut) : asked
    return { some, rows: kept.map(({ entry }) => entry) }
  })
  return hub.call(reconcileDays, { days: some, rows })

  async function differing(within: string, digits: number) {
    const buckets = await bucketsOf(node, within, digits)
    const answer = await hub?.call(compareBuckets, { within, buckets })
    return answer?.differing ?? []
  }
}

export interface Reconciled {
  readonly run: string
  readonly plan: RepairPlan
  readonly state: 'applied' | 'waiting'
}

async function bucketsOf(node: ImagingNode, within: string, digits: number): Promise<Bucket[]> {
  const { rows } = await look(node, (tx) =>
    sql<{ key: string; count: string; print: string }>`
      select left(day::text, ${digits}::int) as key, count(*) as count,
        lpad(to_hex(bit_xor(print)), 16, '0') as print
      from imaging_node.announcement where left(day::text, ${within.length}::int) = ${within}
      group by 1 order by 1`.execute(tx),
  )
  return rows.map(({ key, count, print }) => ({ key, count: Number(count), print }))
}
