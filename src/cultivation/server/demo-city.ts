import type { DemoInstitution } from '#places/server/index.ts'
import { AccountId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { BatchId, FoundationId } from '../model/batch.ts'
import { demoBatch } from './demo-content.ts'
import { type DemoBatch, insertAll, type Planned, planProject } from './demo-rows.ts'
import { tables } from './tables.ts'

/** From the source: 190 projects in 4 batches, 50 replicable, 140 first-ever. */
const PRESS = { batches: 4, replicable: 50, firstEver: 140 } as const
/** How many of them each batch had. 45 for the third was announced; the others are invented. */
const SIZES = [40, 45, 45, 60] as const

export interface CultivationGround {
  readonly seed: number
  readonly institutions: readonly Pick<DemoInstitution, 'id' | 'name' | 'districtCode' | 'level'>[]
}

const DAY_MINUTES = 24 * 60

/**
 * Fills up to the figures of the source, whatever the small demonstration has made of them already:
 * every project is judged, and in this demonstration none is both. To be called as the `SYSTEM` actor.
 */
export async function fillCultivationOfCity(
  tx: Tx,
  { seed, institutions }: CultivationGround,
  deps: Deps,
) {
  const random = seeded(seed + 213)
  const there = await countThere(tx)
  const foundationIds = await findFoundations(tx, random, deps)
  const batches = await findBatches(tx, random, foundationIds, deps)
  const graded = institutions.toSorted((one, other) => rank(one.level) - rank(other.level))
  const kinds = [
    ...Array<'replicable'>(Math.max(0, PRESS.replicable - there.replicable)).fill('replicable'),
    ...Array<'first-ever'>(Math.max(0, PRESS.firstEver - there.firstEver)).fill('first-ever'),
  ]
  const places = batches.flatMap((batch) =>
    Array.from({ length: Math.max(0, batch.size - there.of(batch.id)) }, () => batch),
  )
  const planned: Planned[] = []
  for (const [place, kind] of shuffled(kinds, random).entries()) {
    const batch = places[place]
    if (!batch) break
    // Who is far ahead shows others the way; where there was nothing, something begins.
    const n = planned.filter((one) => one.outcome === kind).length
    const house =
      kind === 'replicable' ? graded[n % graded.length] : graded.at(-1 - (n % graded.length))
    const foundationId = random.pick(foundationIds)
    if (house) planned.push(planProject({ random, batch, house, foundationId, outcome: kind }))
  }
  await insertAll(tx, planned, batches)
}

function rank(level: string) {
  return { tertiary: 0, secondary: 1, primary: 2 }[level] ?? 3
}

function shuffled<One>(all: readonly One[], random: Seeded): One[] {
  const keyed = all.map((one) => ({ one, key: random.next() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
}

async function countThere(tx: Tx) {
  const rows = await tables(tx)
    .selectFrom('cultivation.project')
    .where('awardedAt', 'is not', null)
    .select(['batchId', 'replicable', 'firstEver'])
    .execute()
  return {
    replicable: rows.filter(({ replicable }) => replicable).length,
    firstEver: rows.filter(({ firstEver }) => firstEver).length,
    of: (id: BatchId) => rows.filter(({ batchId }) => batchId === id).length,
  }
}

async function findFoundations(tx: Tx, random: Seeded, deps: Deps) {
  const known = await tables(tx).selectFrom('cultivation.foundation').select('id').execute()
  if (known.length > 0) return known.map(({ id }) => id)
  const made = ['暖枝公益基金会（演示）', '远山助医基金会（演示）'].map((name) => ({
    ...{ id: random.id() as FoundationId, name, contact: '演示用，没有电话', invented: true },
    ...{ createdAt: deps.now(), createdBy: AccountId.parse(random.id()) },
  }))
  await tables(tx).insertInto('cultivation.foundation').values(made).execute()
  return made.map(({ id }) => id)
}

/** One a year; the last is the one of the stories, if it is there. */
async function findBatches(
  tx: Tx,
  random: Seeded,
  foundationIds: readonly FoundationId[],
  deps: Deps,
): Promise<DemoBatch[]> {
  const known = await tables(tx).selectFrom('cultivation.batch').selectAll().execute()
  const thisYear = Number(dayInBeijing(deps.now()).slice(0, 4))
  const batches: DemoBatch[] = []
  for (let n = 1; n <= PRESS.batches; n++) {
    const year = thisYear - 1 - PRESS.batches + n
    const opened = addMinutes(deps.now(), -(330 + (PRESS.batches - n) * 365) * DAY_MINUTES)
    const [from, to] = [0, 30].map((days) => dayInBeijing(addMinutes(opened, days * DAY_MINUTES)))
    const size = SIZES[n - 1] ?? 0
    const found = known.find((one) => one.n === n)
    const id = found?.id ?? (random.id() as BatchId)
    const pattern = found?.numberPattern ?? `YWSG-DYPY-${year}NN`
    const about = { id, n, opened, pattern, size, lastNumber: found?.lastNumber ?? 0 }
    batches.push({ ...about, isLast: n === PRESS.batches })
    if (found || !from || !to) continue
    const { criteria, budget, mostPerProject, ...content } = demoBatch(n, year, {
      ...{ opensOn: from, closesOn: to },
    })
    await tables(tx)
      .insertInto('cultivation.batch')
      .values({
        ...{ ...content, id, numberPattern: pattern, criteria: JSON.stringify(criteria) },
        ...{ budget: String(budget), mostPerProject: String(mostPerProject), openedAt: opened },
        ...{
          lastNumber: 0,
          changedAt: opened,
          changedBy: AccountId.parse(random.id()),
          version: 2,
        },
      })
      .execute()
    const parts = foundationIds.map((foundationId) => ({ batchId: id, foundationId }))
    await tables(tx).insertInto('cultivation.batchFoundation').values(parts).execute()
  }
  return batches
}
