import type { Vault } from '#platform/server/vault.ts'

/** No I, L, O, U: what is read out over the telephone is heard right. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** Follows from the id by a key outside of the database: `7K3M-Q9TX-…`, 80 bits. */
export function invitationCode(vault: Vault, id: string) {
  const bytes = vault.blindIndex(id, 'access.invitation').subarray(0, LENGTH)
  return groups([...bytes].map((byte) => LETTERS[byte % 32]).join(''))
}

/** As it was typed, made comparable: without case, marks and the letters that look like digits. */
export function readCode(typed: string) {
  const text = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return groups(text.replaceAll('O', '0').replace(/[IL]/g, '1'))
}

export function groups(text: string) {
  return text.match(/.{1,4}/g)?.join('-') ?? ''
}
