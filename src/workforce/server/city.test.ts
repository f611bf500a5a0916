import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fillPlaces } from '#places/server/index.ts'
import { anInstitution, cityOfficer } from '#places/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { seeded } from '#platform/model/seeded.ts'
import { as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { inventWorker } from './city-worker.ts'
import { fillWorkforce, fillWorkforceOfCity } from './index.ts'
import { readWorkforce } from './overview.ts'

test('the invented city: 787 workers over 293 institutions, nobody without, the same seed the same people', async () => {
  const { db, owner } = await freshDatabase()
  const deps = testDeps()
  const { main, institutions } = await as(db, SYSTEM, (tx) => fillPlaces(tx, 'city'))
  const { lead, worker } = await anInstitution(db, { kind: 'public-health', level: null })
  const second = { ...worker, accountId: deps.newId() as never, name: '周予安' }
  const atHome = { ...lead, institutionId: main.id }
  await as(db, atHome, (tx) => fillWorkforce(tx, atHome, [worker, second], deps))
  const known = [worker, second].map((one) => ({ ...one, institutionId: main.id }))
  const ground = { seed: 2026, institutions, known }
  const workers = await as(db, SYSTEM, (tx) => fillWorkforceOfCity(tx, ground, deps))
  expect(workers).toHaveLength(787)
  expect(new Set(workers.map(({ institutionId }) => institutionId)).size).toBe(293)

  const city = await as(db, cityOfficer, (tx) => readWorkforce(tx, cityOfficer, {}, deps))
  expect(city.headcount).toBe(787)
  expect(city.institutions).toHaveLength(293)
  expect(Math.min(...city.institutions.map(({ headcount }) => headcount))).toBe(1)
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from workforce.worker) as workers,
    (select sum(fte)::float8 from workforce.worker) as fte,
    (select count(*)::int from workforce.appointment where answer = 'covered') as covered,
    (select count(*)::int from workforce.appointment) as appointments,
    (select count(*)::int from workforce.alliance_member) as members,
    (select count(*)::int from workforce.continuing_education where clock = 'technical-year') as year
  `.execute(owner)
  expect(rows[0]).toMatchObject({ workers: 787, members: 32, year: 787 })
  expect(city.fte).toBeCloseTo(rows[0]?.fte ?? 0, 5)
  expect(city.appointments).toEqual({ covered: rows[0]?.covered, all: rows[0]?.appointments })
  const level = (key: string) => city.levels.find((one) => one.key === key)?.workers ?? 0
  expect(level('assistant')).toBeGreaterThan(200)
  expect(level('senior-exam')).toBe(0)

  const house = institutions[7] as (typeof institutions)[number]
  const invent = (seed: number) => inventWorker(house, undefined, seeded(seed), deps)
  const [{ worker: one, positions }, { worker: same, positions: others }] = [invent(4), invent(4)]
  expect([same, others]).toEqual([one, positions])
  expect(invent(5).worker.id).not.toBe(one.id)
})
