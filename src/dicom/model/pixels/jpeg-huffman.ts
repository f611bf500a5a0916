import { BadPixels } from './bad-pixels.ts'

/** A code of 1 to 16 bits for each value (ISO/IEC 10918-1 annex C). */
export interface Huffman {
  /** Of each length the largest code; -1 where there is none. */
  readonly most: Int32Array
  /** What is added to a code of this length to find its value. */
  readonly shift: Int32Array
  readonly values: Uint8Array
}

export function makeHuffman(counts: readonly number[], values: readonly number[]): Huffman {
  const most = new Int32Array(17).fill(-1)
  const shift = new Int32Array(17)
  let [code, place] = [0, 0]
  for (const [index, count] of counts.entries()) {
    if (count > 0) {
      shift[index + 1] = place - code
      code += count
      place += count
      most[index + 1] = code - 1
    }
    code <<= 1
  }
  return { most, shift, values: Uint8Array.from(values) }
}

/** Reads the compressed data bit by bit: a zero byte behind 0xFF is left out, and marks end it. */
export class JpegBits {
  readonly #bytes: Uint8Array
  #at: number
  #buffer = 0
  #left = 0
  #beyond = 0

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  /** @throws BadPixels where the data ends before the picture */
  bit(): number {
    if (this.#left === 0) this.#fill()
    this.#left--
    return (this.#buffer >> this.#left) & 1
  }

  bits(count: number): number {
    let value = 0
    for (let left = count; left > 0; left--) value = (value << 1) | this.bit()
    return value
  }

  value({ most, shift, values }: Huffman): number {
    let code = 0
    for (let length = 1; length <= 16; length++) {
      code = (code << 1) | this.bit()
      if (code <= (most[length] as number))
        return values[code + (shift[length] as number)] as number
    }
    throw new BadPixels('broken')
  }

  /** A difference of so many bits; the smaller half is negative. */
  difference(length: number): number {
    if (length === 0) return 0
    if (length === 16) return 32_768
    const value = this.bits(length)
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value
  }

  /** Behind a restart mark, where everything begins anew. */
  restart() {
    this.#left = 0
    while (this.#at + 1 < this.#bytes.length) {
      const [mark, kind] = [this.#bytes[this.#at], this.#bytes[this.#at + 1] as number]
      if (mark === 0xff && kind >= 0xd0 && kind <= 0xd7) break
      this.#at++
    }
    this.#at += 2
  }

  #fill() {
    const byte = this.#bytes[this.#at]
    const isMark = byte === 0xff && this.#bytes[this.#at + 1] !== 0
    if (byte === undefined || isMark) {
      // A few bits may be missing at the end; a picture that is cut off misses more.
      if (++this.#beyond > 8) throw new BadPixels('broken')
      this.#buffer = 0
    } else {
      this.#buffer = byte
      this.#at += byte === 0xff ? 2 : 1
    }
    this.#left = 8
  }
}
