import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { proofText, thumbprintText } from '#imaging-node/model/proof.ts'
import { OpenedSession, RequesterKey } from '#imaging-node/model/ticket.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'

/** Asks a node for something under `/dicom-web`, in the name of whoever opened it. */
export type AskNode = (path: string, options: AskOptions) => Promise<Response>

export interface AskOptions {
  readonly headers: Record<string, string>
  readonly signal: AbortSignal
}

/** As the platform has it; tests put something of their own in its place. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface RequestKey {
  readonly thumbprint: string
  readonly proof: (method: string, url: string, session?: string) => string
}

/** A key of one opening: it never leaves this process, and without it the session is of no use. */
export function makeRequestKey(now: () => Instant): RequestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = RequesterKey.parse(publicKey.export({ format: 'jwk' }))
  return {
    thumbprint: digestOf(thumbprintText(key)),
    proof(htm, htu, session) {
      const iat = Math.floor(Date.parse(now()) / 1000)
      const ath = session === undefined ? {} : { ath: digestOf(session) }
      const text = proofText(key, { htm, htu, iat, jti: randomUUID(), ...ath })
      return `${text}.${signed(text, privateKey)}`
    },
  }
}

/** A ticket for a session, once. @throws Refusal what the node says, node-unreachable */
export async function redeem(
  { baseUrl, ticket }: { baseUrl: string; ticket: string },
  key: RequestKey,
  fetch: Fetch,
  session?: string,
): Promise<OpenedSession> {
  const url = `${baseUrl}/tickets`
  const answer = await reach(fetch, url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      dpop: key.proof('POST', url, session),
      // With it the session goes on instead.
      ...(session !== undefined && { authorization: `DPoP ${session}` }),
    },
    body: JSON.stringify({ ticket }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!answer.ok) throw await refusalOf(answer)
  return OpenedSession.parse(await answer.json())
}

/** Ends a session at its node. A node that cannot be reached ends it by itself. */
export async function endSession(
  { baseUrl, session }: { baseUrl: string; session: string },
  key: RequestKey,
  fetch: Fetch,
) {
  const url = `${baseUrl}/sessions/mine`
  const headers = { authorization: `DPoP ${session}`, dpop: key.proof('DELETE', url, session) }
  const signal = AbortSignal.timeout(PATIENCE_MS)
  await fetch(url, { method: 'DELETE', headers, signal }).catch(() => {})
}

/** The way to a node with a session: each request is proven with the key. */
export function askBySession(
  { baseUrl, session }: { baseUrl: string; session: string },
  key: RequestKey,
  fetch: Fetch,
): AskNode {
  return (path, { headers, signal }) => {
    const url = `${baseUrl}${path}`
    const proof = { authorization: `DPoP ${session}`, dpop: key.proof('GET', url, session) }
    return reach(fetch, url, { headers: { ...headers, ...proof }, signal })
  }
}

const PATIENCE_MS = 10_000

async function reach(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted && (init.signal.reason as Error)?.name === 'AbortError') throw error
    throw new Refusal('node-unreachable', 503)
  }
}

/** What the node says no with goes on to who asked. */
export async function refusalOf(answer: Response): Promise<Refusal> {
  const said = (await answer.json().catch(() => ({}))) as { code?: string; title?: string }
  // Our own visitor is signed in: it is the node's session that is over.
  const status = answer.status === 401 ? 410 : answer.status
  return new Refusal(said.code ?? 'node-unreachable', status, {
    ...(said.title && { message: said.title }),
  })
}

function digestOf(text: string) {
  return createHash('sha256').update(text).digest('base64url')
}

function signed(text: string, key: KeyObject) {
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
}
