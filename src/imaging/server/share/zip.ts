import { crc32 } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly size: number
  readonly read: () => AsyncIterable<Uint8Array>
}

/** Without ZIP64 neither a file nor the whole may be larger, in bytes. */
export const MOST_IN_ZIP = 4_000_000_000

/** DOS date of 1980-01-01: what is in it has its own dates. */
const NO_DATE = 0x0021
/** Sizes and checksum come after the bytes; names are UTF-8. */
const FLAGS = 0x0808

/**
 * Files one after the other, as they are, without compression; no more than a piece is in memory.
 * @throws Error when a file has another size than was said: then there is no end, and no archive
 */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let at = 0
  for (const { name, size, read } of entries) {
    const label = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    common(head, 4, { crc: 0, size: 0, label })
    yield Buffer.concat([head, label])
    let [crc, length] = [0, 0]
    for await (const chunk of read()) {
      crc = crc32(chunk, crc)
      length += chunk.length
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    }
    if (length !== size) throw new Error('A file has another size than was said')
    const after = Buffer.alloc(16)
    after.writeUInt32LE(0x08074b50, 0)
    after.writeUInt32LE(crc, 4)
    after.writeUInt32LE(size, 8)
    after.writeUInt32LE(size, 12)
    yield after
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(20, 4)
    common(line, 6, { crc, size, label })
    line.writeUInt32LE(at, 42)
    directory.push(line, label)
    at += head.length + label.length + size + after.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length / 2, 8)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  yield Buffer.concat([list, end])
}

function common(
  into: Buffer,
  at: number,
  { crc, size, label }: { crc: number; size: number; label: Buffer },
) {
  into.writeUInt16LE(20, at)
  into.writeUInt16LE(FLAGS, at + 2)
  into.writeUInt16LE(NO_DATE, at + 8)
  into.writeUInt32LE(crc, at + 10)
  into.writeUInt32LE(size, at + 14)
  into.writeUInt32LE(size, at + 18)
  into.writeUInt16LE(label.length, at + 22)
}
