import type { z } from 'zod'
import { listColleagues } from '#access/server/index.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { RelationId } from '../model/relation.ts'
import { isInRegister, type SupervisorId } from '../model/supervisor.ts'
import { presentRelations } from './present.ts'
import { getSupervisor } from './register.ts'
import { type RelationRow, tables } from './tables.ts'

type Given<Name extends 'listRelations' | 'addRelation' | 'changeRelation'> = z.output<
  (typeof contract)[Name]['input']
>

export async function listRelations(
  tx: Tx,
  actor: Actor,
  { supervisorId }: Given<'listRelations'>,
  { now }: Deps,
) {
  let found = visibleRelations(tx, actor).selectAll().orderBy('fromDay', 'desc').orderBy('id')
  if (supervisorId) found = found.where('supervisorId', '=', supervisorId)
  const rows = await found.limit(MOST_LISTED).execute()
  const all = await tables(tx)
    .selectFrom('supervision.supervisor')
    .select(['id', 'name', 'title', 'since', 'until'])
    .orderBy('name')
    .execute()
  const supervisors = all.filter((one) => isInRegister(one, dayInBeijing(now())))
  await record(tx, actor, 'supervision.list-relations', { kind: 'account', id: actor.accountId })
  return {
    relations: await presentRelations(tx, rows),
    supervisors: supervisors.map(({ id, name, title }) => ({ id, name, title })),
  }
}

export async function addRelation(
  tx: Tx,
  actor: Actor,
  given: Given<'addRelation'>,
  { now, newId }: Deps,
) {
  const { supervisorId, superviseeId, kind, from, to, deputyId } = given
  if (to !== null && to < from) throw new Refusal('days-backwards', 400, { field: 'to' })
  await mustServe(tx, supervisorId, from, 'supervisorId')
  if (deputyId) await mustServe(tx, deputyId, from, 'deputyId')
  if (deputyId === supervisorId)
    throw new Refusal('deputy-is-supervisor', 409, { field: 'deputyId' })
  const who = await superviseeOf(tx, actor, given)
  const row: RelationRow = {
    ...{ id: newId() as RelationId, supervisorId, ...who, superviseeId, workerId: null, kind },
    ...{ fromDay: from, toDay: to, deputyId, createdAt: now(), createdBy: actor.accountId },
    version: 1,
  }
  await tables(tx).insertInto('supervision.relation').values(row).execute()
  await record(tx, actor, 'supervision.add-relation', { kind: 'relation', id: row.id })
  return first(await presentRelations(tx, [row]))
}

export async function changeRelation(
  tx: Tx,
  actor: Actor,
  { relationId, kind, to, deputyId, version }: Given<'changeRelation'>,
  { now }: Deps,
) {
  const before = await visibleRelations(tx, actor)
    .where('id', '=', relationId)
    .where('superviseeName', actor.role === 'city-officer' ? '=' : '<>', '')
    .selectAll()
    .executeTakeFirst()
  if (!before) throw noSuch('relation')
  if (to !== null && to < before.fromDay) throw new Refusal('days-backwards', 400, { field: 'to' })
  if (deputyId === before.supervisorId)
    throw new Refusal('deputy-is-supervisor', 409, { field: 'deputyId' })
  if (deputyId && deputyId !== before.deputyId)
    await mustServe(tx, deputyId, dayInBeijing(now()), 'deputyId')
  const row = await tables(tx)
    .updateTable('supervision.relation')
    .set({ kind, toDay: to, deputyId, version: version + 1 })
    .where('id', '=', relationId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'supervision.change-relation', { kind: 'relation', id: relationId })
  return first(await presentRelations(tx, [row]))
}

/** All for the city, those of the house for its head. Each changes what it has given. */
function visibleRelations(tx: Tx, { role, institutionId }: Actor) {
  const all = tables(tx).selectFrom('supervision.relation')
  return role === 'city-officer'
    ? all
    : all.where('institutionId', '=', institutionId as InstitutionId)
}

/** The city gives a supervisor to a house, the head of a house to a colleague. */
async function superviseeOf(
  tx: Tx,
  actor: Actor,
  { institutionId, superviseeId }: Given<'addRelation'>,
) {
  if (actor.role === 'city-officer') {
    if (!institutionId) throw noSuch('institution')
    if (superviseeId) throw new Refusal('not-a-colleague', 409, { field: 'superviseeId' })
    await getInstitution(tx, institutionId)
    return { institutionId, superviseeName: '' }
  }
  const { colleagues } = await listColleagues(tx, actor)
  const colleague = colleagues.find(
    ({ accountId, role }) =>
      accountId === superviseeId && (role === 'social-worker' || role === 'lead'),
  )
  if (!colleague) throw new Refusal('not-a-colleague', 409, { field: 'superviseeId' })
  return { institutionId: actor.institutionId as InstitutionId, superviseeName: colleague.name }
}

async function mustServe(tx: Tx, id: SupervisorId, day: Day, field: string) {
  const supervisor = await getSupervisor(tx, id)
  if (!isInRegister(supervisor, day)) throw new Refusal('not-in-register', 409, { field })
}

function first<One>([one]: readonly One[]): One {
  if (!one) throw noSuch('relation')
  return one
}
