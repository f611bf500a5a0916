import type { DemoInstitution } from '#places/server/index.ts'
import { type Actor, SYSTEM } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import { fillAlliance } from './city-alliance.ts'
import { fromLevel } from './city-papers.ts'
import { type Invented, inventWorker } from './city-worker.ts'
import { visibleWorkers } from './workers.store.ts'

/** The figure of the source (press, November 2025): 全市共有医务社会工作者 787 人. */
const WORKERS = 787

export interface CityGround {
  readonly seed: number
  readonly institutions: readonly Pick<
    DemoInstitution,
    'id' | 'name' | 'districtCode' | 'level' | 'specialty'
  >[]
  /** So many workers in all, those who are there before included. */
  readonly total?: number
  /** People with accounts, who are workers of their institutions, unless they are already. */
  readonly known?: readonly Pick<Actor, 'accountId' | 'name' | 'institutionId'>[]
}

/**
 * Workers of the invented city, with certificates, positions, appointments and hours of learning: at
 * least one in each institution. As the product itself; the same seed makes the same city.
 * @returns all workers, those who were there before included
 */
export async function fillWorkforceOfCity(tx: Tx, ground: CityGround, deps: Deps) {
  const { institutions, total = WORKERS } = ground
  const random = seeded(ground.seed)
  const before = await visibleWorkers(tx, SYSTEM)
    .select(['worker.id', 'worker.institutionId', 'worker.name', 'worker.accountId'])
    .execute()
  const tied = new Set(before.map(({ accountId }) => accountId))
  const known = (ground.known ?? []).filter(({ accountId }) => !tied.has(accountId))
  const counts = spread(
    institutions,
    [...before, ...known],
    total - before.length - known.length,
    random,
  )
  const invented = institutions.flatMap((house) => {
    const here = known.filter(({ institutionId }) => institutionId === house.id)
    const more = (counts.get(house.id) ?? 0) + here.length
    return Array.from({ length: more }, (_, n) => inventWorker(house, here[n], random, deps))
  })
  await insertAll(tx, invented)
  await fillAlliance(tx, institutions, random)
  const added = invented.map(({ worker: { id, institutionId, name } }) => ({
    ...{ id, institutionId, name },
  }))
  return [...before.map(({ accountId: _, ...worker }) => worker), ...added]
}

/** One for each institution that has none, and the rest by size, beside those who are known by name. */
function spread(
  institutions: CityGround['institutions'],
  there: readonly Pick<Actor, 'institutionId'>[],
  left: number,
  random: Seeded,
) {
  const staffed = new Set(there.map(({ institutionId }) => institutionId))
  const counts = new Map(institutions.map(({ id }) => [id, staffed.has(id) ? 0 : 1]))
  const bowl = institutions.flatMap(({ id, level }) =>
    Array.from({ length: fromLevel(level) }, () => id),
  )
  const ones = [...counts.values()].reduce((sum, one) => sum + one, 0)
  for (let n = ones; n < left; n++) {
    const id = random.pick(bowl)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** One statement for each table, whatever the size of the city. */
async function insertAll(tx: Tx, all: readonly Invented[]) {
  await insertRows(
    tx,
    'workforce.worker',
    all.map(({ worker }) => worker),
  )
  for (const [table, part] of [
    ['workforce.qualification', 'qualifications'],
    ['workforce.position', 'positions'],
    ['workforce.appointment', 'appointments'],
    ['workforce.continuing_education', 'learning'],
    ['workforce.tier', 'tiers'],
  ] as const)
    await insertRows(
      tx,
      table,
      all.flatMap((one): readonly object[] => one[part]),
    )
}
