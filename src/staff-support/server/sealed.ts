import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Vault } from '#platform/server/vault.ts'

type Place = 'talk.name' | 'talk.reach_at' | 'talk.when' | 'session.note'

/** What somebody said lies sealed, bound to its place. */
export function seal(vault: Vault, place: Place, id: string, text: string) {
  return text.trim() === '' ? null : vault.seal(text.trim(), `staff_support.${place} ${id}`)
}

export function open(vault: Vault, place: Place, id: string, sealed: Buffer | null) {
  return sealed ? vault.open(sealed, `staff_support.${place} ${id}`) : ''
}

/**
 * On record is that the deed was done, by whom, and on which record. Not in the name of the house: its
 * head reads the log of the house, and would count there what is not to be counted.
 */
export function recordQuietly(tx: Tx, actor: Actor, deed: string, id: string) {
  const nowhere = { ...actor, institutionId: null }
  return record(tx, nowhere, `staff-support.${deed}`, { kind: 'record', id })
}
