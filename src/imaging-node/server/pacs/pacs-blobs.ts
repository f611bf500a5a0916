import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#platform/model/refusal.ts'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { createBlobCache, takeIn } from '../blob-cache.ts'
import { type BlobStore, type Draft, freeBytesOf, listDrafts, receiveDraft } from '../blobs.ts'
import { act, look } from '../node.ts'
import { findPlace, noteDifference } from './pacs.store.ts'
import type { Pacs } from './pacs.ts'

export interface PacsBlobStore extends BlobStore {
  /** What the PACS gave, for as long as it is looked at: the bytes stay where they are. */
  readonly borrow: (source: AsyncIterable<Uint8Array>, limit: number) => Promise<Draft>
}

interface Means {
  readonly db: Db
  readonly deps: Pick<Deps, 'now' | 'newId'>
  readonly pacs: Pacs
  /** What was read lies here again, up to so many bytes. */
  readonly cacheBytes: number
}

/**
 * Files that lie in a PACS. What is asked for is fetched whole and compared with its hash before a byte of
 * it goes out; what the PACS gives instead is on record as a conflict, and goes to nobody.
 */
export function createPacsBlobStore(root: string, means: Means): PacsBlobStore {
  const { db, deps, pacs, cacheBytes } = means
  const drafts = join(root, 'drafts')
  mkdirSync(drafts, { recursive: true, mode: 0o700 })
  const cache = createBlobCache(join(root, 'blob-cache'), cacheBytes)

  return {
    async receive() {
      throw new Refusal('stow-not-here', 405, {
        message: '这个节点后面是医院的影像系统（PACS），请把影像直接发给 PACS。',
      })
    },
    async borrow(source, limit) {
      const draft = await receiveDraft(join(drafts, randomUUID()), { source, limit }, nothing)
      return { ...draft, sync: nothing }
    },
    open: (digest, size) => cache.open(digest, size, (path) => fetchTo(path, digest)),
    delete: (digest) => cache.forget(digest),
    leftovers: () => listDrafts(drafts),
    freeBytes: () => freeBytesOf(root),
    isDown: pacs.isDown,
  }

  /** @returns whether the PACS still has these bytes. @throws Refusal pacs-unreachable */
  async function fetchTo(path: string, digest: string) {
    const place = await look({ db }, (tx) => findPlace(tx, digest))
    const source = place && (await pacs.fetchInstance(place))
    if (!source) return false
    const found = await takeIn(path, digest, source)
    if (found.digest === digest) return true
    await act({ db }, (tx) => noteDifference(tx, { kept: digest, found }, deps))
    return false
  }
}

async function nothing() {}
