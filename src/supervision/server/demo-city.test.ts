import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fillPlaces } from '#places/server/index.ts'
import { cityOfficer } from '#places/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { newId } from '#platform/server/new-id.ts'
import { aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { readRegister } from '../model/contract.ts'
import { fillSupervisionOfCity, routes } from './index.ts'
import { daysFromNow, now } from './testing.ts'

test('全市 26 位督导、787 名社工：每人有督导，负荷与数据库直接数出的一致', async () => {
  const { db, owner } = await freshDatabase()
  const deps = testDeps({ now })
  await as(db, SYSTEM, async (tx) => {
    const { institutions } = await fillPlaces(tx, 'city')
    const workers = Array.from({ length: 787 }, (_, n) => {
      const house = institutions[n % institutions.length] ?? institutions[0]
      return { id: newId(), name: `社工${n}`, institutionId: house?.id as never }
    })
    await fillSupervisionOfCity(tx, { seed: 2026, institutions, workers }, deps)
  })
  const ask = aFrontDoor(db, routes, deps)
  const month = daysFromNow(-40).slice(0, 7)
  const { supervisors, total, active } = await ask(cityOfficer, readRegister, { month })
  expect(active).toBe(26)
  expect(supervisors).toHaveLength(26)
  expect(total.persons).toBe(787)
  const loads = supervisors.map(({ load }) => load.persons)
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)

  const counted = await sql<{ sessions: number; minutes: number; silent: number }>`
    select count(*) filter (where to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM')
        = ${month})::int as sessions,
      coalesce(sum(minutes) filter (where to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM')
        = ${month}), 0)::int as minutes,
      (select count(*)::int from supervision.relation r where not exists (
        select from supervision.session s where s.relation_id = r.id
          and s.starts_at >= now() - interval '60 days')) as silent
    from supervision.session where state in ('held', 'agreed')`.execute(owner)
  const { sessions, minutes, silent } = total
  expect({ sessions, minutes, silent }).toEqual(counted.rows[0])
  expect(silent).toBeGreaterThan(0)
})
