import { type KeyObject, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { HubCall } from '../model/hub-call.ts'
import { digestOf, signJws } from './jws.ts'

/** As what a caller signs: `node:sanming`, `member:12100000400000000X`. */
export type CallerName = `${'node' | 'member'}:${string}`

export interface HubAccess {
  readonly hubUrl: string
  readonly as: CallerName
  /** Ed25519. */
  readonly key: KeyObject
  readonly now: () => Instant
  readonly fetch?: (url: string, init: HubRequest) => Promise<HubAnswer>
  readonly timeoutMs?: number
}

export interface HubRequest {
  readonly method: 'POST'
  readonly headers: Record<string, string>
  readonly body: string
  readonly signal: AbortSignal
}

export interface HubAnswer {
  readonly status: number
  text(): Promise<string>
}

export type CallHub = <Input extends z.ZodObject, Output extends z.ZodType>(
  call: HubCall<Input, Output>,
  input: z.input<Input>,
) => Promise<z.output<Output>>

/** A request with its signature over method, address and body, as `Authorization: Signed <JWS>`. */
export function signRequest(
  { hubUrl, as, key, now }: Pick<HubAccess, 'hubUrl' | 'as' | 'key' | 'now'>,
  { path }: Pick<HubCall<z.ZodObject, z.ZodType>, 'path'>,
  input: unknown,
) {
  const url = `${hubUrl}${path}`
  const body = JSON.stringify(input)
  const iat = Math.floor(Date.parse(now()) / 1000)
  const claims = { iss: as, htu: url, iat, jti: randomUUID(), digest: digestOf(body) }
  const headers = {
    authorization: `Signed ${signJws('rq-request+jwt', claims, key)}`,
    'content-type': 'application/json',
  }
  return { url, body, headers }
}

/**
 * Asks the hub in the name of a node or a member.
 * @throws Refusal what the hub says no with, or hub-unreachable (503)
 */
export function createHubCaller(access: HubAccess): CallHub {
  const { fetch: ask = globalThis.fetch, timeoutMs = 20_000 } = access
  return async function call(contract, input) {
    const { url, body, headers } = signRequest(access, contract, input)
    const answer = await ask(url, {
      ...{ method: 'POST' as const, headers, body },
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw unreachable(String(cause))
    })
    const text = await answer.text().catch(() => '')
    const said = parse(text)
    if (answer.status !== 200) throw asRefusal(answer.status, said)
    return contract.output.parse(said)
  }
}

function asRefusal(status: number, said: unknown) {
  const { code, title, faults } = (said ?? {}) as {
    code?: string
    title?: string
    faults?: []
  }
  if (!code) return unreachable(`HTTP ${status}`)
  return new Refusal(code, status, { ...(title && { message: title }), ...(faults && { faults }) })
}

function unreachable(why: string) {
  return new Refusal('hub-unreachable', 503, {
    message: `中心节点暂时连不上：${why.slice(0, 200)}`,
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
