import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '../model/refusal.ts'

export interface ArchiveLimits {
  /** How many parts it may have. */
  readonly entries: number
  /** How many bytes all of them may be when unpacked. */
  readonly inflated: number
}

/** The first bytes of what Office wrote before 2007, and of what it encrypts today. */
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** The bytes of a file that came as base64. @throws Refusal file-not-base64 */
export function readBase64(base64: string) {
  const bytes = Buffer.from(base64, 'base64')
  // Buffer skips what is no base64: whoever sent it sent something else.
  if (bytes.length === 0 || Math.ceil(bytes.length / 3) * 4 !== base64.length)
    throw wrong('file-not-base64')
  return bytes
}

/**
 * Looks at an Office file before anybody unpacks it: first at what it says of itself, which costs
 * nothing, then at what is really in it, counted and thrown away piece by piece.
 * @returns the names of its parts
 * @throws Refusal with a code of archiveWords
 */
export async function checkArchive(bytes: Buffer, limits: ArchiveLimits) {
  if (bytes.subarray(0, 8).equals(OLD_OFFICE)) throw wrong('file-too-old')
  const zip = await openZip(bytes)
  const entries = await listEntries(zip, limits)
  let left = limits.inflated
  for (const entry of entries) left -= await countBytes(zip, entry, left)
  return entries.map(({ fileName }) => fileName)
}

function openZip(bytes: Buffer) {
  return fromBufferPromise(bytes, { autoClose: false, strictFileNames: true }).catch(() => {
    throw wrong('file-not-office')
  })
}

/** By the sizes that the file declares. */
async function listEntries(zip: ZipFile, limits: ArchiveLimits) {
  if (zip.entryCount > limits.entries) throw wrong('file-inflates-too-far')
  const entries: Entry[] = []
  let declared = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      declared += entry.uncompressedSize
      if (entries.length > limits.entries || declared > limits.inflated) break
    }
  } catch {
    throw wrong('file-not-office')
  }
  if (entries.length > limits.entries || declared > limits.inflated)
    throw wrong('file-inflates-too-far')
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()))
  // Of two parts with one name one reader takes the first and another the last.
  if (names.size < entries.length) throw wrong('file-lies')
  if (entries.some((entry) => entry.isEncrypted())) throw wrong('file-too-old')
  return entries
}

/** By the bytes that really come out; whoever declared less lied. */
async function countBytes(zip: ZipFile, entry: Entry, most: number) {
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length
      if (size > most) break
    }
  } catch {
    throw wrong('file-lies')
  }
  if (size > most) throw wrong('file-inflates-too-far')
  return size
}

function wrong(code: string) {
  return new Refusal(code, 400, { field: 'base64' })
}
