import { BadDicom } from './bad-dicom.ts'
import { type DataSet, type Header, type Pixels, plainText } from './data-set.ts'
import {
  type Budget,
  type Heading,
  readElements,
  readHeading,
  SEQUENCE_END,
  UNDEFINED_LENGTH,
} from './read-elements.ts'
import { Cursor, type Reading } from './reading.ts'
import { EXPLICIT_LITTLE_ENDIAN, type TransferSyntax, transferSyntaxes } from './transfer-syntax.ts'

const PREAMBLE = 128
const MARK = [0x44, 0x49, 0x43, 0x4d]
const MOST_FRAGMENTS = 200_000

/** The picture: integers, floats, doubles. */
const PIXEL_TAGS = ['7FE00010', '7FE00008', '7FE00009']

/** The meta information of a file (PS3.10 §7.1), which says how the rest is written. */
export interface Meta {
  readonly meta: DataSet
  readonly syntax: TransferSyntax
  /** Where the data set begins. */
  readonly at: number
}

/** @throws BadDicom */
export function* readMeta(size: number): Reading<Meta> {
  const cursor = new Cursor(size)
  if (size < PREAMBLE + 4) throw new BadDicom('not-dicom', 0)
  yield* cursor.look(PREAMBLE + 4)
  cursor.at = PREAMBLE
  if (cursor.take(4).some((byte, index) => byte !== MARK[index]))
    throw new BadDicom('not-dicom', PREAMBLE)
  const { elements } = yield* readElements({
    ...{ cursor, syntax: EXPLICIT_LITTLE_ENDIAN, budget: aBudget(), depth: 0, end: size },
    group: 2,
  })
  const syntax = transferSyntaxes.get(plainText(elements, '00020010') ?? '')
  if (!syntax) throw new BadDicom('unknown-transfer-syntax', cursor.at)
  return { meta: elements, syntax, at: cursor.at }
}

/**
 * Everything before the picture, and where the picture lies. Bytes of a deflated data set have to be
 * inflated before; their places are counted from its begin.
 * @throws BadDicom
 */
export function* readDataSet({ meta, syntax, at }: Meta, size: number): Reading<Header> {
  const cursor = new Cursor(size)
  cursor.at = at
  const { elements, stopped } = yield* readElements({
    ...{ cursor, syntax, budget: aBudget(), depth: 0, end: size },
    stop: ({ tag }) => PIXEL_TAGS.includes(tag),
  })
  const pixels = stopped && (yield* readPixels(cursor, stopped, syntax))
  return { meta, syntax, dataSet: elements, pixels }
}

export function* readHeader(size: number): Reading<Header> {
  return yield* readDataSet(yield* readMeta(size), size)
}

function* readPixels(cursor: Cursor, { length }: Heading, syntax: TransferSyntax): Reading<Pixels> {
  if (length !== UNDEFINED_LENGTH) {
    if (syntax.encapsulated && length > 0) throw new BadDicom('malformed', cursor.at)
    if (cursor.at + length > cursor.size) throw new BadDicom('truncated', cursor.at)
    return { kind: 'native', at: cursor.at, length }
  }
  if (!syntax.encapsulated) throw new BadDicom('malformed', cursor.at)
  const fragments: number[] = []
  let offsets: number[] | undefined
  for (;;) {
    const begin = cursor.at
    const item = yield* readHeading(cursor, syntax)
    if (item.tag === SEQUENCE_END) break
    if (item.tag !== 'FFFEE000' || item.length === UNDEFINED_LENGTH)
      throw new BadDicom('malformed', begin)
    if (cursor.at + item.length > cursor.size) throw new BadDicom('truncated', begin)
    if (!offsets) {
      if (item.length > MOST_FRAGMENTS * 4) throw new BadDicom('too-many-fragments', begin)
      yield* cursor.look(item.length)
      offsets = Array.from({ length: Math.floor(item.length / 4) }, () => cursor.u32(true))
    } else {
      if (fragments.length >= MOST_FRAGMENTS * 2) throw new BadDicom('too-many-fragments', begin)
      fragments.push(cursor.at, item.length)
      cursor.at += item.length
    }
  }
  return { kind: 'encapsulated', fragments, offsets: offsets ?? [] }
}

function aBudget(): Budget {
  return { elements: 400_000, bytes: 48 * 1024 * 1024 }
}
