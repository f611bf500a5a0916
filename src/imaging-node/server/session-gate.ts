import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Refusal } from '#platform/model/refusal.ts'
import type { Op } from '../model/op.ts'
import type { TicketOp } from '../model/ticket.ts'
import type { Client } from './clients.ts'
import { act, type ImagingNode, look } from './node.ts'
import { createProofCheck } from './proof.ts'
import { findSession, type Session } from './session-store.ts'

/** How long a session that was good stays good without being looked up, in milliseconds. */
const TRUST_MS = 5_000
const MOST_KNOWN = 5_000
const WRITE_DOWN_MS = 2_000

export type CheckProof = ReturnType<typeof createProofCheck>

export interface SessionGate {
  /** @returns undefined for who brings no session */
  readonly enter: (
    request: FastifyRequest,
    reply: FastifyReply,
    op: Op,
  ) => Promise<Client | undefined>
  /** The session and its key, whatever is asked for. */
  readonly identify: (request: FastifyRequest) => Promise<Session | undefined>
  readonly proofOf: (request: FastifyRequest, token?: string) => string
  /** What was remembered is looked up anew. */
  readonly forget: () => void
}

/** Lets in by session: with its key, for its studies, as long as it lasts. */
export function createSessionGate(node: ImagingNode): SessionGate {
  const check = createProofCheck()
  const known = new Map<string, { session: Session; until: number }>()
  const given = new Map<string, number>()
  let writing: NodeJS.Timeout | undefined

  return { enter, identify, proofOf, forget: () => known.clear() }

  async function enter(request: FastifyRequest, reply: FastifyReply, op: Op) {
    const session = await identify(request)
    if (!session) return undefined
    const wanted = wantedOp(request, op)
    if (!wanted || !allows(session.ops, wanted))
      throw new Refusal('session-too-narrow', 403, { message: '这次授权不包含这个操作。' })
    const { study } = request.params as { study?: string }
    // The same answer whether or not there is such a study.
    if (study !== undefined && !session.studies.includes(study))
      throw new Refusal('not-in-session', 403, { message: '这次授权不包含这项检查。' })
    if (session.bytes + (given.get(session.id) ?? 0) > session.byteCap)
      throw new Refusal('session-used-up', 403, {
        message: '这次授权可以取走的数据量已用完，请重新申请。',
      })
    reply.raw.once('close', () => count(session, Number(reply.getHeader('content-length') ?? 0)))
    return { id: session.id, ops: [op], session }
  }

  async function identify(request: FastifyRequest) {
    const token = /^DPoP (rqs_[\w-]{43})$/i.exec(request.headers.authorization ?? '')?.[1]
    if (!token) return undefined
    const session = await find(token)
    if (!session) throw over('session-unknown', '没有这次授权。')
    if (proofOf(request, token) !== session.jkt)
      throw over('proof-wrong', '持有密钥的证明不对：这次授权属于另一把密钥。')
    if (session.endedBecause)
      throw over('session-ended', `这次授权已被提前结束（${session.endedBecause}）。`)
    if (session.expiresAt <= node.deps.now())
      throw over('session-expired', '这次授权已到期，请重新申请。')
    return session
  }

  function proofOf(request: FastifyRequest, token?: string) {
    const [path = ''] = request.url.split('?')
    return check(request.headers.dpop, {
      ...{ method: request.method, url: `${node.publicUrl}${path}` },
      now: Math.floor(Date.parse(node.deps.now()) / 1000),
      ...(token !== undefined && { token }),
    })
  }

  async function find(token: string) {
    const remembered = known.get(token)
    if (remembered && remembered.until > performance.now()) return remembered.session
    const session = await look(node, (tx) => findSession(tx, token))
    if (known.size >= MOST_KNOWN) known.clear()
    if (session) known.set(token, { session, until: performance.now() + TRUST_MS })
    return session
  }

  function count({ id }: Session, bytes: number) {
    given.set(id, (given.get(id) ?? 0) + bytes)
    if (writing === undefined) writing = setTimeout(writeDown, WRITE_DOWN_MS).unref()
  }

  function writeDown() {
    writing = undefined
    const sums = [...given]
    const [ids, bytes] = [sums.map(([id]) => id), sums.map(([, sum]) => sum)]
    act(node, async (tx) => {
      await sql`update imaging_node.session s set bytes = s.bytes + g.bytes
        from unnest(${ids}::uuid[], ${bytes}::bigint[]) g(id, bytes) where s.id = g.id`.execute(tx)
    }).then(
      () => {
        known.clear()
        for (const [id, sum] of sums) {
          const more = (given.get(id) ?? 0) - sum
          if (more > 0) given.set(id, more)
          else given.delete(id)
        }
      },
      (error: unknown) => node.log.error('imaging-session-bytes', {}, error),
    )
  }
}

const ORDER: readonly TicketOp[] = ['meta', 'frames', 'study']

/** Whole files hold the pictures, pictures their descriptions. */
function allows(ops: readonly TicketOp[], wanted: TicketOp) {
  return ops.some((op) => ORDER.indexOf(op) >= ORDER.indexOf(wanted))
}

function wantedOp({ routeOptions }: FastifyRequest, op: Op): TicketOp | undefined {
  if (op === 'qido') return 'meta'
  if (op !== 'wado') return undefined
  const url = routeOptions.url ?? ''
  if (/\/(metadata|manifests?(\/:version)?)$/.test(url)) return 'meta'
  return /\/(:study|:series|:instance)$/.test(url) ? 'study' : 'frames'
}

function over(code: string, message: string) {
  return new Refusal(code, 401, { message })
}
