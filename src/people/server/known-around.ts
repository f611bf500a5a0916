import type { Actor, PersonId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { listCards } from './cards.ts'
import { openIdentity } from './presenting.ts'
import { findPerson, listPhones } from './store.ts'
import { tables } from './tables.ts'

/**
 * Names and numbers of a person and the kin, so that they can be taken out of a text. Never shown.
 * Of kin whose record is closed to the actor only the masked name is known.
 * @throws Refusal no-such-person: also for a minor whose record is closed
 */
export async function listKnownAround(tx: Tx, actor: Actor, personId: PersonId, deps: Deps) {
  const person = await findPerson(tx, actor, personId)
  if (!person) throw noSuch('person')
  const ties = await tables(tx)
    .selectFrom('people.tie')
    .select(['personId', 'otherId'])
    .where((either) =>
      either.or([either('personId', '=', personId), either('otherId', '=', personId)]),
    )
    .execute()
  const kinIds = ties.map((tie) => (tie.personId === personId ? tie.otherId : tie.personId))
  const kin: string[] = [...(await listCards(tx, kinIds)).values()].map(({ name }) => name)
  const numbers: string[] = []
  for (const id of [personId, ...kinIds]) {
    const row = id === personId ? person : await findPerson(tx, actor, id)
    if (!row) continue
    if (id !== personId && row.formerName) kin.push(row.formerName)
    numbers.push(openIdentity(row, deps), ...(await listPhones(tx, id, deps)))
  }
  return {
    client: [person.name, person.formerName ?? ''].filter(Boolean),
    kin: [...new Set(kin)],
    numbers: [...new Set(numbers)].filter(Boolean),
  }
}
