import type { PersonId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { addMinutes, type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { isMinor } from '../model/age.ts'
import { type DemoHouse, type Invented, inventFamily } from './demo-families.ts'
import * as rows from './demo-rows.ts'
import { tables } from './tables.ts'

export interface DemoPerson {
  readonly id: PersonId
  readonly name: string
  readonly birthDate: Day
  readonly minor: boolean
  /** The worker may open the record: of adults always, of a minor under the lead's grant. */
  readonly open: boolean
  readonly consented: boolean
  readonly kinIds: readonly PersonId[]
}

/** Ages of the patients, so that every ward of the house has some. 60 in all. */
const AGES: readonly (readonly [number, readonly [number, number]])[] = [
  [16, [2, 13]],
  [8, [14, 17]],
  [16, [19, 59]],
  [20, [60, 92]],
]

/**
 * Registers 60 invented patients with their kin, consents and grants. The same seed on the same day
 * makes the same people. Their identity numbers are of a region that never was, so that none can
 * be a real person's. To be called as the `SYSTEM` actor.
 * @returns the patients
 */
export async function fillPeople(
  tx: Tx,
  house: DemoHouse,
  deps: Deps,
  seed = 2026,
): Promise<DemoPerson[]> {
  const random = seeded(seed)
  const today = dayInBeijing(deps.now())
  const families = AGES.flatMap(([number, ages]) =>
    Array.from({ length: number }, () => inventFamily(random, today, ages)),
  ).map(({ patient, kin }) => {
    const minor = isMinor(patient.birthDate, deps.now())
    const admitted = { ...enrol(random, patient), minor, open: !minor || random.chance(0.7) }
    const consented = admitted.open && random.chance(0.8)
    return {
      patient: { ...admitted, consented },
      kin: kin.map((one) => ({ ...one, person: enrol(random, one.person) })),
    }
  })

  const everybody = families.flatMap(({ patient, kin }) => [patient, ...kin.map((k) => k.person)])
  const context = { house, deps, random, weekAgo: addMinutes(deps.now(), -7 * 24 * 60) }
  await tables(tx).insertInto('people.person').values(rows.people(everybody, context)).execute()
  await tables(tx).insertInto('people.nameKey').values(rows.nameKeys(everybody, context)).execute()
  await tables(tx).insertInto('people.contact').values(rows.contacts(everybody, context)).execute()
  await tables(tx).insertInto('people.tie').values(rows.ties(families, context)).execute()
  await tables(tx).insertInto('people.consent').values(rows.consents(families, context)).execute()
  await tables(tx).insertInto('people.accessGrant').values(rows.grants(families, context)).execute()
  await tables(tx)
    .insertInto('people.accessRequest')
    .values(rows.requests(families, context))
    .execute()

  return families.map(({ patient, kin }) => {
    const { id, name, birthDate, minor, open, consented } = patient
    return { id, name, birthDate, minor, open, consented, kinIds: kin.map((k) => k.person.id) }
  })
}

function enrol(random: Seeded, person: Invented) {
  return { ...person, id: random.id() as PersonId }
}
