import { sql } from 'kysely'
import type { PersonId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { GroupSessionId } from '../model/session.ts'
import type { GroupRow } from './groups.store.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a group that was found through getGroup.

type Place = Pick<GroupRow, 'institutionId' | 'id'>

const PARTS = [
  'groups.session',
  'groups.member',
  'groups.attendance',
  'groups.measure',
  'groups.note',
  'groups.confidentialNote',
] as const

function listOf<Part extends (typeof PARTS)[number]>(tx: Tx, part: Part, place: Place) {
  return tables(tx)
    .selectFrom(part as 'groups.member')
    .where('institutionId', '=', place.institutionId)
    .where('groupId', '=', place.id)
    .selectAll()
    .execute() as unknown as Promise<Tables[Part][]>
}

export async function listSessions(tx: Tx, place: Place) {
  const rows = await listOf(tx, 'groups.session', place)
  return rows.sort((one, other) => one.n - other.n)
}

export async function listMembers(tx: Tx, place: Place) {
  const rows = await listOf(tx, 'groups.member', place)
  return rows.sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1))
}

export const listAttendance = (tx: Tx, place: Place) => listOf(tx, 'groups.attendance', place)
export const listMeasures = (tx: Tx, place: Place) => listOf(tx, 'groups.measure', place)
export const listConfidential = (tx: Tx, place: Place) =>
  listOf(tx, 'groups.confidentialNote', place)

export async function listNotes(tx: Tx, place: Place, personId: PersonId) {
  const rows = await listOf(tx, 'groups.note', place)
  return rows
    .filter((row) => row.personId === personId)
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}

export async function getMemberRow(tx: Tx, place: Place, personId: PersonId) {
  const row = (await listMembers(tx, place)).find((one) => one.personId === personId)
  if (!row) throw noSuch('member')
  return row
}

export async function getSessionRow(tx: Tx, place: Place, id: GroupSessionId) {
  const row = (await listSessions(tx, place)).find((one) => one.id === id)
  if (!row) throw noSuch('session')
  return row
}

export async function addMemberRow(tx: Tx, row: Tables['groups.member']) {
  await tables(tx).insertInto('groups.member').values(row).execute()
}

type OfMember = {
  readonly [Key in
    | 'agreedBy'
    | 'evidence'
    | 'joinedAt'
    | 'leftAt'
    | 'leftWhy'
    | 'outcome'
    | 'outcomeNote']?: Tables['groups.member'][Key]
}

export async function changeMember(tx: Tx, place: Place, personId: PersonId, change: OfMember) {
  await tables(tx)
    .updateTable('groups.member')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', place.institutionId)
    .where('groupId', '=', place.id)
    .where('personId', '=', personId)
    .execute()
}

export async function addSessionRow(tx: Tx, row: Tables['groups.session']) {
  await tables(tx).insertInto('groups.session').values(row).execute()
}

export async function changeSession(
  tx: Tx,
  place: Place,
  id: GroupSessionId,
  change: Partial<Tables['groups.session']>,
) {
  await tables(tx)
    .updateTable('groups.session')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', place.institutionId)
    .where('groupId', '=', place.id)
    .where('id', '=', id)
    .execute()
}

/** The last tap counts. */
export async function putAttendance(tx: Tx, row: Tables['groups.attendance']) {
  const { presence, at, byAccount } = row
  await tables(tx)
    .insertInto('groups.attendance')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'groupId', 'sessionId', 'personId'])
        .doUpdateSet({ presence, at, byAccount }),
    )
    .execute()
}

export async function putMeasure(tx: Tx, row: Tables['groups.measure']) {
  const { on, score, byAccount } = row
  await tables(tx)
    .insertInto('groups.measure')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'groupId', 'personId', 'moment'])
        .doUpdateSet({ on, score, byAccount }),
    )
    .execute()
}

export async function addNote(tx: Tx, row: Tables['groups.note'], confidential: string) {
  const { institutionId, groupId, id: noteId } = row
  await tables(tx).insertInto('groups.note').values(row).execute()
  if (confidential !== '')
    await tables(tx)
      .insertInto('groups.confidentialNote')
      .values({ institutionId, groupId, noteId, text: confidential })
      .execute()
}
