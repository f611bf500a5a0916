import { constants, deflateRawSync } from 'node:zlib'

interface Bomb {
  /** How many bytes come out of each part. */
  readonly inflated: number
  /** What the file says of it; the truth without this. */
  readonly declared?: number
  readonly parts?: number
  readonly name?: string
  /** Stands in it over and over; zeros without this. */
  readonly filling?: Buffer
  /** Parts that are what they are. */
  readonly beside?: Readonly<Record<string, string | Buffer>>
}

/** A zip file in which little stands for much, made without much: one deflated piece, repeated. */
export function aBomb(bomb: Bomb) {
  const { inflated, declared = inflated, parts = 1, name, filling, beside = {} } = bomb
  const stream = repeated(filling ?? Buffer.alloc(Math.min(inflated, 1 << 20)), inflated)
  const bombs = Array.from({ length: parts }, (_, n) => {
    return { name: name ?? `part-${n}.xml`, stream, size: declared }
  })
  const honest = Object.entries(beside).map(([name, content]) => {
    return { name, stream: deflateRawSync(content), size: Buffer.byteLength(content) }
  })
  return zip([...honest, ...bombs])
}

/** Deflated pieces that end on a byte can be put one behind the other. */
function repeated(piece: Buffer, length: number) {
  const deflated = deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH })
  const times = Math.floor(length / piece.length)
  const rest = deflateRawSync(piece.subarray(0, length % piece.length))
  return Buffer.concat([...Array<Buffer>(times).fill(deflated), rest])
}

interface Part {
  readonly name: string
  readonly stream: Buffer
  readonly size: number
}

/** As APPNOTE 6.3 has it: the parts, the directory, the end of the directory. */
function zip(parts: readonly Part[]) {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, stream, size } of parts) {
    const label = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(stream.length, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, label, stream])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, where, label]),
    )
    files.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}
