import { sql } from 'kysely'
import { AccountId, type Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Invitation } from '../model/account.ts'
import { findRemovalObstacle } from '../model/appointment.ts'
import * as store from './accounts.store.ts'
import { invitationCode } from './invitation-code.ts'
import { tables } from './store.ts'

/** How long a code to set a password with is good for: three days, so that a weekend fits in. */
const INVITATION_MINUTES = 3 * 24 * 60

interface Search {
  readonly text: string
  readonly limit: number
  readonly after?: string | undefined
}

export async function listAccounts(tx: Tx, actor: Actor, { text, limit, after }: Search) {
  const found = await store.listAccountIds(tx, actor, { text, limit, after })
  const page = found.slice(0, limit)
  const rows = await store.findAccounts(
    tx,
    actor,
    page.map(({ id }) => id),
  )
  await record(tx, actor, 'access.list-accounts', { kind: 'account', id: 'all' })
  return { rows, next: found.length > limit ? (page.at(-1)?.username ?? null) : null }
}

export async function getAccount(tx: Tx, actor: Actor, { id }: { id: AccountId }) {
  const account = await store.getAccount(tx, actor, id)
  await record(tx, actor, 'access.read-account', { kind: 'account', id })
  return account
}

interface NewAccount {
  readonly username: string
  readonly name: string
  readonly email: string | null
}

export async function createAccount(tx: Tx, actor: Actor, input: NewAccount, deps: Deps) {
  const id = AccountId.parse(deps.newId())
  const made = await tables(tx)
    .insertInto('access.account')
    .values({ ...input, id, createdBy: actor.accountId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw await whatIsTaken(tx, input)
  await record(tx, actor, 'access.create-account', { kind: 'account', id })
  const invitation = await invite(tx, actor, id, deps)
  return { account: await store.getAccount(tx, actor, id), invitation }
}

export async function inviteAgain(tx: Tx, actor: Actor, { id }: { id: AccountId }, deps: Deps) {
  await store.lockAccount(tx, id)
  const account = await store.getAccount(tx, actor, id)
  const obstacle = findRemovalObstacle(actor, 'system-admin', id, false)
  if (obstacle) throw new Refusal(obstacle)
  if (account.disabled) throw new Refusal('account-disabled')
  await tables(tx)
    .deleteFrom('access.invitation')
    .where('accountId', '=', id)
    .where('usedAt', 'is', null)
    .execute()
  await store.endSessions(tx, { accountId: id })
  return invite(tx, actor, id, deps)
}

interface Change {
  readonly id: AccountId
  readonly version: number
}

export async function disableAccount(tx: Tx, actor: Actor, { id, version }: Change) {
  await store.lockAdministrators(tx)
  await store.lockAccount(tx, id)
  const { posts } = await store.getAccount(tx, actor, id)
  const obstacle = findRemovalObstacle(actor, 'system-admin', id, await isLast())
  if (obstacle) throw new Refusal(obstacle)
  await store.changeAccount(tx, id, version, { disabledAt: sql`now()` })
  await store.endSessions(tx, { accountId: id })
  await record(tx, actor, 'access.disable-account', { kind: 'account', id })
  return store.getAccount(tx, actor, id)

  async function isLast() {
    for (const role of ['system-admin', 'security-admin'] as const)
      if (posts.some((post) => post.role === role) && (await store.isLastOf(tx, actor, role, id)))
        return true
    return false
  }
}

export async function enableAccount(tx: Tx, actor: Actor, { id, version }: Change) {
  await store.lockAccount(tx, id)
  await store.getAccount(tx, actor, id)
  const obstacle = findRemovalObstacle(actor, 'system-admin', id, false)
  if (obstacle) throw new Refusal(obstacle)
  await store.changeAccount(tx, id, version, { disabledAt: null })
  await record(tx, actor, 'access.enable-account', { kind: 'account', id })
  return store.getAccount(tx, actor, id)
}

async function invite(tx: Tx, actor: Actor, accountId: AccountId, deps: Deps): Promise<Invitation> {
  const id = deps.newId()
  const expiresAt = addMinutes(deps.now(), INVITATION_MINUTES)
  await tables(tx)
    .insertInto('access.invitation')
    .values({ id, accountId, createdBy: actor.accountId, expiresAt })
    .execute()
  await record(tx, actor, 'access.invite', { kind: 'account', id: accountId })
  return { code: invitationCode(deps.vault, id), expiresAt }
}

async function whatIsTaken(tx: Tx, { username }: NewAccount) {
  const same = await tables(tx)
    .selectFrom('access.account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst()
  return same
    ? new Refusal('username-taken', 409, { field: 'username' })
    : new Refusal('email-taken', 409, { field: 'email' })
}
