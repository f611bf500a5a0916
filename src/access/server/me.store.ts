import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PostId } from '../model/account.ts'
import { isInForceNow, postFields, tables } from './store.ts'

const thisSession = sql<string>`access.session_id()`
const lacksSecondFactor = sql<boolean>`
  coalesce(current_setting('app.lacks_second_factor', true), '') = 'true'`

export function getOwnAccount(tx: Tx, { accountId }: Actor) {
  return tables(tx)
    .selectFrom('access.account')
    .select(['id', 'username', 'name', 'twoFactorEnabled as secondFactor', 'demo'])
    .select(lacksSecondFactor.as('mustTurnOn'))
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
}

export function listOwnPosts(tx: Tx, { accountId }: Actor) {
  return tables(tx)
    .selectFrom('access.post as post')
    .select(postFields)
    .where('post.accountId', '=', accountId)
    .where(isInForceNow)
    .orderBy('post.from')
    .orderBy('post.id')
    .execute()
}

export async function findPresentPost(tx: Tx) {
  const session = await tables(tx)
    .selectFrom('access.session')
    .select('postId')
    .where('id', '=', thisSession)
    .executeTakeFirst()
  return session?.postId
}

export async function goOnIn(tx: Tx, postId: PostId) {
  await tables(tx)
    .updateTable('access.session')
    .set({ postId })
    .where('id', '=', thisSession)
    .execute()
}

export async function endOwnSession(tx: Tx) {
  await tables(tx).deleteFrom('access.session').where('id', '=', thisSession).execute()
}
