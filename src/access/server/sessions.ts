import type { AccountId } from '#platform/model/actor.ts'
import { newId } from '#platform/server/new-id.ts'
import type { AuthDb } from './auth-pool.ts'
import { newToken, SESSION_SECONDS } from './session-cookie.ts'

/** Begins a session; in which post, the table decides. @returns its token */
export async function startSession(db: AuthDb, accountId: AccountId) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
  await db
    .insertInto('access.session')
    .values({ id: newId(), token, accountId, expiresAt, ipAddress: null, userAgent: null })
    .execute()
  return token
}

export async function endSession(db: AuthDb, token: string | undefined) {
  if (token) await db.deleteFrom('access.session').where('token', '=', token).execute()
}

/** Who has this session, if it is in force. */
export function findSessionOwner(db: AuthDb, token: string) {
  return db
    .selectFrom('access.session as session')
    .innerJoin('access.account as account', 'account.id', 'session.accountId')
    .select(['account.id', 'account.username'])
    .where('session.token', '=', token)
    .executeTakeFirst()
}
