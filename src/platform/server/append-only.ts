import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

const NEWLINE = 0x0a

/** No line is longer; the last one lies within as many bytes of the end. */
const LONGEST = 64 * 1024

/** Adds a line, safely on disk when this returns. What a crash left of half a line goes first. */
export async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const whole = await wholeLines(file, size)
    if (whole.end < size) await file.truncate(whole.end)
    await file.write(`${line}\n`)
    await file.sync()
    if (size === 0) await syncFolder(dirname(path))
  } finally {
    await file.close()
  }
}

/** The last line that was written whole, if there is one. */
export async function findLastLine(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return undefined
  try {
    const { size } = await file.stat()
    const { last } = await wholeLines(file, size)
    return last
  } finally {
    await file.close()
  }
}

async function wholeLines(file: Awaited<ReturnType<typeof open>>, size: number) {
  const from = Math.max(0, size - LONGEST)
  const tail = Buffer.alloc(size - from)
  await file.read(tail, 0, tail.length, from)
  const end = tail.lastIndexOf(NEWLINE)
  if (end < 0) return { end: 0, last: undefined }
  const last = tail.subarray(tail.lastIndexOf(NEWLINE, end - 1) + 1, end).toString('utf8')
  return { end: from + end + 1, last }
}

/** A new name is on disk only when its folder is. Windows has no such thing, and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
