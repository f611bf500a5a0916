import { type DBSchema, openDB } from 'idb'
import type { Instant } from '#platform/model/time.ts'
import type { Sealed } from './cipher.ts'

/** Whose box it is, and by what a word is known to be the right one. Nothing about any patient. */
export interface Label {
  readonly accountId: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly check: Sealed
  readonly wrongWords: number
  /** After too many wrong words. */
  readonly lockedUntil: Instant | null
}

export interface Kept {
  readonly id: string
  readonly keptUntil: Instant
  readonly content: Sealed
}

interface Shelf extends DBSchema {
  label: { key: 'label'; value: Label }
  cases: { key: string; value: Kept }
  notes: { key: string; value: { readonly id: string; readonly content: Sealed } }
}

/** What the browser keeps of us; everything that tells of somebody is sealed. */
export function openShelf() {
  return openDB<Shelf>('renqiao-offline', 1, {
    upgrade(database) {
      database.createObjectStore('label')
      database.createObjectStore('cases', { keyPath: 'id' })
      database.createObjectStore('notes', { keyPath: 'id' })
    },
  })
}
