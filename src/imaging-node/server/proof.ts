import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '#platform/model/refusal.ts'
import { thumbprintText } from '../model/proof.ts'
import { CLOCK_TOLERANCE_SECONDS, RequesterKey } from '../model/ticket.ts'
import { digestOf, type Jws, readJws } from './jws.ts'

const Header = z.object({
  typ: z.literal('dpop+jwt'),
  alg: z.literal('ES256'),
  jwk: RequesterKey,
})

const Claims = z.object({
  htm: z.string(),
  htu: z.string(),
  iat: z.int(),
  jti: z.string().min(8).max(100),
  ath: z.string().optional(),
})

export interface Proven {
  readonly method: string
  /** Without query. */
  readonly url: string
  readonly now: number
  readonly token?: string
}

/** Proofs that were used, for as long as they could be used again. One node is one process. */
export function createProofCheck() {
  let recent = new Set<string>()
  let before = new Set<string>()
  let turned = 0

  /**
   * Whoever asks holds a key, made this proof for this request, a moment ago.
   * @returns the thumbprint of the key
   * @throws Refusal proof-required, proof-wrong, proof-clock, proof-used
   */
  return function check(header: unknown, asked: Proven): string {
    if (typeof header !== 'string') throw no('proof-required', '请求缺少持有密钥的证明（DPoP）。')
    const jws = header.length <= 4_000 ? readJws(header) : undefined
    const head = Header.safeParse(jws?.header)
    const claims = Claims.safeParse(jws?.payload)
    if (!jws || !head.success || !claims.success) throw wrong()
    const { htm, htu, iat, jti, ath } = claims.data
    if (!isSignedWith(head.data.jwk, jws)) throw wrong()
    if (htm !== asked.method || htu !== asked.url) throw wrong()
    if (asked.token !== undefined && ath !== digestOf(asked.token)) throw wrong()
    if (Math.abs(asked.now - iat) > CLOCK_TOLERANCE_SECONDS)
      throw no('proof-clock', '这台设备的时钟和节点相差超过 30 秒，请校准后重试。')
    if (!isFirst(digestOf(jti), asked.now)) throw no('proof-used', '这份证明已经用过。')
    return digestOf(thumbprintText(head.data.jwk))
  }

  function isFirst(jti: string, now: number) {
    // After twice the tolerance a proof is too old to be used again.
    if (now - turned > 2 * CLOCK_TOLERANCE_SECONDS) {
      before = now - turned > 4 * CLOCK_TOLERANCE_SECONDS ? new Set() : recent
      recent = new Set()
      turned = now
    }
    if (recent.has(jti) || before.has(jti)) return false
    recent.add(jti)
    return true
  }
}

function isSignedWith(jwk: RequesterKey, { signed, signature }: Jws): boolean {
  try {
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
    return verify('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    // A point that does not lie on the curve is no key.
    return false
  }
}

function wrong() {
  return no('proof-wrong', '持有密钥的证明不对：不是这把密钥、不是这个请求，或内容被改动。')
}

function no(code: string, message: string) {
  return new Refusal(code, 401, { message })
}
