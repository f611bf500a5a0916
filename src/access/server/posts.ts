import { sql } from 'kysely'
import type { AccountId, Actor, Role } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Place, PostId } from '../model/account.ts'
import { findAppointmentObstacle, findRemovalObstacle } from '../model/appointment.ts'
import * as store from './accounts.store.ts'
import { tables } from './store.ts'

type Appointment = Place & { readonly id: AccountId; readonly role: Role; readonly title: string }

export async function appoint(tx: Tx, actor: Actor, input: Appointment, deps: Deps) {
  const { id: accountId, ...wanted } = input
  await store.lockAccount(tx, accountId)
  const account = await store.getAccount(tx, actor, accountId)
  const obstacle = findAppointmentObstacle(actor, account, wanted)
  if (obstacle) throw new Refusal(obstacle)
  const id = PostId.parse(deps.newId())
  await tables(tx)
    .insertInto('access.post')
    .values({ ...wanted, id, accountId, appointedBy: actor.accountId })
    .execute()
  await record(tx, actor, 'access.appoint', { kind: 'post', id })
  return store.getAccount(tx, actor, accountId)
}

interface End {
  readonly id: PostId
  readonly version: number
}

export async function endPost(tx: Tx, actor: Actor, { id, version }: End) {
  await store.lockAdministrators(tx)
  const { accountId, role } = await store.getPost(tx, actor, id)
  const office = role === 'system-admin' || role === 'security-admin' ? role : undefined
  const last = office !== undefined && (await store.isLastOf(tx, actor, office, accountId))
  const obstacle = findRemovalObstacle(actor, 'security-admin', accountId, last)
  if (obstacle) throw new Refusal(obstacle)
  const { numUpdatedRows } = await tables(tx)
    .updateTable('access.post')
    .set((is) => ({
      until: sql`greatest(now(), "from")`,
      endedBy: actor.accountId,
      version: is('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new Refusal('version-changed', 412)
  await store.endSessions(tx, { postId: id })
  await record(tx, actor, 'access.end-post', { kind: 'post', id })
  return store.getAccount(tx, actor, accountId)
}

export async function resetSecondFactor(tx: Tx, actor: Actor, { id }: { id: AccountId }) {
  await store.lockAccount(tx, id)
  await store.getAccount(tx, actor, id)
  const obstacle = findRemovalObstacle(actor, 'security-admin', id, false)
  if (obstacle) throw new Refusal(obstacle)
  await tables(tx).deleteFrom('access.twoFactor').where('accountId', '=', id).execute()
  await tables(tx)
    .updateTable('access.account')
    .set((is) => ({ twoFactorEnabled: false, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await store.endSessions(tx, { accountId: id })
  await record(tx, actor, 'access.reset-second-factor', { kind: 'account', id })
  return store.getAccount(tx, actor, id)
}
