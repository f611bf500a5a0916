import type { Actor, PersonId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { lockPerson } from './store.ts'
import { tables } from './tables.ts'

/**
 * For the slice that answers requests: from now on the record is only kept (个人信息保护法 art. 47). No
 * search finds it, and the database refuses whatever would be written about the person.
 */
export async function restrictPerson(tx: Tx, actor: Actor, personId: PersonId, { now }: Deps) {
  await change(tx, actor, personId, now())
  await record(tx, actor, 'people.restrict', { kind: 'person', id: personId })
}

/** The record is used again; whoever decides has a reason and keeps it. */
export async function unrestrictPerson(tx: Tx, actor: Actor, personId: PersonId) {
  await change(tx, actor, personId, null)
  await record(tx, actor, 'people.unrestrict', { kind: 'person', id: personId })
}

async function change(tx: Tx, actor: Actor, personId: PersonId, restrictedSince: Instant | null) {
  if (!(await lockPerson(tx, actor, personId))) throw noSuch('person')
  await tables(tx)
    .updateTable('people.person')
    .set({ restrictedSince })
    .where('id', '=', personId)
    .execute()
}
