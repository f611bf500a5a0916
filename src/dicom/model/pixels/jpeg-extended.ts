import { BadPixels } from './bad-pixels.ts'
import { type Huffman, JpegBits } from './jpeg-huffman.ts'
import { readSegments } from './jpeg-segments.ts'

/** Where the frequencies lie that come one after the other (ISO/IEC 10918-1 figure A.6). */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]

/** By how much each frequency weighs at each place: cos((2x+1)uπ/16), with half of it for u = 0. */
const WEIGHTS = Float64Array.from({ length: 64 }, (_, at) => {
  const [place, frequency] = [at >> 3, at & 7]
  const scale = frequency === 0 ? Math.SQRT1_2 : 1
  return (scale * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16)) / 2
})

/**
 * JPEG of grey pictures with 12 bits (ISO/IEC 10918-1, process 4), which the codec of 8 bits cannot read.
 * @throws BadPixels
 */
export function unpackJpegExtended(bytes: Uint8Array): Uint16Array {
  const scan = readSegments(bytes)
  const [component] = scan.components
  if (scan.process > 1 || scan.components.length !== 1) throw new BadPixels('unsupported')
  const table = component && scan.quantization.get(component.quantization)
  if (!component?.dc || !component.ac || !table) throw new BadPixels('broken')
  const { rows, columns, bits, restartInterval } = scan
  const [most, middle] = [2 ** bits - 1, 2 ** (bits - 1)]
  const samples = new Uint16Array(rows * columns)
  const source = new JpegBits(bytes, scan.at)
  const across = Math.ceil(columns / 8)
  const blocks = across * Math.ceil(rows / 8)
  let steady = 0
  for (let block = 0; block < blocks; block++) {
    if (restartInterval > 0 && block > 0 && block % restartInterval === 0) {
      source.restart()
      steady = 0
    }
    const frequencies = readBlock(source, component.dc, component.ac, table)
    steady += frequencies[0] as number
    frequencies[0] = steady * (table[0] as number)
    const block8 = toPlaces(frequencies)
    const [top, left] = [Math.floor(block / across) * 8, (block % across) * 8]
    for (let row = 0; row < Math.min(8, rows - top); row++)
      for (let column = 0; column < Math.min(8, columns - left); column++) {
        const value = Math.round(block8[row * 8 + column] as number) + middle
        samples[(top + row) * columns + left + column] = Math.max(0, Math.min(most, value))
      }
  }
  return samples
}

/** The first is the difference to the block before, not yet weighed. */
function readBlock(source: JpegBits, dc: Huffman, ac: Huffman, table: readonly number[]) {
  const frequencies = new Float64Array(64)
  frequencies[0] = source.difference(source.value(dc))
  for (let at = 1; at < 64; at++) {
    const value = source.value(ac)
    const length = value & 15
    at += value >> 4
    if (length === 0) {
      if (value >> 4 < 15) break
      continue
    }
    if (at > 63) throw new BadPixels('broken')
    frequencies[ZIGZAG[at] as number] = source.difference(length) * (table[at] as number)
  }
  return frequencies
}

/** The inverse cosine transform, first down and then across. */
function toPlaces(frequencies: Float64Array) {
  return turn(turn(frequencies))
}

function turn(block: Float64Array) {
  const turned = new Float64Array(64)
  for (let line = 0; line < 8; line++)
    for (let place = 0; place < 8; place++) {
      let sum = 0
      for (let frequency = 0; frequency < 8; frequency++)
        sum += (block[frequency * 8 + line] as number) * (WEIGHTS[place * 8 + frequency] as number)
      turned[line * 8 + place] = sum
    }
  return turned
}
