import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { AnyHubCall, HubCall } from '#imaging-node/model/hub-call.ts'
import { toFaults } from '#platform/model/faults.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { gather } from '#platform/server/gather.ts'
import { checkDepth } from '#platform/server/intake.ts'
import { languageOf } from '#platform/server/problem.ts'
import {
  callerQuery,
  checkSignature,
  type MemberCaller,
  type NodeCaller,
  readSigned,
  type Signed,
} from './callers.ts'
import { entered, type ImagingHub } from './hub.ts'

interface Asked<Caller, Input> {
  readonly caller: Caller
  readonly input: Input
  /** The signature, for what has to be kept, and the digest of what was signed. */
  readonly signed: Pick<Signed, 'token' | 'digest'>
}

type Answer<Caller, Input, Output> = (
  hub: ImagingHub,
  tx: Tx,
  asked: Asked<Caller, Input>,
) => Promise<Output>

/** What a node may say. */
export function serveNode<Input extends z.ZodObject, Output extends z.ZodType>(
  door: Door,
  call: HubCall<Input, Output>,
  answer: Answer<NodeCaller, z.output<Input>, z.input<Output>>,
) {
  serve(door, call, (tx, asked) => {
    if (asked.caller.membership !== 'active') throw refused(call, 'node-not-active')
    return answer(door.hub, tx, asked as never)
  })
}

/** What a member may say. */
export function serveMember<Input extends z.ZodObject, Output extends z.ZodType>(
  door: Door,
  call: HubCall<Input, Output>,
  answer: Answer<MemberCaller, z.output<Input>, z.input<Output>>,
) {
  serve(door, call, (tx, asked) => {
    checkMember(call, asked.caller)
    return answer(door.hub, tx, asked as never)
  })
}

/** @throws Refusal member-not-active */
export function checkMember(call: AnyHubCall, { membership }: Pick<MemberCaller, 'membership'>) {
  if (membership !== 'active' && !call.whenSuspended) throw refused(call, 'member-not-active')
}

export interface Door {
  readonly app: FastifyInstance
  readonly hub: ImagingHub
  /** So many of these are answered at once, the others wait: all that is under way has to be held in memory. */
  readonly lanes?: number
}

/** Signatures are over bytes: they are kept until the signature is checked. */
export function keepBodies(app: FastifyInstance) {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
}

function serve(
  door: Door,
  call: AnyHubCall,
  answer: (tx: Tx, asked: Asked<NodeCaller | MemberCaller, unknown>) => Promise<unknown>,
) {
  const answerOne = ({ signed, read }: Heard) =>
    inTransaction<NodeCaller | MemberCaller, unknown>(door.hub.db, {
      opening: `${enteredFor(call)}; ${callerQuery(signed)}`,
      work: async (tx, [found]) => {
        const caller = await checkSignature(signed, found)
        const said = await answer(tx, { caller, input: read(), signed })
        return call.asBuilt ? said : call.output.parse(said)
      },
    })
  const { lanes } = door
  const ask = lanes
    ? gather((some: readonly Heard[]) => Promise.all(some.map(answerOne)), { most: 1, lanes })
    : answerOne
  listen(door, call, (signed, read) => ask({ signed, read }))
}

interface Heard {
  readonly signed: Signed
  readonly read: () => unknown
}

/** With what a transaction for such a call begins. */
export function enteredFor({ reads }: Pick<AnyHubCall, 'reads'>) {
  return reads ? `set local synchronous_commit = off; ${entered}` : entered
}

/** Whose signature it carries and what it says, when somebody reads it. Nothing of it is proved yet. */
export function listen<Input extends z.ZodObject>(
  { app, hub }: Door,
  call: HubCall<Input, z.ZodType>,
  answer: (signed: Signed, read: () => z.output<Input>) => Promise<unknown>,
) {
  const { path, caller: kind, bodyLimit = 512 * 1024 } = call
  app.post(path, { bodyLimit }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const signed = readSigned(hub, request, body)
    if (signed.caller !== kind) throw new Refusal('not-allowed', 403)
    return answer(signed, () => readBody(call, request, body) as z.output<Input>)
  })
}

function readBody(call: AnyHubCall, request: FastifyRequest, body: Buffer) {
  let said: unknown
  try {
    said = JSON.parse(body.toString())
  } catch {
    throw new Refusal('malformed-request', 400)
  }
  checkDepth({ ...request, body: said } as FastifyRequest)
  const input = call.input.safeParse(said, { reportInput: true })
  if (input.success) return input.data
  const faults = toFaults(input.error, languageOf(request))
  throw new Refusal('invalid-input', 400, { faults, ...(faults[0] && { field: faults[0].field }) })
}

/** What the hub says no with, in the words of its contract. */
export function refused({ refusals }: Pick<HubCall<never, never>, 'refusals'>, code: string) {
  const words = refusals?.[code]
  return new Refusal(code, 403, { ...(words && { message: words.zh }) })
}
