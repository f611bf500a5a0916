import { BadDicom } from './bad-dicom.ts'

/** Bytes that a reader wants to see: at least so many, fewer only where the file ends. */
export interface Ask {
  readonly at: number
  readonly length: number
}

/**
 * A reader that says which bytes it needs and never holds a file: whoever drives it fetches them,
 * from memory, from disk or from the network. What it keeps does not grow with the picture.
 */
export type Reading<Result> = Generator<Ask, Result, Uint8Array>

/** What the reader sees of the file at the moment. */
export class Cursor {
  at = 0
  readonly size: number
  #window: Uint8Array = new Uint8Array()
  #windowAt = 0
  #view = new DataView(this.#window.buffer)

  constructor(size: number) {
    this.size = size
  }

  /** Whether the next bytes can be taken without asking. */
  sees(length: number) {
    const from = this.at - this.#windowAt
    return from >= 0 && from + length <= this.#window.length
  }

  /** @throws BadDicom truncated */
  *look(length: number): Reading<void> {
    if (this.sees(length)) return
    if (this.at + length > this.size) throw new BadDicom('truncated', this.at)
    this.#window = yield { at: this.at, length }
    this.#windowAt = this.at
    this.#view = new DataView(this.#window.buffer, this.#window.byteOffset, this.#window.byteLength)
    if (this.#window.length < length) throw new BadDicom('truncated', this.at)
  }

  u16(littleEndian: boolean) {
    const value = this.#view.getUint16(this.at - this.#windowAt, littleEndian)
    this.at += 2
    return value
  }

  u32(littleEndian: boolean) {
    const value = this.#view.getUint32(this.at - this.#windowAt, littleEndian)
    this.at += 4
    return value
  }

  /** A copy: the window may be large, and goes. */
  take(length: number) {
    const from = this.at - this.#windowAt
    this.at += length
    return this.#window.slice(from, from + length)
  }
}

/** Reads what lies in memory. */
export function readFrom<Result>(bytes: Uint8Array, reading: Reading<Result>): Result {
  let step = reading.next()
  while (!step.done) step = reading.next(bytes.subarray(step.value.at))
  return step.value
}
