import type { Vault } from '#platform/server/vault.ts'
import { normaliseCertificateNumber, type QualificationId } from '../model/qualification.ts'

/** The number of a certificate lies sealed, bound to its place. */
export function sealNumber(vault: Vault, id: QualificationId, typed: string) {
  const number = normaliseCertificateNumber(typed)
  return {
    number: vault.seal(number, `workforce.qualification ${id}`),
    numberIndex: vault.blindIndex(number, 'workforce.qualification'),
    numberTail: number.slice(-4),
  }
}

export function openNumber(vault: Vault, id: QualificationId, sealed: Buffer) {
  return vault.open(sealed, `workforce.qualification ${id}`)
}
