import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '../model/contract.ts'
import { Refusal } from '../model/refusal.ts'
import { type Db, inTransaction } from './db.ts'
import type { Deps } from './deps.ts'
import { type EnteredRow, enterAsNobody, type Gate, toActor } from './gate.ts'
import { checkDepth, claimKey, readInput } from './intake.ts'
import { type Log, silent } from './log.ts'
import { languageOf, toProblem, toRefusal } from './problem.ts'
import type { Route } from './route.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: AnyEndpoint
  }
}

export interface Http {
  readonly db: Db
  readonly deps: Deps
  readonly gate: Gate
  readonly routes: readonly Route[]
  readonly log?: Log
  /** Trust X-Forwarded-* of these addresses. */
  readonly trustProxy?: string | boolean
  /** Certificate and key, where the product itself speaks TLS. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
}

interface Opened extends EnteredRow {
  readonly keyState?: 'new' | 'running' | 'differs' | 'done'
  readonly answer?: Buffer | null
}

/** Half a megabyte holds every form of the product; an endpoint that takes a file says how much more. */
const BODY_LIMIT = 512 * 1024

export function createHttp(http: Http): FastifyInstance {
  const { db, deps, gate, routes, log = silent, trustProxy = false, tls } = http
  const app: FastifyInstance = Fastify({
    ...(tls && { https: tls }),
    bodyLimit: BODY_LIMIT,
    trustProxy,
    genReqId: () => randomUUID(),
    // Before there is a route: an address that cannot be read.
    frameworkErrors: (error, request, reply) => refuse(error, request, reply),
  })

  app.setErrorHandler((error, request, reply) => refuse(error, request, reply))
  app.setNotFoundHandler((request, reply) => refuse(new Refusal('not-found', 404), request, reply))
  app.addHook('onResponse', async (request, reply) => {
    const { id, method, routeOptions } = request
    const ms = Math.round(reply.elapsedTime)
    log.info('request', { id, method, route: routeOptions.url, status: reply.statusCode, ms })
  })

  function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    const refusal = toRefusal(error)
    if (refusal.status >= 500) log.error('request-failed', { id: request.id }, error)
    const endpoint = request.routeOptions.config?.endpoint
    const language = languageOf(request)
    return reply
      .code(refusal.status)
      .type('application/problem+json')
      .send(toProblem(refusal, language, endpoint, request.id))
  }

  for (const { endpoint, answer } of routes) {
    const { method, path, roles, output, bodyLimit = BODY_LIMIT } = endpoint
    app.route({ method, url: `/api${path}`, config: { endpoint }, bodyLimit, handler })

    async function handler(request: FastifyRequest, reply: FastifyReply) {
      checkDepth(request)
      const key =
        method === 'GET' || endpoint.reads
          ? undefined
          : claimKey(deps.vault, endpoint, request, 'who.account_id')
      let replayed = false
      const enter = roles === 'anyone' ? enterAsNobody : gate(request)
      const result = await inTransaction<Opened, unknown>(db, {
        opening: key
          ? `select * from ${enter} who left join lateral ${key.call} on true`
          : `set local synchronous_commit = off; select * from ${enter}`,
        work: (tx, [opened]) => work(tx, opened),
        closing: (answered) => (key && !replayed ? key.settle(answered) : undefined),
      })
      const version = (result as { version?: number } | null)?.version
      if (version !== undefined) reply.header('etag', `"${version}"`)
      return result

      async function work(tx: Parameters<typeof answer>[0], opened: Opened | undefined) {
        if (!opened) throw new Refusal('not-signed-in', 401)
        const actor = toActor(opened)
        if (roles !== 'anyone' && !roles.some((role) => role === actor.role))
          throw new Refusal('not-allowed', 403)
        const input = readInput(endpoint, request)
        if (opened.keyState === 'running') throw new Refusal('still-running')
        if (opened.keyState === 'differs') throw new Refusal('idempotency-key-reused', 422)
        if (key && opened.keyState === 'done' && opened.answer) {
          replayed = true
          return key.replay(opened.answer)
        }
        // What goes out is parsed as well: a field that is not in the contract cannot leak.
        return output.parse(await answer(tx, actor, input as never, deps))
      }
    }
  }
  return app
}
