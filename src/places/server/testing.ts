import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { anActor, as } from '#platform/server/testing.ts'
import type { InstitutionFacts } from '../model/institution.ts'
import { spell } from './pinyin.ts'
import { tables } from './store.ts'

/** A hospital on record, and its lead and a social worker who can ask about it. */
export async function anInstitution(db: Db, given: Partial<InstitutionFacts> = {}) {
  const id = newId() as InstitutionId
  const facts: InstitutionFacts = {
    name: `测试医院${id.slice(-4)}`,
    districtCode: '110102',
    kind: 'hospital',
    level: 'tertiary',
    specialty: 'general',
    ownership: 'public',
    uscc: null,
    parentId: null,
    ...given,
  }
  await as(db, SYSTEM, (tx) =>
    tables(tx)
      .insertInto('places.institution')
      .values({ id, ...facts, ...spell(facts.name) })
      .execute(),
  )
  const here: Partial<Actor> = { institutionId: id, districtCode: facts.districtCode }
  return {
    ...facts,
    id,
    lead: anActor({ role: 'lead', ...here }),
    worker: anActor({ role: 'social-worker', ...here }),
  }
}

export const cityOfficer = anActor({
  role: 'city-officer',
  institutionId: null,
  districtCode: null,
})

export function aDistrictOfficer(districtCode: string) {
  return anActor({ role: 'district-officer', institutionId: null, districtCode })
}
