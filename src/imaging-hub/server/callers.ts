import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { digestOf, isSignedBy, kidOf, readJws } from '#imaging-node/server/index.ts'
import { AccountId, type Actor, SYSTEM } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { literal } from '#platform/server/db.ts'
import type { ImagingHub } from './hub.ts'
import type { Tables } from './tables.ts'

export type NodeCaller = Tables['imagingHub.node']
export type MemberCaller = Pick<
  Tables['imagingHub.member'],
  'id' | 'org' | 'name' | 'keys' | 'purposes' | 'membership'
>

const Claims = z.object({
  iss: z.string(),
  htu: z.string(),
  iat: z.int(),
  digest: z.string(),
})

/**
 * How old a request may be, in seconds. What a node says stays true, and has its own numbers against being said
 * twice; a node whose clock is wrong has to be able to tell.
 */
const TOLERANCE = { node: 86_400, member: 30 } as const

/** A request as it was signed, before anybody has looked up the key. */
export function readSigned(hub: ImagingHub, request: FastifyRequest, body: Buffer) {
  const token = /^Signed (\S{1,4000})$/.exec(request.headers.authorization ?? '')?.[1]
  const jws = token ? readJws(token) : undefined
  const claims = Claims.safeParse(jws?.payload)
  const [, kind, name] = /^(node|member):([\w-]{1,40})$/.exec(claims.data?.iss ?? '') ?? []
  if (!token || !jws || !claims.success || !kind || !name || jws.header.typ !== 'rq-request+jwt')
    throw notSigned()
  const { htu, iat, digest } = claims.data
  if (htu !== `${hub.publicUrl}${request.url}` || digest !== digestOf(body)) throw notSigned()
  const caller = kind as 'node' | 'member'
  const apart = Math.abs(Date.parse(hub.deps.now()) / 1000 - iat)
  if (apart > TOLERANCE[caller] + 1)
    throw new Refusal('clock-off', 401, {
      message: '请求的时间和中心节点相差超过 30 秒，请校准时钟。',
    })
  return { token, jws, caller, name, digest }
}

export type Signed = ReturnType<typeof readSigned>

/** Finds who it says it is. */
export function callerQuery({ caller, name }: Signed) {
  return caller === 'node'
    ? `select * from imaging_hub.node where name = ${literal(name)}`
    : `select * from imaging_hub.member where org = ${literal(name)}`
}

/** @throws Refusal not-signed */
export async function checkSignature<Caller extends { readonly keys: readonly string[] }>(
  { jws }: Signed,
  found: Caller | undefined,
): Promise<Caller> {
  const key = found?.keys.find((x) => kidOf(x) === jws.header.kid)
  if (!found || !key || !(await isSignedBy(jws, key))) throw notSigned()
  return found
}

/** In the log a node or a member stands where an account would. */
export function callerActor({ id }: { readonly id: string }): Actor {
  return { ...SYSTEM, accountId: AccountId.parse(id) }
}

function notSigned() {
  return new Refusal('not-signed', 401, {
    message: '请求没有有效的签名：密钥没有登记，或内容、网址和签名不符。',
  })
}
