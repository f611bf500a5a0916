import type { Vault } from '#platform/server/vault.ts'

/** The way to reach whoever asked lies sealed, bound to its request. */
export function seal(vault: Vault, requestId: string, reachAt: string) {
  return reachAt.trim() === '' ? null : vault.seal(reachAt.trim(), place(requestId))
}

export function open(vault: Vault, requestId: string, sealed: Buffer | null) {
  return sealed ? vault.open(sealed, place(requestId)) : ''
}

function place(requestId: string) {
  return `casework.help_request.reach_at ${requestId}`
}
