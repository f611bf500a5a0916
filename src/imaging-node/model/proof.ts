import type { RequesterKey } from './ticket.ts'

/** What a proof says of one request (RFC 9449, DPoP): whoever holds the key makes it, now, for this. */
export interface ProofClaims {
  readonly htm: string
  /** The address without query and fragment. */
  readonly htu: string
  /** Seconds since 1970. */
  readonly iat: number
  /** Never the same twice. */
  readonly jti: string
  /** SHA-256 of the session's token as base64url; absent while there is no session. */
  readonly ath?: string
}

/** Sign this with ECDSA, P-256, SHA-256 (r‖s, as WebCrypto gives it), and put `.` and the signature behind it. */
export function proofText(key: RequesterKey, claims: ProofClaims): string {
  const { kty, crv, x, y } = key
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } }
  return `${toBase64Url(JSON.stringify(header))}.${toBase64Url(JSON.stringify(claims))}`
}

/** The SHA-256 of this, as base64url, is the thumbprint of a key (RFC 7638). */
export function thumbprintText({ crv, kty, x, y }: RequesterKey): string {
  return JSON.stringify({ crv, kty, x, y })
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** @param text of letters below 128 only */
function toBase64Url(text: string): string {
  let written = ''
  for (let at = 0; at < text.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((offset) => text.charCodeAt(at + offset) || 0)
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    for (const six of four.slice(0, Math.min(3, text.length - at) + 1)) written += LETTERS[six]
  }
  return written
}
