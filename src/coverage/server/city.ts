import { sql } from 'kysely'
import type { z } from 'zod'
import { DISTRICTS } from '#places/model/district.ts'
import { Level } from '#places/model/institution.ts'
import { listRegister, type RegisteredHouse } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { countStages } from '../model/coverage.ts'
import type { Status } from '../model/fact.ts'
import { gapsOf, sumGaps } from './gaps.ts'
import { housesInScope, placeOf } from './scope.ts'
import * as store from './store.ts'

export async function listHouses(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.listHouses.input>,
  { now }: Deps,
) {
  const on = given.on ?? dayInBeijing(now())
  const houses = await listRegister(tx, { on, district: placeOf(actor, given.district) })
  const statuses = await store.statusesOn(tx, actor, on)
  const waiting = await store.countWaiting(tx, actor)
  await record(tx, actor, 'coverage.list', { kind: 'district', id: placeOf(actor) ?? 'all' })
  const lines = houses.map(({ id, name, districtCode, level }) => {
    const { status = null, fromDay = null } = statuses.get(id) ?? {}
    const place = { institutionId: id, name, districtCode, level }
    return { ...place, status, from: fromDay, waiting: waiting.get(id) ?? 0 }
  })
  return {
    on,
    institutions: lines.filter(({ status }) => !given.status || status === given.status),
  }
}

export async function openCityCoverage(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.openCityCoverage.input>,
  { now }: Deps,
) {
  const on = given.on ?? dayInBeijing(now())
  const houses = await housesInScope(tx, actor, { on, scope: given.scope })
  const statuses = await store.statusesOn(tx, actor, on)
  const statusOf = ({ id }: RegisteredHouse) => statuses.get(id)?.status
  const count = (some: readonly RegisteredHouse[]) => countHouses(some.map(statusOf))
  const gaps = await gapsOf(tx, houses, on)
  await record(tx, actor, 'coverage.city', { kind: 'district', id: placeOf(actor) ?? 'all' })
  return {
    ...{ on, scope: given.scope, total: count(houses) },
    byDistrict: DISTRICTS.map(({ code }) => {
      return {
        district: code,
        ...count(houses.filter(({ districtCode }) => districtCode === code)),
      }
    }).filter(({ institutions }) => institutions > 0),
    byLevel: [...Level.options, null]
      .map((level) => ({ level, ...count(houses.filter((house) => house.level === level)) }))
      .filter(({ institutions }) => institutions > 0),
    line: await lineOf(tx, actor, houses, on),
    bases: await countDesignated(tx, actor, 'base', on),
    units: await countDesignated(tx, actor, 'unit', on),
    ...sumGaps(gaps),
  }
}

function countHouses(statuses: readonly (Status | undefined)[]) {
  return {
    institutions: statuses.length,
    ...countStages(statuses),
    preparing: statuses.filter((status) => status === 'preparing').length,
    unknown: statuses.filter((status) => status === undefined).length,
  }
}

const FIRST_YEAR = 2019

/** The end of each year since 2019, and the day itself. Of the houses that are on the register now. */
async function lineOf(tx: Tx, actor: Actor, houses: readonly RegisteredHouse[], on: Day) {
  const known = new Set(houses.map(({ id }) => id))
  const periods = (await store.listPeriods(tx, actor)).filter((one) => known.has(one.institutionId))
  const days: Day[] = []
  for (let year = FIRST_YEAR; `${year}-12-31` < on; year++) days.push(Day.parse(`${year}-12-31`))
  return [...days, on].map((day) => ({
    on: day,
    ...countStages(
      periods
        .filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || untilDay > day))
        .map(({ status }) => status),
    ),
  }))
}

async function countDesignated(tx: Tx, actor: Actor, kind: 'base' | 'unit', on: Day) {
  const { n } = await store
    .visibleDesignations(tx, actor)
    .where('designation.kind', '=', kind)
    .where('designation.fromDay', '<=', on)
    .where(sql<boolean>`(until_day is null or until_day > ${on})`)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}
