import type { Vault } from '#platform/server/vault.ts'
import type { VolunteerId } from '../model/volunteer.ts'

export type Place = 'phone' | 'identity_number' | 'guardian_phone'

/** Numbers of people lie sealed, bound to their place. */
export function seal(vault: Vault, place: Place, id: VolunteerId, text: string) {
  return text === '' ? null : vault.seal(text, `volunteers.${place} ${id}`)
}

export function open(vault: Vault, place: Place, id: VolunteerId, sealed: Buffer | null) {
  return sealed ? vault.open(sealed, `volunteers.${place} ${id}`) : ''
}

export function identityIndex(vault: Vault, number: string) {
  return vault.blindIndex(number, 'volunteers.identity')
}
