import type { FastifyInstance } from 'fastify'
import { record } from '#platform/server/audit.ts'
import { type Db, inTransaction } from '#platform/server/db.ts'
import { type EnteredRow, type Gate, toActor } from '#platform/server/gate.ts'
import { signOut } from '../model/sign-in.ts'
import { addCookies, door } from './door.ts'
import { endOwnSession } from './me.store.ts'
import type { SessionCookie } from './session-cookie.ts'

/** Ends the session, and has the browser forget whatever the product kept there. */
export function mountSignOut(app: FastifyInstance, db: Db, gate: Gate, cookie: SessionCookie) {
  door(app, signOut, async (_, request, reply) => {
    await inTransaction<EnteredRow, void>(db, {
      opening: `select * from ${gate(request)}`,
      async work(tx, [entered]) {
        if (!entered) return
        const actor = toActor(entered)
        await record(tx, actor, 'access.sign-out', { kind: 'account', id: actor.accountId })
        await endOwnSession(tx)
      },
    })
    addCookies(reply, cookie.clear())
    reply.header('clear-site-data', '"cache", "storage"')
    return {}
  })
}
