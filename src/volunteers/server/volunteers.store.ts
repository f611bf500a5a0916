import { sql } from 'kysely'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { VolunteerId } from '../model/volunteer.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about volunteers begins here: of the own house; as a volunteer, the own file. */
export function visibleVolunteers(tx: Tx, { role, accountId, institutionId }: Actor) {
  return tables(tx)
    .selectFrom('volunteers.volunteer')
    .where('institutionId', '=', institutionId as InstitutionId)
    .$if(role === 'volunteer', (query) => query.where('accountId', '=', accountId))
}

export function findVolunteer(tx: Tx, actor: Actor, id: VolunteerId) {
  return visibleVolunteers(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
}

export function findOwnVolunteer(tx: Tx, actor: Actor) {
  return visibleVolunteers(tx, actor)
    .where('accountId', '=', actor.accountId)
    .selectAll()
    .executeTakeFirst()
}

/** Waits for its turn, so that steps are taken one after the other. */
export async function lockVolunteer(tx: Tx, actor: Actor, id: VolunteerId) {
  await visibleVolunteers(tx, actor).where('id', '=', id).select('id').forUpdate().execute()
}

export async function addVolunteer(tx: Tx, row: Tables['volunteers.volunteer']) {
  // Nothing is read back: whoever applies from the page sees no file.
  await tables(tx).insertInto('volunteers.volunteer').values(row).execute()
}

type Change = Partial<Tables['volunteers.volunteer']>

export function changeVolunteer(
  tx: Tx,
  { institutionId }: Actor,
  id: VolunteerId,
  { version: _, ...change }: Change,
) {
  return tables(tx)
    .updateTable('volunteers.volunteer')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returning(['id', 'state', 'version'])
    .executeTakeFirstOrThrow()
}

export async function listTiedAccounts(tx: Tx, { institutionId }: Actor) {
  const rows = await tables(tx)
    .selectFrom('volunteers.volunteer')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('accountId', 'is not', null)
    .select('accountId')
    .execute()
  return new Set(rows.map(({ accountId }) => accountId as AccountId))
}

export function findByIdentity(tx: Tx, { institutionId }: Actor, index: Buffer) {
  return tables(tx)
    .selectFrom('volunteers.volunteer')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('identityIndex', '=', index)
    .select('id')
    .executeTakeFirst()
}

/** Names and numbers, for those who may see them. */
export async function namesOf(tx: Tx, actor: Actor, ids: readonly VolunteerId[]) {
  if (ids.length === 0) return new Map<VolunteerId, { name: string; number: string }>()
  const rows = await visibleVolunteers(tx, actor)
    .where('id', 'in', ids)
    .select(['id', 'name', 'number'])
    .execute()
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}
