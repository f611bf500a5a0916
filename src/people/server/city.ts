import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import { inventFamily } from './demo-families.ts'
import * as rows from './demo-rows.ts'

export interface CityPatient {
  readonly id: PersonId
  readonly consented: true
}

interface House {
  readonly institutionId: InstitutionId
  readonly worker: { readonly accountId: AccountId; readonly name: string }
  readonly patients: number
}

const WEEK = 7 * 24 * 60

/**
 * Invented grown-up patients for one house of the demonstration of a city, with their consent: names,
 * numbers and telephones are as impossible as those of the small one. As its social worker or head.
 */
export async function fillPatientsOfHouse(
  tx: Tx,
  { institutionId, worker, patients }: House,
  random: Seeded,
  deps: Deps,
): Promise<CityPatient[]> {
  const today = dayInBeijing(deps.now())
  const everybody = Array.from({ length: patients }, () => {
    const { patient } = inventFamily(random, today, [19, 92])
    return { ...patient, id: random.id() as PersonId, minor: false, open: true, consented: true }
  })
  const house = { institutionId, worker, lead: worker }
  const context = { house, deps, random, weekAgo: addMinutes(deps.now(), -104 * WEEK) }
  const families = everybody.map((patient) => ({ patient, kin: [] }))
  await insertRows(tx, 'people.person', rows.people(everybody, context))
  await insertRows(tx, 'people.name_key', rows.nameKeys(everybody, context))
  await insertRows(tx, 'people.contact', rows.contacts(everybody, context))
  const consents = rows.consents(families, context).map(({ recipients, evidence, ...rest }) => ({
    ...rest,
    ...{ recipients: JSON.parse(recipients), evidence: JSON.parse(evidence) },
  }))
  await insertRows(tx, 'people.consent', consents)
  return everybody.map(({ id }) => ({ id, consented: true }))
}
