import type { z } from 'zod'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-ties.ts'
import type { PersonCard } from '../model/person.ts'
import { findTieObstacle, opposite, type Tie, type TieId } from '../model/tie.ts'
import { listCards } from './cards.ts'
import { findPerson, lockPerson } from './store.ts'
import { tables } from './tables.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

export async function listTies(tx: Tx, actor: Actor, { personId }: Given<'listTies'>) {
  await mustSee(tx, actor, personId)
  await record(tx, actor, 'people.list-ties', { kind: 'person', id: personId })
  return { ties: await readTies(tx, personId) }
}

export async function addTie(tx: Tx, actor: Actor, given: Given<'addTie'>, deps: Deps) {
  const { personId, otherId, kind, guardian, livesWith } = given
  await lockPerson(tx, actor, personId)
  const { institutionId } = await mustSee(tx, actor, personId)
  const other = await mustSee(tx, actor, otherId)
  const tiedTo = (await readTies(tx, personId)).filter(isLive).map((tie) => tie.other.id)
  const obstacle = findTieObstacle({ personId, other, guardian, tiedTo }, deps.now())
  if (obstacle) throw new Refusal(obstacle, 409, { field: 'otherId' })

  const id = deps.newId() as TieId
  const startedOn = dayInBeijing(deps.now())
  await tables(tx)
    .insertInto('people.tie')
    .values({ id, institutionId, personId, otherId, kind, guardian, livesWith, startedOn })
    .execute()
  await record(tx, actor, 'people.add-tie', { kind: 'person', id: personId })
  return getTie(tx, personId, id)
}

export async function endTie(tx: Tx, actor: Actor, given: Given<'endTie'>, deps: Deps) {
  const { personId, tieId, version } = given
  await mustSee(tx, actor, personId)
  const tie = await getTie(tx, personId, tieId)
  if (!isLive(tie)) throw noSuch('tie')
  const { numUpdatedRows } = await tables(tx)
    .updateTable('people.tie')
    .set({ endedOn: dayInBeijing(deps.now()), version: version + 1 })
    .where('id', '=', tieId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'people.end-tie', { kind: 'person', id: personId })
  return getTie(tx, personId, tieId)
}

/** Who may decide for a person now. */
export async function listGuardianIds(tx: Tx, personId: PersonId) {
  const ties = await readTies(tx, personId)
  return ties.filter((tie) => tie.guardian && isLive(tie)).map((tie) => tie.other.id)
}

/** Seen from one of the two: the tie is on record once, and is told from either side. */
async function readTies(tx: Tx, personId: PersonId): Promise<Tie[]> {
  const rows = await tables(tx)
    .selectFrom('people.tie')
    .selectAll()
    .where((either) =>
      either.or([either('personId', '=', personId), either('otherId', '=', personId)]),
    )
    .orderBy('startedOn')
    .orderBy('id')
    .execute()
  const otherOf = (row: (typeof rows)[number]) =>
    row.personId === personId ? row.otherId : row.personId
  const cards = await listCards(tx, rows.map(otherOf))
  return rows.map((row) => {
    const { id, livesWith, endedOn, version } = row
    const other = cards.get(otherOf(row)) as PersonCard
    const told = { id, other, livesWith, endedOn, version }
    return row.personId === personId
      ? { ...told, kind: row.kind, guardian: row.guardian, guardianOf: false }
      : { ...told, kind: opposite(row.kind), guardian: false, guardianOf: row.guardian }
  })
}

async function getTie(tx: Tx, personId: PersonId, id: TieId) {
  const tie = (await readTies(tx, personId)).find((one) => one.id === id)
  if (!tie) throw noSuch('tie')
  return tie
}

function isLive({ endedOn }: Tie) {
  return endedOn === null
}

async function mustSee(tx: Tx, actor: Actor, id: PersonId) {
  const person = await findPerson(tx, actor, id)
  if (!person) throw noSuch('person')
  return person
}
