import { BadPixels } from './bad-pixels.ts'
import { type Huffman, JpegBits } from './jpeg-huffman.ts'
import { type JpegScan, readSegments } from './jpeg-segments.ts'

/**
 * Lossless JPEG (ISO/IEC 10918-1 annex H, process 14): each sample is guessed from its neighbours, and
 * what is kept is by how much the guess was wrong.
 * @returns samples pixel by pixel
 * @throws BadPixels
 */
export function unpackJpegLossless(bytes: Uint8Array): Uint16Array {
  const scan = readSegments(bytes)
  const { process, rows, columns, bits, selection } = scan
  const count = scan.components.length
  const isSimple = scan.components.every(
    (one) => one.horizontal * one.vertical === 1 || count === 1,
  )
  if (process !== 3 || selection < 1 || selection > 7 || !isSimple)
    throw new BadPixels('unsupported')
  const tables = scan.components.map(({ dc }) => dc)
  if (tables.some((table) => !table) || bits < 2 || bits > 16) throw new BadPixels('broken')
  const samples = new Uint16Array(rows * columns * count)
  unpackRows(bytes, scan, tables as Huffman[], samples)
  if (scan.pointTransform > 0)
    for (let at = 0; at < samples.length; at++)
      samples[at] = (samples[at] as number) << scan.pointTransform
  return samples
}

function unpackRows(
  bytes: Uint8Array,
  scan: JpegScan,
  tables: readonly Huffman[],
  samples: Uint16Array,
) {
  const { rows, columns, bits, selection, pointTransform, restartInterval } = scan
  const count = tables.length
  const across = columns * count
  const source = new JpegBits(bytes, scan.at)
  const begin = 1 << (bits - pointTransform - 1)
  let untilRestart = restartInterval
  // The row in which everything began anew has no row above it.
  let firstRow = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let fresh = row === 0 && column === 0
      if (restartInterval > 0 && untilRestart === 0) {
        source.restart()
        untilRestart = restartInterval
        firstRow = row
        fresh = true
      }
      untilRestart--
      for (let own = 0; own < count; own++) {
        const at = (row * columns + column) * count + own
        const left = samples[at - count] as number
        const above = samples[at - across] as number
        const corner = samples[at - across - count] as number
        let guess: number
        if (fresh) guess = begin
        else if (row === firstRow) guess = left
        else if (column === 0) guess = above
        else guess = predict(selection, left, above, corner)
        const length = source.value(tables[own] as Huffman)
        samples[at] = guess + source.difference(length)
      }
    }
}

function predict(selection: number, left: number, above: number, corner: number) {
  switch (selection) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return corner
    case 4:
      return left + above - corner
    case 5:
      return left + ((above - corner) >> 1)
    case 6:
      return above + ((left - corner) >> 1)
    default:
      return (left + above) >> 1
  }
}
