import type { Actor } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { ageAt, isMinor, isUnderFourteen } from '../model/age.ts'
import { maskIdentityNumber, maskPhone } from '../model/mask.ts'
import type { Person } from '../model/person.ts'
import { findGrantEnd, identityOf, listPhones } from './store.ts'
import type { PersonRow } from './tables.ts'

type Stored = Omit<PersonRow, 'registeredAt' | 'restrictedSince' | 'version'> & {
  restrictedSince: Instant | null
  version: number
}

/** The record as its page shows it: the numbers masked, the age as of now. */
export async function toPerson(tx: Tx, actor: Actor, row: Stored, deps: Deps): Promise<Person> {
  const { id, name, formerName, pinyin, sex, birthDate, birthPrecision, declaredAdult } = row
  const now = deps.now()
  const minor = isMinor(birthDate, now)
  const phones = await listPhones(tx, id, deps)
  const until = minor ? await findGrantEnd(tx, actor, id, deps) : undefined
  return {
    ...{ id, name, formerName, pinyin, sex, birthDate, birthPrecision, declaredAdult },
    languages: row.languages,
    accessNeeds: row.accessNeeds,
    deceasedOn: row.deceasedOn,
    age: birthDate && !row.deceasedOn ? ageAt(birthDate, now) : null,
    minor,
    underFourteen: isUnderFourteen(birthDate, now),
    identityNumber: row.identitySealed && maskIdentityNumber(openIdentity(row, deps)),
    phones: phones.map(maskPhone),
    accessUntil: until ?? null,
    restrictedSince: row.restrictedSince,
    version: row.version,
  }
}

export function openIdentity({ id, identitySealed }: Stored, { vault }: Deps) {
  return identitySealed ? vault.open(identitySealed, identityOf(id)) : ''
}
