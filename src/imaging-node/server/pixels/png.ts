import { crc32, deflateSync } from 'node:zlib'

const MARK = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A drawn picture: grey, or red, green, blue; eight bits each. */
export interface Drawn {
  readonly columns: number
  readonly rows: number
  readonly colours: 1 | 3
  readonly shades: Uint8ClampedArray
}

/** PNG (ISO/IEC 15948), each row as the difference to the one above. */
export function writePng({ columns, rows, colours, shades }: Drawn): Buffer {
  const across = columns * colours
  const lines = Buffer.alloc((across + 1) * rows)
  for (let row = 0; row < rows; row++) {
    const to = row * (across + 1)
    lines[to] = row === 0 ? 0 : 2
    for (let at = 0; at < across; at++) {
      const above = row === 0 ? 0 : (shades[(row - 1) * across + at] as number)
      lines[to + 1 + at] = (shades[row * across + at] as number) - above
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(columns, 0)
  head.writeUInt32BE(rows, 4)
  head.set([8, colours === 1 ? 0 : 2, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines, { level: 4 }))]
  return Buffer.concat([MARK, ...chunks, chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, content: Buffer) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
