import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Department, ServicePoint, ServicePointId } from '../model/service-point.ts'
import { tables } from './store.ts'
import { isTaken, sameVersion } from './version.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>
const nameTaken = isTaken('name-taken', 'name')

export async function addDepartment(
  tx: Tx,
  actor: Actor,
  { name }: Given<'addDepartment'>,
  deps: Deps,
) {
  const id = deps.newId() as Department['id']
  await tables(tx)
    .insertInto('places.department')
    .values({ id, institutionId: home(actor), name })
    .execute()
    .catch(nameTaken)
  await record(tx, actor, 'places.add-department', { kind: 'department', id })
  return getDepartment(tx, actor, id)
}

export async function amendDepartment(
  tx: Tx,
  actor: Actor,
  { id, name, closed, version }: Given<'amendDepartment'>,
  deps: Deps,
) {
  const { closedOn } = await getDepartment(tx, actor, id)
  const changed = await tables(tx)
    .updateTable('places.department')
    .set({ name, closedOn: closingDay(closed, closedOn, deps), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
    .catch(nameTaken)
  sameVersion(changed)
  await record(tx, actor, 'places.amend-department', { kind: 'department', id })
  return getDepartment(tx, actor, id)
}

export async function addServicePoint(
  tx: Tx,
  actor: Actor,
  given: Given<'addServicePoint'>,
  deps: Deps,
) {
  if (given.departmentId) await getDepartment(tx, actor, given.departmentId)
  const id = deps.newId() as ServicePointId
  await tables(tx)
    .insertInto('places.servicePoint')
    .values({ id, institutionId: home(actor), ...given })
    .execute()
    .catch(nameTaken)
  await record(tx, actor, 'places.add-service-point', { kind: 'service-point', id })
  return getOwnServicePoint(tx, actor, id)
}

export async function amendServicePoint(
  tx: Tx,
  actor: Actor,
  { id, closed, version, ...facts }: Given<'amendServicePoint'>,
  deps: Deps,
) {
  if (facts.departmentId) await getDepartment(tx, actor, facts.departmentId)
  const { closedOn } = await getOwnServicePoint(tx, actor, id)
  const changed = await tables(tx)
    .updateTable('places.servicePoint')
    .set({ ...facts, closedOn: closingDay(closed, closedOn, deps), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
    .catch(nameTaken)
  sameVersion(changed)
  await record(tx, actor, 'places.amend-service-point', { kind: 'service-point', id })
  return getOwnServicePoint(tx, actor, id)
}

/** Any house's: for those who write down where something happened. */
export async function findServicePoint(
  tx: Tx,
  id: ServicePointId,
): Promise<ServicePoint | undefined> {
  return tables(tx)
    .selectFrom('places.servicePoint')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

async function getOwnServicePoint(tx: Tx, actor: Actor, id: ServicePointId) {
  const point = await findServicePoint(tx, id)
  if (point?.institutionId !== home(actor)) throw noSuch('service-point')
  return point
}

async function getDepartment(tx: Tx, actor: Actor, id: Department['id']): Promise<Department> {
  const department = await tables(tx)
    .selectFrom('places.department')
    .selectAll()
    .where('id', '=', id)
    .where('institutionId', '=', home(actor))
    .executeTakeFirst()
  if (!department) throw new Refusal('no-such-department', 404, { field: 'departmentId' })
  return department
}

function home({ institutionId }: Actor): InstitutionId {
  if (!institutionId) throw new Refusal('not-allowed', 403)
  return institutionId
}

function closingDay(closed: boolean, closedOn: Day | null, { now }: Deps) {
  return closed ? (closedOn ?? dayInBeijing(now())) : null
}
