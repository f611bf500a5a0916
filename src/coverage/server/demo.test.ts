import { expect, test } from 'vitest'
import { fillPlaces } from '#places/server/index.ts'
import { cityOfficer } from '#places/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import { aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { fillCoverageOfCity, routes } from './index.ts'

test('the invented city grows as the source says: 19 in 2019, 101 in October 2023, all 293 in 2025', async () => {
  const { db } = await freshDatabase()
  await as(db, SYSTEM, async (tx) => {
    const { institutions } = await fillPlaces(tx, 'city')
    await fillCoverageOfCity(tx, { seed: 2026, institutions }, testDeps())
  })
  const ask = aFrontDoor(db, routes)
  const on = (text: string) => ask(cityOfficer, contract.openCityCoverage, { on: Day.parse(text) })
  const tertiary = ({ byLevel }: Awaited<ReturnType<typeof on>>) =>
    byLevel.find(({ level }) => level === 'tertiary')?.staffed
  const [early, middle, late] = [
    await on('2019-12-31'),
    await on('2023-10-17'),
    await on('2025-12-31'),
  ]
  expect([early.total.staffed, tertiary(early)]).toEqual([19, 19])
  expect([middle.total.staffed, tertiary(middle)]).toEqual([101, 54])
  expect(late.total).toMatchObject({ institutions: 293, staffed: 293, unknown: 0, preparing: 0 })
  expect(late.total.post).toBeLessThan(293)
  expect(late).toMatchObject({ bases: 15, units: 208 })
})
