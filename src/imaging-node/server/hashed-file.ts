import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

const CHUNK = 1024 * 1024

/** So much is gathered before it is written: each write costs a way to another thread and back. */
const GATHERED = CHUNK

/** Of a file at least so much stays in memory: more than the header of most images, and no more than comes at once. */
const HEAD = 32 * 1024

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
  return { digest: hash.digest('hex'), size, head: joined(head) }
}

function joined(chunks: readonly Uint8Array[]): Buffer {
  const [only] = chunks
  if (!only || chunks.length > 1) return Buffer.concat(chunks)
  return Buffer.from(only.buffer, only.byteOffset, only.byteLength)
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

/** Fills the target with what lies there. */
export async function fillFrom(file: FileHandle, target: Buffer, at: number) {
  for (let filled = 0; filled < target.length; ) {
    const { bytesRead } = await file.read(target, filled, target.length - filled, at + filled)
    if (bytesRead === 0) throw new Error('The file is shorter than it was')
    filled += bytesRead
  }
}
