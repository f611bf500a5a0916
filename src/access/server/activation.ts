import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import type { Vault } from '#platform/server/vault.ts'
import { findWeakness } from '../model/password.ts'
import { activate } from '../model/sign-in.ts'
import type { Attempts } from './attempts.ts'
import type { AuthDb } from './auth-pool.ts'
import { door } from './door.ts'
import { invitationCode, readCode } from './invitation-code.ts'
import { note, setPassword } from './passwords.store.ts'

interface Parts {
  readonly db: AuthDb
  readonly attempts: Attempts
  readonly vault: Vault
}

/** Somebody new, or somebody who forgot, sets a password with the code that was handed over. */
export function mountActivation(app: FastifyInstance, { db, attempts, vault }: Parts) {
  door(app, activate, async ({ username, code, password }, _, reply) => {
    const weakness = findWeakness(password, username)
    if (weakness) throw new Refusal(weakness, 400, { field: 'password' })
    await attempts.attempt(username, reply, () =>
      db.transaction().execute(async (tx) => {
        const open = await lockOpenInvitation(tx, username)
        const right = open && invitationCode(vault, open.id)
        if (!open || !right || !isSame(readCode(code), right))
          throw new Refusal('wrong-invitation', 403, { field: 'code' })
        await tx
          .updateTable('access.invitation')
          .set({ usedAt: new Date() })
          .where('id', '=', open.id)
          .execute()
        await setPassword(tx, open.accountId, password)
        await note(tx, 'access.set-password', open.accountId)
      }),
    )
    return {}
  })
}

function lockOpenInvitation(tx: AuthDb, username: string) {
  return tx
    .selectFrom('access.invitation as invitation')
    .innerJoin('access.account as account', 'account.id', 'invitation.accountId')
    .select(['invitation.id', 'invitation.accountId'])
    .where('account.username', '=', username)
    .where('account.disabledAt', 'is', null)
    .where('invitation.usedAt', 'is', null)
    .where('invitation.expiresAt', '>', new Date())
    .forUpdate('invitation')
    .executeTakeFirst()
}

function isSame(one: string, other: string) {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
