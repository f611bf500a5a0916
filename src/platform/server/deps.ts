import type { Instant } from '../model/time.ts'
import type { FileStore } from './files.ts'
import type { Vault } from './vault.ts'

/**
 * What a use-case gets from outside, besides its transaction. Passed by hand from
 * src/app/server.ts; there is no container.
 */
export interface Deps {
  readonly now: () => Instant
  /** A new id whose order is that of time (UUID version 7). */
  readonly newId: () => string
  readonly vault: Vault
  /** What is put into it is sealed before: photographs and scans of somebody’s papers. */
  readonly files: FileStore
  /** An installation full of invented people: their identity numbers, of a region that never was, pass. */
  readonly demo?: boolean
}
