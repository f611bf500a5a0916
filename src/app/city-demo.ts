import { fillCasesOfHouse } from '#casework/server/index.ts'
import { periodsToChoose } from '#city/model/periods.ts'
import { analyseTables } from '#city/server/index.ts'
import { fillActivitiesOfHouse } from '#community/server/index.ts'
import { fillCoverageOfCity } from '#coverage/server/index.ts'
import { fillCultivationOfCity } from '#cultivation/server/index.ts'
import { fillGroupsOfHouse } from '#groups/server/index.ts'
import { PeriodName } from '#indicators/model/period.ts'
import { askForRefresh, refreshFacts } from '#indicators/server/index.ts'
import { fillPatientsOfHouse } from '#people/server/index.ts'
import type { DemoInstitution } from '#places/server/index.ts'
import { type AccountId, type Actor, SYSTEM } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import { fillReferralsOfHouse } from '#referrals/server/index.ts'
import { fillServicesOfHouse } from '#shifts/server/index.ts'
import { fillStandardsOfCity } from '#standards/server/index.ts'
import { fillStationingOfCity } from '#stationing/server/index.ts'
import { fillStoriesOfCity } from '#stories/server/index.ts'
import { fillSupervisionOfCity } from '#supervision/server/index.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import { fillVolunteersOfHouse } from '#volunteers/server/index.ts'
import { fillWorkforceOfCity } from '#workforce/server/index.ts'
import { share } from './share.ts'

/** The figures of the source (press, November 2025) that the invented city comes to, in sum. */
export const PRESS = {
  institutions: 293,
  volunteers: 9803,
  services: 1728,
  reach: 4_012_600,
} as const

interface CityGround {
  /** The house of the stories first. */
  readonly houses: readonly DemoInstitution[]
  /** Of that house, who serve already. */
  readonly volunteers: readonly VolunteerId[]
  readonly actorOf: (card: string) => Actor
  readonly enter: (tx: Tx, actor: Actor) => Promise<unknown>
  readonly say: (line: string) => void
}

interface Worker {
  readonly id: string
  readonly institutionId: string
  readonly name: string
}

/**
 * All that makes a city of the small demonstration, slice by slice in their order, then house by house:
 * volunteers and their services, patients and their cases, groups and activities, each house written as
 * by its own head. The same seed makes the same city.
 */
export async function fillCity(tx: Tx, ground: CityGround, deps: Deps, seed = 2026) {
  const { houses, say } = ground
  await ground.enter(tx, SYSTEM)
  const workers = await fillProfession(tx, ground, deps, seed)
  const weights = houses.map(({ level }) => WEIGHTS[level] ?? 1)
  const active = share(PRESS.volunteers - ground.volunteers.length, weights)
  const works = share(PRESS.services, weights)
  const reach = share(PRESS.reach, weights)
  for (const [n, house] of houses.entries()) {
    if (n % TELL_EVERY === 0) say(progress(n, houses.length))
    const part = { active: active[n] ?? 0, works: works[n] ?? 0, reach: reach[n] ?? 0 }
    const whose = { ground, workers, house, part, isMain: n === 0 }
    await fillHouse(tx, whose, seeded(seed + n), deps)
  }
  say(progress(houses.length, houses.length))
}

/**
 * Reckons what the page of the city shows first: the last month, and the years of the line to the goals.
 * All other months and quarters follow in the background, once the door is open.
 */
export async function reckonCity(db: Db, deps: Deps) {
  const [last] = periodsToChoose(deps.now())
  const year = Number(dayInBeijing(deps.now()).slice(0, 4))
  const years = Array.from({ length: year - POLICY + 1 }, (_, n) =>
    PeriodName.parse(`${POLICY + n}`),
  )
  await reckonPeriods(db, last ? [last, ...years] : years, deps)
  await inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      for (const period of years.slice(-2)) await askForRefresh(tx, SYSTEM, { period })
    },
  })
}

