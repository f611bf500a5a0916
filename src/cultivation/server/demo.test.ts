import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fillPlaces } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { enterAs } from '#platform/server/gate.ts'
import { anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { fillCultivation, fillCultivationOfCity } from './index.ts'
import { anOfficial } from './testing.ts'

test('the city comes to the figures of the source, with the stories of the small one among them', async () => {
  const { db, owner } = await freshDatabase()
  const city = await anOfficial(db, 'city-officer', '方渡江')
  const foundation = await anOfficial(db, 'foundation', '闻雅言')
  const supervisors = [
    await anOfficial(db, 'supervisor', '卢致远'),
    await anOfficial(db, 'supervisor', '邱慎言'),
  ] as const
  await as(db, SYSTEM, async (tx) => {
    const { institutions } = await fillPlaces(tx, 'city')
    const [main, ...others] = institutions.map(({ id, districtCode }) => ({ id, districtCode }))
    const lead = anActor({ role: 'lead', institutionId: main?.id ?? null })
    const enter = (actor: Actor) => sql.raw(`select from ${enterAs(actor)}`).execute(tx)
    const cast = { city, foundation, supervisors, lead, others: others.slice(0, 3) }
    await fillCultivation(tx, enter, cast, testDeps())
    await enter(SYSTEM)
    await fillCultivationOfCity(tx, { seed: 2026, institutions }, testDeps())
  })
  const { rows } = await sql`select count(*)::int as all, count(distinct batch_id)::int as batches,
      count(*) filter (where replicable)::int as replicable,
      count(*) filter (where first_ever)::int as first_ever,
      count(*) filter (where replicable and first_ever)::int as both,
      count(distinct number)::int as numbers
    from cultivation.project where awarded_at is not null`.execute(owner)
  expect(rows).toEqual([
    { all: 190, batches: 4, replicable: 50, firstEver: 140, both: 0, numbers: 190 },
  ])
  const { rows: states } = await sql<{ state: string }>`
    select distinct state from cultivation.project order by state`.execute(owner)
  expect(states.map(({ state }) => state)).toEqual(
    'accepted applied call final midterm reviewed'.split(' '),
  )
})
