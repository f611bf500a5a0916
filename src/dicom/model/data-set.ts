import type { TransferSyntax } from './transfer-syntax.ts'

/** One element as it stands in the file. */
export interface Element {
  /** Eight hexadecimal digits: group and element. */
  readonly tag: string
  /** Two letters: the kind of value. */
  readonly vr: string
  /** Where the value begins in the file, in bytes. */
  readonly at: number
  readonly length: number
  /** Absent when the value is long: then it stays in the file. */
  readonly bytes?: Uint8Array
  readonly items?: readonly DataSet[]
}

export type DataSet = ReadonlyMap<string, Element>

/** Where the picture lies in the file. */
export type Pixels =
  | { readonly kind: 'native'; readonly at: number; readonly length: number }
  | {
      readonly kind: 'encapsulated'
      /** Where each fragment begins, and how long it is, by turns. */
      readonly fragments: readonly number[]
      /** Of each frame, from the begin of the first fragment's item (PS3.5 §A.4); may be empty. */
      readonly offsets: readonly number[]
    }

export interface Header {
  readonly meta: DataSet
  readonly dataSet: DataSet
  readonly syntax: TransferSyntax
  readonly pixels: Pixels | undefined
}

/** A short text without padding, in the letters that every character set shares. */
export function plainText(dataSet: DataSet, tag: string): string | undefined {
  const bytes = dataSet.get(tag)?.bytes
  if (!bytes) return undefined
  const text = String.fromCharCode(...bytes.subarray(0, 1024)).replace(/[\0 ]+$/, '')
  return text.trimStart() || undefined
}

/** A whole number, written in digits (IS) or as an unsigned short (US). */
export function wholeNumber(dataSet: DataSet, tag: string, littleEndian: boolean) {
  const element = dataSet.get(tag)
  if (!element?.bytes) return undefined
  if (element.vr === 'US' && element.bytes.length >= 2) {
    const [first = 0, second = 0] = element.bytes
    return littleEndian ? first + second * 256 : second + first * 256
  }
  const number = Number(plainText(dataSet, tag)?.split('\\')[0])
  return Number.isSafeInteger(number) ? number : undefined
}
