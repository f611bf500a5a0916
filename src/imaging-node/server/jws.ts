import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { keyIdOf } from './signing-key.ts'

/** What a signature in compact form (RFC 7515) says, before anybody has checked it. */
export interface Jws {
  readonly header: Readonly<Record<string, unknown>>
  readonly payload: unknown
  readonly signed: string
  readonly signature: Buffer
}

const LONGEST = 4 * 1024 ** 2

/** Signs with Ed25519. */
export function signJws(typ: string, payload: unknown, key: KeyObject): string {
  const header = { alg: 'EdDSA', kid: keyIdOf(key), typ }
  const signed = `${encode(header)}.${encode(payload)}`
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
}

/** @returns undefined for what is none */
export function readJws(text: string): Jws | undefined {
  if (text.length > LONGEST) return undefined
  const [, head, body, tail] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text) ?? []
  if (!head || !body || !tail) return undefined
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString())
    const payload: unknown = JSON.parse(Buffer.from(body, 'base64url').toString())
    if (typeof header !== 'object' || header === null) return undefined
    const signature = Buffer.from(tail, 'base64url')
    return { header: { ...header }, payload, signed: `${head}.${body}`, signature }
  } catch {
    return undefined
  }
}

/** A signature that travels beside what it signs (RFC 7515, appendix F), however long that is. */
export function readDetachedJws(text: string, body: Buffer): Jws | undefined {
  const [, head, tail] = /^([\w-]{1,2000})\.\.([\w-]{1,2000})$/.exec(text) ?? []
  // By the way of one that is whole, with a payload that says nothing.
  const jws = head && tail ? readJws(`${head}.${encode(null)}.${tail}`) : undefined
  return jws && { ...jws, payload: body, signed: `${head}.${body.toString('base64url')}` }
}

const verifyElsewhere = promisify(verify)

/**
 * Off the main thread, because it costs as much as all else of a short request.
 * @param x the public Ed25519 key, 32 bytes as base64url
 */
export async function isSignedBy({ header, signed, signature }: Jws, x: string): Promise<boolean> {
  if (header.alg !== 'EdDSA') return false
  return verifyElsewhere(null, Buffer.from(signed), publicKeyOf(x), signature)
}

/** Ed25519 public keys by their 32 bytes: members and nodes are few, requests many. */
const known = new Map<string, KeyObject>()
const MOST_KNOWN = 2_000

function publicKeyOf(x: string): KeyObject {
  const found = known.get(x)
  if (found) return found
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(x, key)
  return key
}

export function publicX(key: KeyObject): string {
  return String(createPublicKey(key).export({ format: 'jwk' }).x)
}

/** Thumbprint of an Ed25519 key (RFC 7638). */
export function kidOf(x: string): string {
  return digestOf(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
}

/** SHA-256 as base64url. */
export function digestOf(text: string | Buffer): string {
  return hash('sha256', text, 'base64url')
}

function encode(value: unknown) {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