/** As the product itself, after the database has looked over what is there. */
export function reckonPeriods(db: Db, periods: readonly PeriodName[], deps: Deps) {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      await analyseTables(tx)
      await refreshFacts(tx, SYSTEM, { periods }, deps)
    },
  })
}

/** Of the years since the policy the line to its goals is told. */
const POLICY = 2020

/** Each slice of the profession fills its own tables, as the product itself. */
async function fillProfession(
  tx: Tx,
  { houses: institutions, actorOf, enter, say }: CityGround,
  deps: Deps,
  seed: number,
) {
  say('… 演示城市：医务社工、覆盖、项目、督导')
  const known = ['lead', 'social-worker', 'second-social-worker', 'other-social-worker'].map(
    actorOf,
  )
  const workers = await fillWorkforceOfCity(tx, { seed, institutions, known }, deps)
  await fillCoverageOfCity(tx, { seed, institutions }, deps)
  await fillStandardsOfCity(tx, { seed, institutions }, deps)
  await fillCultivationOfCity(tx, { seed, institutions }, deps)
  await fillStationingOfCity(tx, { seed, institutions }, deps)
  await fillSupervisionOfCity(tx, { seed, institutions, workers }, deps)
  await fillStoriesOfCity(tx, { seed, institutions }, deps)
  await enter(tx, SYSTEM)
  return workers
}

/** How much larger a house is than a health centre: assumed, for the demonstration only. */
const WEIGHTS: Partial<Record<string, number>> = { tertiary: 5, secondary: 2.5 }
const TELL_EVERY = 60
const CASES_PER_WORKER = 6

interface Whose {
  readonly ground: CityGround
  readonly workers: readonly Worker[]
  readonly house: DemoInstitution
  readonly part: { readonly active: number; readonly works: number; readonly reach: number }
  /** The house of the stories has cases enough. */
  readonly isMain: boolean
}

async function fillHouse(tx: Tx, whose: Whose, random: Seeded, deps: Deps) {
  const { ground, workers, house, part, isMain } = whose
  const institutionId = house.id
  const staff = workers.filter((worker) => worker.institutionId === institutionId)
  const owners = staff.map(({ id }) => id as AccountId)
  const [organiser = random.id() as AccountId] = owners
  await ground.enter(tx, headOf(house, organiser))
  const given = { institutionId, active: part.active }
  const volunteers = await fillVolunteersOfHouse(tx, given, random, deps)
  const newcomers = isMain ? ground.volunteers : []
  const served = { institutionId, volunteers, newcomers, works: part.works, reach: part.reach }
  await fillServicesOfHouse(tx, served, random, deps)
  const activities = random.int(0, 2) + staff.length
  await fillActivitiesOfHouse(tx, { institutionId, organiser, activities }, random, deps)
  if (isMain || staff.length === 0) return
  const worker = { accountId: organiser, name: staff[0]?.name ?? '' }
  const registered = { institutionId, worker, patients: staff.length * CASES_PER_WORKER }
  const patients = await fillPatientsOfHouse(tx, registered, random, deps)
  const clients = patients.map(({ id }) => id)
  const cases = await fillCasesOfHouse(tx, { institutionId, owners, clients }, random, deps)
  const sent = cases.filter(() => random.chance(0.3))
  await fillReferralsOfHouse(tx, { institutionId, cases: sent }, random, deps)
  const groups = { institutionId, leader: organiser, groups: Math.ceil(staff.length / 2) }
  await fillGroupsOfHouse(tx, { ...groups, members: clients }, random, deps)
}

function headOf({ id, districtCode, name }: DemoInstitution, accountId: AccountId): Actor {
  return {
    ...{ accountId, personId: null, name: `${name} 负责人`, role: 'lead', institutionId: id },
    ...{ districtCode, departmentId: null },
  }
}

function progress(done: number, all: number) {
  const tenths = Math.floor((done / all) * 10)
  return `… 演示城市 ${'■'.repeat(tenths)}${'□'.repeat(10 - tenths)} ${done} / ${all} 家机构`
}
