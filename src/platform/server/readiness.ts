import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Db } from './db.ts'

/** How far the process has come. */
export type Phase = 'starting' | 'ready' | 'stopping'

/** The database has this long to answer, in milliseconds. */
const PATIENCE = 2000

/** `GET /readyz`, for load balancers and watchdogs: whether it makes sense to send people here. */
export function serveReadiness(app: FastifyInstance, db: Db, phase: () => Phase): void {
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const reason = await whyNot(db, phase())
    reply.header('cache-control', 'no-store')
    return reason ? reply.code(503).send(reason) : { status: 'ready' }
  })
}

async function whyNot(db: Db, phase: Phase) {
  if (phase === 'starting') return unready('starting', '正在启动，数据库的迁移还没有完成')
  if (phase === 'stopping') return unready('stopping', '正在停止')
  if (!(await answers(db))) return unready('database', '数据库暂时没有应答')
  return undefined
}

function unready(reason: string, detail: string) {
  return { status: 'unavailable', reason, detail }
}

async function answers(db: Db): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false)
  })
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
