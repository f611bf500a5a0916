import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Vault } from '#platform/server/vault.ts'
import type { ReferralId } from '../model/referral.ts'

const about = (id: ReferralId) => `referrals.referral.package.${id}`

export function sealPackage(vault: Vault, id: ReferralId, text: string) {
  return vault.seal(text, about(id))
}

export function openPackage(vault: Vault, id: ReferralId, sealed: Buffer) {
  return vault.open(sealed, about(id))
}

/** SHA-256 of the bytes of a package, in hexadecimal. */
export function digestOf(text: string) {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

export function newSecret() {
  return randomBytes(32).toString('base64url')
}

/** Of 32 random bytes a plain hash is enough: there is nothing to guess. */
export function hashOf(secret: string) {
  return createHash('sha256').update(secret, 'utf8').digest()
}

export function isSameHash(one: Buffer, other: Buffer) {
  return one.length === other.length && timingSafeEqual(one, other)
}
