import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import { DemoRole, listDemoRoles, startDemoSession } from '../model/demo.ts'
import type { AuthDb } from './auth-pool.ts'
import { addCookies, door } from './door.ts'
import type { SessionCookie } from './session-cookie.ts'
import { endSession, startSession } from './sessions.ts'

/** 以谁的身份看看: a session by a click. Mounted in the demonstration only. */
export function mountDemoDoors(app: FastifyInstance, db: AuthDb, cookie: SessionCookie) {
  door(app, listDemoRoles, async () => {
    const found = await demoAccounts(db).execute()
    const order = new Map(DemoRole.options.map((role, index) => [role as string, index]))
    const cards = found
      .map(({ demoRole, name, title }) => ({ role: demoRole as DemoRole, name, title }))
      .sort((a, b) => (order.get(a.role) ?? 0) - (order.get(b.role) ?? 0))
    return { cards }
  })

  door(app, startDemoSession, async ({ role }, request, reply) => {
    const account = await demoAccounts(db)
      .where('account.demoRole', '=', role)
      .where('account.disabledAt', 'is', null)
      .executeTakeFirst()
    if (!account) throw new Refusal('not-found', 404)
    await endSession(db, cookie.read(request.headers.cookie))
    addCookies(reply, cookie.write(await startSession(db, account.id)))
    return {}
  })
}

function demoAccounts(db: AuthDb) {
  return db
    .selectFrom('access.account as account')
    .innerJoin('access.post as post', 'post.accountId', 'account.id')
    .select(['account.id', 'account.demoRole', 'account.name', 'post.title'])
    .where('account.demo', '=', true)
    .where('account.demoRole', 'is not', null)
    .distinctOn('account.id')
    .orderBy('account.id')
    .orderBy('post.id')
}
