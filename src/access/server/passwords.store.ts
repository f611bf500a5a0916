import { sql } from 'kysely'
import type { AccountId } from '#platform/model/actor.ts'
import { newId } from '#platform/server/new-id.ts'
import type { AuthDb } from './auth-pool.ts'
import { hashPassword } from './password-hash.ts'

/** The account's one password from now on; what it was signed in with before ends. */
export async function setPassword(tx: AuthDb, accountId: AccountId, password: string) {
  const hash = await hashPassword(password)
  await tx
    .insertInto('access.credential')
    .values({
      id: newId(),
      accountId,
      providerId: 'credential',
      subject: accountId,
      password: hash,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['providerId', 'subject'])
        .doUpdateSet({ password: hash, updatedAt: new Date() }),
    )
    .execute()
  await tx.deleteFrom('access.session').where('accountId', '=', accountId).execute()
}

/** Puts on record what happened to an account before anybody had signed in. */
export async function note(tx: AuthDb, deed: string, accountId: AccountId) {
  await sql`select access.note(${deed}, ${accountId})`.execute(tx)
}
