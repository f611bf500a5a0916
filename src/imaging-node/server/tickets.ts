import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { SYSTEM } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { type OpenedSession, Redemption, SESSION_BYTES, TicketClaims } from '../model/ticket.ts'
import { obstacleToTicket, type TicketObstacle } from '../model/ticket-rules.ts'
import { listHubKeys } from './hub-state.ts'
import type { HubTables } from './hub-tables.ts'
import { isSignedBy, readJws } from './jws.ts'
import { act, type ImagingNode, look } from './node.ts'
import type { SessionGate } from './session-gate.ts'
import {
  continueSession,
  endSessions,
  isTakenBack,
  openSession,
  type Session,
  sessionActor,
} from './session-store.ts'

/** From so many attempts on one ticket on somebody should look. */
const ALARM_AT = 3

/** Where a ticket of the hub is redeemed for a session, once. Nobody else is asked: the hub may be down. */
export function serveTickets(app: FastifyInstance, node: ImagingNode, sessions: SessionGate) {
  app.post('/tickets', async (request, reply): Promise<OpenedSession> => {
    reply.header('cache-control', 'no-store')
    const { claims, kid } = await readTicket(node, request.body)
    const session = await sessions.identify(request)
    const jkt = session?.jkt ?? sessions.proofOf(request)
    if (jkt !== claims.cnf.jkt) {
      await act(node, (tx) =>
        record(tx, SYSTEM, 'imaging-node.ticket-of-another-key', ticketOf(claims)),
      )
      throw no('key-not-bound', '这张调阅票属于另一把密钥，不能由这台设备兑换。')
    }
    if (session && (session.pid !== claims.pid || session.org !== claims.org))
      throw no('ticket-for-other-session', '这张调阅票不是续这次授权的。')
    const outcome = await act(node, (tx) => redeem(node, tx, { claims, kid, session }))
    if ('replays' in outcome) throw replayed(node, outcome.replays)
    if ('takenBack' in outcome) throw no('ticket-taken-back', '这张调阅票已被中心节点收回。')
    sessions.forget()
    const { studies, ops } = claims
    const token = outcome.token ?? tokenOf(request)
    return { session: token, expiresAt: outcome.expiresAt, byteCap: SESSION_BYTES, studies, ops }
  })

  app.delete('/sessions/mine', async (request, reply) => {
    const session = await sessions.identify(request)
    if (!session) throw new Refusal('session-unknown', 401)
    await act(node, (tx) => endSessions(tx, { kind: 'session', ref: session.id }, node.deps.now()))
    sessions.forget()
    return reply.code(204).send()
  })
}

const SENTENCES: Record<TicketObstacle, string> = {
  'ticket-for-other-node': '这张调阅票是给另一个节点的。',
  'ticket-expired': '这张调阅票已过期，请重新申请。',
  'ticket-early': '这张调阅票的时间在本节点的时钟之后：两边的时钟相差太多。',
}

/** @throws Refusal what is wrong with it, before anything is looked up about its studies */
async function readTicket(node: ImagingNode, body: unknown) {
  const given = Redemption.safeParse(body)
  const jws = given.success ? readJws(given.data.ticket) : undefined
  if (jws?.header.typ !== 'rq-ticket+jwt')
    throw new Refusal('ticket-malformed', 400, { message: '这不是一张调阅票。' })
  const keys = await look(node, (tx) => listHubKeys(node, tx))
  const key = keys.find(({ kid }) => kid === jws.header.kid)
  const claims = TicketClaims.safeParse(jws.payload)
  if (!key || !(await isSignedBy(jws, key.x)) || !claims.success)
    throw new Refusal('ticket-not-trusted', 401, {
      message: '这张调阅票不是由本节点信任的中心节点签发的。',
    })
  const now = Date.parse(node.deps.now()) / 1000
  const obstacle = obstacleToTicket(claims.data, node.name, now)
  if (obstacle)
    throw new Refusal(obstacle, obstacle === 'ticket-for-other-node' ? 403 : 401, {
      message: SENTENCES[obstacle],
    })
  return { claims: claims.data, kid: key.kid }
}

interface Redeeming {
  readonly claims: TicketClaims
  readonly kid: string
  readonly session: Session | undefined
}

async function redeem(node: ImagingNode, tx: Tx, { claims, kid, session }: Redeeming) {
  const now = node.deps.now()
  const mine = tx.withTables<HubTables>()
  await sql`select pg_advisory_xact_lock(hashtextextended(${claims.jti}, 20260207))`.execute(tx)
  const used = await mine
    .updateTable('imagingNode.redeemed')
    .set((row) => ({ replays: row('replays', '+', 1) }))
    .where('ticket', '=', claims.jti)
    .returning(['replays', 'sessionId'])
    .executeTakeFirst()
  if (used) {
    // Both parties: the one whose session it is, and whoever came now.
    await record(tx, sessionActor(used.sessionId), 'imaging-node.ticket-replayed', ticketOf(claims))
    await record(tx, SYSTEM, 'imaging-node.ticket-refused', ticketOf(claims))
    return { replays: used.replays }
  }
  if (await isTakenBack(tx, claims, kid)) return { takenBack: true }
  const id = session?.id ?? node.deps.newId()
  const opened = session
    ? { token: undefined, expiresAt: await continueSession(tx, { id, claims, kid, now }) }
    : await openSession(tx, { id, claims, kid, now })
  await mine
    .insertInto('imagingNode.redeemed')
    .values({ ticket: claims.jti, sessionId: id, at: now, replays: 0 })
    .execute()
  await record(tx, sessionActor(id), 'imaging-node.redeem', ticketOf(claims))
  if (claims.btg)
    await record(tx, sessionActor(id), 'imaging-node.glass-broken', {
      kind: 'break-glass',
      id: claims.btg,
    })
  return opened
}

function replayed(node: ImagingNode, replays: number) {
  const refusal = new Refusal('ticket-used', 409, {
    message: '这张调阅票已经兑换过，不能再用。',
  })
  if (replays >= ALARM_AT) node.log.error('imaging-ticket-replayed', { replays }, refusal)
  return refusal
}

function tokenOf({ headers }: FastifyRequest) {
  return (headers.authorization ?? '').replace(/^DPoP /i, '')
}

function ticketOf({ jti }: TicketClaims) {
  return { kind: 'ticket', id: jti }
}

function no(code: string, message: string) {
  return new Refusal(code, 403, { message })
}
