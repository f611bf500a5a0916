import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

const CHUNK = 1024 * 1024

/** So much is gathered before it is written: each write costs a way to another thread and back. */
const GATHERED = 256 * 1024

/** Of a file so much stays in memory: more than the header of nearly every image. */
const HEAD = 64 * 1024

/** Writes and hashes what comes, the one while the other is under way. @throws TooLarge */
export async function writeHashed(
  file: FileHandle,
  source: AsyncIterable<Uint8Array>,
  limit: number,
) {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let gathered: Uint8Array[] = []
  let [size, pending] = [0, 0]
  let writing: Promise<unknown> = Promise.resolve()
  const flush = async () => {
    await writing
    const ready = gathered
    gathered = []
    pending = 0
    writing = ready.length > 0 ? writeAll(file, ready) : Promise.resolve()
    // Whoever waits for it next gets the error; until then nobody is to be alarmed.
    writing.catch(() => {})
  }
  try {
    for await (const chunk of source) {
      if (size < HEAD) head.push(chunk)
      size += chunk.length
      pending += chunk.length
      if (size > limit) throw new TooLarge()
      gathered.push(chunk)
      hash.update(chunk)
      if (pending >= GATHERED) await flush()
    }
    await flush()
    await writing
  } catch (error) {
    // The file is closed next: nothing may still be on its way into it.
    await writing.catch(() => {})
    throw error
  }
  return { digest: hash.digest('hex'), size, head: Buffer.concat(head) }
}

/** A disk that is full takes a part and then nothing. */
async function writeAll(file: FileHandle, chunks: readonly Uint8Array[]) {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const { bytesWritten } = await file.writev([...chunks])
  if (bytesWritten === length) return
  await file.writeFile(Buffer.concat(chunks).subarray(bytesWritten))
}

export async function hashFile(file: FileHandle) {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK)
  let size = 0
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, size)
    if (bytesRead === 0) return { digest: hash.digest('hex'), size }
    hash.update(chunk.subarray(0, bytesRead))
    size += bytesRead
  }
}

/** A piece of a file, in chunks. */
export async function* readPiece(file: FileHandle, at: number, length: number) {
  for (let sent = 0; sent < length; ) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, length - sent))
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at + sent)
    if (bytesRead === 0) throw new Error('The file is shorter than it was')
    yield chunk.subarray(0, bytesRead)
    sent += bytesRead
  }
}

/** The next chunk is fetched while this one is on its way. */
export async function* oneAhead<Chunk>(source: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  const chunks = source[Symbol.asyncIterator]()
  const fetch = () => {
    const next = chunks.next()
    next.catch(() => {})
    return next
  }
  try {
    for (let next = fetch(); ; ) {
      const { done, value } = await next
      if (done) return
      next = fetch()
      yield value
    }
  } finally {
    await chunks.return?.()
  }
}
