import {
  findIdentityNumberObstacle,
  normaliseIdentityNumber,
  readIdentityNumber,
} from '#people/model/chinese-identity-number.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Vault } from '#platform/server/vault.ts'
import type { InsuredId } from '../model/insured.ts'

/**
 * The same purpose as that of the hospitals' records: where a client agrees, the fingerprint that is
 * kept there finds the policy here, and nobody has to open a number for it.
 */
const PURPOSE = 'people.identity-number'

/** UUID version 8 from the keyed fingerprint: one number is one insured person. */
export function insuredIdOf(number: string, { vault }: { readonly vault: Vault }) {
  const bytes = Buffer.from(vault.blindIndex(number, PURPOSE).subarray(0, 16))
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20)].join('-') as InsuredId
}

/** @throws Refusal with a code of identityNumberWords */
export function readNumber(typed: string, deps: Deps, field = 'identityNumber') {
  const number = normaliseIdentityNumber(typed)
  const obstacle = findIdentityNumberObstacle(number, { demo: deps.demo ?? false })
  if (obstacle) throw new Refusal(obstacle, 400, { field })
  return { number, insuredId: insuredIdOf(number, deps), ...readIdentityNumber(number) }
}

export function sealIdentity({ vault }: Pick<Deps, 'vault'>, id: InsuredId, number: string) {
  return vault.seal(number, `enrolment.insured.identity/${id}`)
}

export function openIdentity({ vault }: Pick<Deps, 'vault'>, id: InsuredId, sealed: Buffer) {
  return vault.open(sealed, `enrolment.insured.identity/${id}`)
}

export function sealPhone({ vault }: Pick<Deps, 'vault'>, id: InsuredId, phone: string) {
  return vault.seal(phone, `enrolment.insured.phone/${id}`)
}

export function openPhone({ vault }: Pick<Deps, 'vault'>, id: InsuredId, sealed: Buffer | null) {
  return sealed ? vault.open(sealed, `enrolment.insured.phone/${id}`) : null
}
