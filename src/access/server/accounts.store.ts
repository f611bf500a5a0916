import { sql } from 'kysely'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Account, PostId } from '../model/account.ts'
import type { Appointee } from '../model/appointment.ts'
import { isInForceNow, postFields, tables, visibleAccounts, visiblePosts } from './store.ts'

type Known = Account & Appointee

/** Changes of one account take turns. */
export async function lockAccount(tx: Tx, id: AccountId) {
  await tables(tx)
    .selectFrom('access.account')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()
}

/** Changes that could take away the last administrator take turns. */
export async function lockAdministrators(tx: Tx) {
  await sql`select pg_advisory_xact_lock(20260102)`.execute(tx)
}

export async function getAccount(tx: Tx, actor: Actor, id: AccountId): Promise<Known> {
  const [account] = await findAccounts(tx, actor, [id])
  if (!account) throw noSuch('account')
  return account
}

/** Account and version of the post, if it has not ended. */
export async function getPost(tx: Tx, actor: Actor, id: PostId) {
  const post = await visiblePosts(tx, actor)
    .select(['post.id', 'post.accountId', 'post.role', 'post.version'])
    .where('post.id', '=', id)
    .executeTakeFirst()
  if (!post) throw noSuch('post')
  return post
}

export async function listAccountIds(
  tx: Tx,
  actor: Actor,
  { text, after, limit }: { text: string; after: string | undefined; limit: number },
) {
  const part = text.toLowerCase()
  return visibleAccounts(tx, actor)
    .select(['account.id', 'account.username'])
    .$if(part !== '', (query) =>
      query.where(
        sql<boolean>`(strpos(account.username, ${part}) > 0
          or strpos(lower(account.name), ${part}) > 0)`,
      ),
    )
    .$if(after !== undefined, (query) => query.where('account.username', '>', after ?? ''))
    .orderBy('account.username')
    .limit(limit + 1)
    .execute()
}

/** In the order of their names to sign in with. */
export async function findAccounts(
  tx: Tx,
  actor: Actor,
  ids: readonly AccountId[],
): Promise<Known[]> {
  if (ids.length === 0) return []
  const accounts = await visibleAccounts(tx, actor)
    .selectAll('account')
    .where('id', 'in', ids)
    .orderBy('username')
    .execute()
  const posts = await visiblePosts(tx, actor)
    .select([...postFields, 'post.accountId'])
    .where('post.accountId', 'in', ids)
    .orderBy('post.from')
    .orderBy('post.id')
    .execute()
  return accounts.map(({ twoFactorEnabled, disabledAt, activatedAt, ...account }) => ({
    ...account,
    secondFactor: twoFactorEnabled,
    disabled: disabledAt !== null,
    state: disabledAt ? 'disabled' : activatedAt || account.demo ? 'active' : 'invited',
    posts: posts.filter(({ accountId }) => accountId === account.id),
  }))
}

/** Which of these user names and addresses belong to an account already. */
export async function findTaken(
  tx: Tx,
  actor: Actor,
  { usernames, emails }: { usernames: readonly string[]; emails: readonly string[] },
) {
  const rows = await visibleAccounts(tx, actor)
    .select(['account.id', 'account.username', 'account.email'])
    .where((is) =>
      is.or([
        is('account.username', '=', sql<string>`any(${[...usernames]}::text[])`),
        is('account.email', '=', sql<string>`any(${[...emails]}::text[])`),
      ]),
    )
    .execute()
  return {
    usernames: new Map(rows.map(({ username, id }) => [username, id])),
    emails: new Set(rows.map(({ email }) => email)),
  }
}

/** Whether nobody else could do the work of this role. */
export async function isLastOf(
  tx: Tx,
  actor: Actor,
  role: 'system-admin' | 'security-admin',
  id: AccountId,
) {
  const other = await visiblePosts(tx, actor)
    .innerJoin('access.account as account', 'account.id', 'post.accountId')
    .select('post.id')
    .where('post.role', '=', role)
    .where('post.accountId', '<>', id)
    .where(isInForceNow)
    .where('account.disabledAt', 'is', null)
    .where((is) =>
      is.or([is('account.activatedAt', 'is not', null), is('account.demo', '=', true)]),
    )
    .executeTakeFirst()
  return other === undefined
}

/** @throws Refusal version-changed */
export async function changeAccount(
  tx: Tx,
  id: AccountId,
  version: number,
  change: { disabledAt: ReturnType<typeof sql<null>> | null },
) {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('access.account')
    .set((is) => ({ ...change, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new Refusal('version-changed', 412)
}

export async function endSessions(tx: Tx, where: { accountId: AccountId } | { postId: PostId }) {
  await tables(tx)
    .deleteFrom('access.session')
    .where((is) => is.and(where))
    .execute()
}
