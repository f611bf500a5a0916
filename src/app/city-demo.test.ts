import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openCity } from '#city/model/contract.ts'
import { HEADLINES } from '#city/model/headline.ts'
import { pickFrom } from '#city/model/pick.ts'
import { routes } from '#city/server/index.ts'
import { PeriodName } from '#indicators/model/period.ts'
import { cityOfficer } from '#places/server/testing.ts'
import { aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { reckonPeriods } from './city-demo.ts'
import { fillDemo } from './demo.ts'

/** The whole city once: what is said about it is asked of one load. */
test('every headline figure of the press page is the value of an indicator of the invented city', {
  timeout: 600_000,
}, async () => {
  const { db, owner } = await freshDatabase()
  const said: string[] = []
  const deps = testDeps()
  expect(await fillDemo(db, 'city', deps, (line) => said.push(line))).toBe(true)
  const periods = ['2025', '2026-02'].map((name) => PeriodName.parse(name))
  await reckonPeriods(db, periods, deps)
  expect(said.some((line) => line.includes('293 / 293'))).toBe(true)

  const ask = aFrontDoor(db, routes, deps)
  const board = await ask(cityOfficer, openCity, {})
  expect(board.period).toBe('2026-02')
  const told = HEADLINES.map(({ key, pick, press }) => {
    const { value } = pickFrom(board.figures, pick, board.period)
    // 余 says that it is a little more: less than the next round number.
    const fits = press?.atLeast ? isLittleMore(value, press.value) : value === press?.value
    return { key, value, fits }
  })
  expect(told.filter(({ fits }) => !fits)).toEqual([])
  // A number that nobody has poured in would be found out by the same comparison.
  expect(isLittleMore(9802, 9803)).toBe(false)

  // The same once more from the tables, by somebody who does not know the indicators.
  const { rows } = await sql<Record<string, string>>`
    select
      (select count(*) from workforce.worker where until is null or until >= '2026-02-28') as workers,
      (select sum(reached_registered) + sum(reached_estimated) from shifts.shift
        where starts_at >= '2024-12-31T16:00Z' and starts_at < '2025-12-31T16:00Z') as reach,
      (select count(*) from cultivation.project where awarded_at is not null) as projects
  `.execute(owner)
  const [row] = rows
  const foundOf = (key: string) => told.find((one) => one.key === key)?.value
  expect([row?.workers, row?.reach, row?.projects].map(Number)).toEqual(
    ['workers', 'reach', 'projects'].map(foundOf),
  )
})

function isLittleMore(value: number | null, least: number) {
  return value !== null && value >= least && value < least * 1.1
}
