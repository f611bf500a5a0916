import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/model/refusal.ts'
import type { Op } from '../model/op.ts'
import { type Client, findClient } from './clients.ts'
import { type ImagingNode, look } from './node.ts'
import type { SessionGate } from './session-gate.ts'

/** How long a token that was good stays good without being looked up, in milliseconds. */
const TRUST_MS = 5_000
const MOST_KNOWN = 1_000

export type Gate = (request: FastifyRequest, reply: FastifyReply, op: Op) => Promise<Client>

/** Nobody comes in without a token that says so, or a session that a ticket opened. */
export function createGate(node: ImagingNode, sessions: SessionGate): Gate {
  const known = new Map<string, { client: Client; until: number }>()

  return async function enter(request, reply, op) {
    const visitor = await sessions.enter(request, reply, op)
    if (visitor) return visitor
    const token = /^Bearer (rqn_[\w-]{43})$/i.exec(request.headers.authorization ?? '')?.[1]
    const client = token && (await find(token))
    if (!client) {
      reply.header('www-authenticate', 'Bearer realm="dicom-web"')
      throw new Refusal('token-required', 401, {
        message: '需要有效的访问令牌：没有令牌、令牌已过期或已被收回。请向节点管理员索取。',
      })
    }
    if (!client.ops.includes(op))
      throw new Refusal('token-too-narrow', 403, { message: `这个令牌不包含 ${op} 的权限。` })
    return client
  }

  async function find(token: string) {
    const remembered = known.get(token)
    if (remembered && remembered.until > performance.now()) return remembered.client
    const client = await look(node, (tx) => findClient(tx, token, node.deps.now()))
    if (known.size >= MOST_KNOWN) known.clear()
    if (client) known.set(token, { client, until: performance.now() + TRUST_MS })
    else known.delete(token)
    return client
  }
}
