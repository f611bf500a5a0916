import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Refusal } from '../model/refusal.ts'
import { syncFolder } from './append-only.ts'

/**
 * Keeps files under the hash of what is in them: the same content is kept once, nothing is ever
 * changed, and no name from outside becomes a path.
 */
export interface FileStore {
  /** @throws Refusal too-large */
  readonly put: (source: AsyncIterable<Uint8Array>, limit: number) => Promise<StoredFile>
  /** Reads it all once before the first byte goes out: what was damaged does not leave the store. */
  readonly get: (digest: string, range?: ByteRange) => Promise<Readable>
  readonly has: (digest: string) => Promise<boolean>
  /** Takes away what puts that were cut off left behind. */
  readonly sweep: (olderThanMs?: number) => Promise<void>
}

export interface StoredFile {
  /** SHA-256, in hexadecimal. */
  readonly digest: string
  readonly size: number
}

/** Both ends belong to it, as in HTTP. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

const A_DAY_MS = 86_400_000

export function createFileStore(root: string): FileStore {
  const drafts = join(root, 'drafts')

  function pathOf(digest: string) {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Refusal('no-such-file', 404)
    return join(root, digest.slice(0, 2), digest.slice(2, 4), digest)
  }

  return {
    async put(source, limit) {
      await mkdir(drafts, { recursive: true, mode: 0o700 })
      const draft = join(drafts, randomUUID())
      try {
        const stored = await writeDraft(draft, source, limit)
        const path = pathOf(stored.digest)
        const folder = join(path, '..')
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await rename(draft, path)
        for (const name of [folder, join(folder, '..'), root]) await syncFolder(name)
        return stored
      } finally {
        await rm(draft, { force: true })
      }
    },

    async get(digest, range) {
      const path = pathOf(digest)
      if (!(await exists(path))) throw new Refusal('no-such-file', 404)
      if ((await digestOf(path)) !== digest) throw new Error(`The stored file ${digest} is damaged`)
      return createReadStream(path, range && { start: range.first, end: range.last })
    },

    has: (digest) => exists(pathOf(digest)),

    async sweep(olderThanMs = A_DAY_MS) {
      for (const name of await readdir(drafts).catch(() => [])) {
        const draft = join(drafts, name)
        const found = await stat(draft).catch(() => undefined)
        if (found && Date.now() - found.mtimeMs > olderThanMs) await rm(draft, { force: true })
      }
    },
  }
}

async function writeDraft(draft: string, source: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  const file = await open(draft, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of source) {
      size += chunk.byteLength
      if (size > limit) throw new Refusal('too-large', 413)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { digest: hash.digest('hex'), size }
}

async function digestOf(path: string) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

async function exists(path: string) {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
