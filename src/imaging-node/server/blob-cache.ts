import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile, writeHashed } from './hashed-file.ts'

/** What was fetched from afar, on disk; the longest unread goes when there is too much of it. */
export interface BlobCache {
  /** @returns undefined when it is not to be had, or is not what its name says */
  readonly open: (
    digest: string,
    size: number,
    fetchTo: (path: string) => Promise<boolean>,
  ) => Promise<FileHandle | undefined>
  readonly forget: (digest: string) => Promise<void>
}

/** For so long a file that was whole counts as whole, in milliseconds. */
const TRUST_MS = 24 * 3_600_000

export function createBlobCache(folder: string, most: number): BlobCache {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // In the order in which they were read last.
  const known = new Map<string, { size: number; comparedAt: number }>()
  const fetching = new Map<string, Promise<boolean>>()
  // What was being fetched when the process fell.
  for (const name of readdirSync(folder))
    if (name.includes('.')) rmSync(join(folder, name))
    else known.set(name, { size: statSync(join(folder, name)).size, comparedAt: 0 })

  async function forget(digest: string) {
    known.delete(digest)
    await rm(join(folder, digest), { force: true })
  }

  async function makeRoom() {
    let total = [...known.values()].reduce((sum, { size }) => sum + size, 0)
    for (const [digest, { size }] of known) {
      if (total <= most || known.size === 1) return
      total -= size
      await forget(digest)
    }
  }

  async function fetchOnce(digest: string, size: number, work: () => Promise<boolean>) {
    const running = fetching.get(digest) ?? work().finally(() => fetching.delete(digest))
    fetching.set(digest, running)
    if (!(await running)) return false
    known.set(digest, { size, comparedAt: Date.now() })
    await makeRoom()
    return true
  }

  return {
    forget,
    async open(digest, size, fetchTo) {
      const path = join(folder, digest)
      const found = await openKnown(path, digest, size)
      if (found) return found
      if (!(await fetchOnce(digest, size, () => fetchTo(path)))) return undefined
      return open(path, 'r')
    },
  }

  /** What a predecessor left is compared before it counts. */
  async function openKnown(path: string, digest: string, size: number) {
    const there = known.get(digest)
    const file = there && (await open(path, 'r').catch(() => undefined))
    if (!there || !file) return undefined
    const isWhole =
      there.comparedAt > Date.now() - TRUST_MS || (await hashFile(file)).digest === digest
    if (isWhole && (await file.stat()).size === size) {
      known.delete(digest)
      known.set(digest, { size, comparedAt: Date.now() })
      return file
    }
    await file.close()
    await forget(digest)
    return undefined
  }
}

/** What comes gets the name if it has the digest, and is gone if not. @returns what came */
export async function takeIn(path: string, digest: string, source: AsyncIterable<Uint8Array>) {
  const draft = `${path}.${randomUUID()}`
  const file = await open(draft, 'wx', 0o600)
  try {
    const came = await writeHashed(file, source, Number.POSITIVE_INFINITY).finally(() =>
      file.close(),
    )
    if (came.digest === digest) await rename(draft, path)
    return came
  } finally {
    await rm(draft, { force: true })
  }
}
