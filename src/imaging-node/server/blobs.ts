import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import {
  type FileHandle,
  link,
  open,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  unlink,
} from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile, writeHashed } from './hashed-file.ts'
import { createFolderSync } from './open-folders.ts'

/** Files under the hash of their bytes. What is there never changes. */
export interface BlobStore {
  /** Writes what comes to a draft. @throws TooLarge */
  readonly receive: (source: AsyncIterable<Uint8Array>, limit: number) => Promise<Draft>
  /** Reads it all once a day before it is handed out. @returns undefined when it is damaged or gone */
  readonly open: (digest: string, size: number) => Promise<FileHandle | undefined>
  readonly delete: (digest: string) => Promise<void>
  /** Drafts of a predecessor that fell. */
  readonly leftovers: () => Promise<{ digest: string; forget: () => Promise<void> }[]>
  readonly freeBytes: () => Promise<number>
  /** Where somebody else keeps the files: whether that cannot be reached. */
  readonly isDown?: () => boolean
}

export interface Draft {
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  readonly digest: string
  readonly size: number
  /** The begin, still in memory. */
  readonly head: Buffer
  readonly file: FileHandle
  /** Safely on disk when this returns. */
  readonly sync: () => Promise<void>
  /**
   * Gives the bytes their lasting name. The draft keeps its own beside it until `done`, so that a
   * start after a crash knows what was under way.
   */
  readonly keep: () => Promise<void>
  readonly done: () => Promise<void>
}

/** For so long a file that was whole counts as whole, in milliseconds. */
const TRUST_MS = 24 * 3_600_000
const MOST_TRUSTED = 200_000

export function createBlobStore(root: string): BlobStore {
  const drafts = join(root, 'drafts')
  const blobs = join(root, 'blobs')
  const aside = join(root, 'damaged')
  const whole = new Map<string, number>()
  const syncFolder = createFolderSync()
  for (const folder of [drafts, aside]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let at = 0; at < 256; at++)
    mkdirSync(join(blobs, at.toString(16).padStart(2, '0')), { recursive: true, mode: 0o700 })

  function folderOf(digest: string) {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('Not a digest')
    return join(blobs, digest.slice(0, 2))
  }
  const pathOf = (digest: string) => join(folderOf(digest), digest)

  function trust(digest: string) {
    if (whole.size >= MOST_TRUSTED) whole.clear()
    whole.set(digest, Date.now())
  }

  /** What is wrong makes room for what is right: sent again, or brought back, it is there again. */
  async function moveAside(file: FileHandle, digest: string) {
    const [seen, there] = await Promise.all([file.stat(), stat(pathOf(digest)).catch(unlessGone)])
    // Meanwhile somebody may have brought it back.
    if (seen.ino !== there?.ino) return
    await rename(pathOf(digest), join(aside, digest)).catch(unlessGone)
    await syncFolder(folderOf(digest))
  }

  return {
    receive: (source, limit) =>
      receiveDraft(join(drafts, randomUUID()), { source, limit }, async (path, { digest }) => {
        await link(path, pathOf(digest)).catch(unlessThere)
        await syncFolder(folderOf(digest))
        trust(digest)
      }),

    async open(digest, size) {
      const file = await open(pathOf(digest), 'r').catch(() => undefined)
      if (!file || (whole.get(digest) ?? 0) > Date.now() - TRUST_MS) return file
      const found = await hashFile(file)
      if (found.digest === digest && found.size === size) {
        trust(digest)
        return file
      }
      await moveAside(file, digest).finally(() => file.close())
      return undefined
    },

    async delete(digest) {
      await rm(pathOf(digest), { force: true })
      await syncFolder(folderOf(digest))
    },

    leftovers: () => listDrafts(drafts),

    freeBytes: () => freeBytesOf(root),
  }
}

/** What comes, on disk under a name of its own. @throws TooLarge */
export async function receiveDraft(
  path: string,
  { source, limit }: { source: AsyncIterable<Uint8Array>; limit: number },
  keep: (path: string, written: { digest: string; size: number }) => Promise<void>,
): Promise<Draft> {
  const file = await open(path, 'wx+', 0o600)
  try {
    const written = await writeHashed(file, source, limit)
    return {
      ...{ ...written, file },
      sync: () => file.sync(),
      keep: () => keep(path, written),
      async done() {
        await Promise.all([file.close(), unlink(path).catch(unlessGone)])
      },
    }
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
}

/** On the disk of that folder. */
export async function freeBytesOf(folder: string) {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export async function listDrafts(drafts: string) {
  const left: { digest: string; forget: () => Promise<void> }[] = []
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name)
    const file = await open(path, 'r')
    const { digest } = await hashFile(file).finally(() => file.close())
    left.push({ digest, forget: () => rm(path, { force: true }) })
  }
  return left
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** The same bytes came before. */
function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
