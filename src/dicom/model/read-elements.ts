import { BadDicom } from './bad-dicom.ts'
import type { DataSet, Element } from './data-set.ts'
import { vrOf } from './dictionary.ts'
import type { Cursor, Reading } from './reading.ts'
import { IMPLICIT_LITTLE_ENDIAN, type TransferSyntax } from './transfer-syntax.ts'

/** What a header may cost whoever reads it. A large multi-frame CT has some 100 000 elements. */
export interface Budget {
  elements: number
  bytes: number
}

export const UNDEFINED_LENGTH = 0xffffffff
const DEEPEST = 24
const ITEM = 'FFFEE000'
const ITEM_END = 'FFFEE00D'
export const SEQUENCE_END = 'FFFEE0DD'

/** Their length takes four bytes, after two that mean nothing. */
const LONG_FORM = /^(O[BDFLVW]|S[QV]|U[CNRTV])$/
const TEXT = /^(A[ES]|CS|D[AST]|IS|L[OT]|PN|S[HT]|TM|U[CIRT])$/
const BINARY = /^(O[BDFLVW]|UN)$/

/** Longer values stay in the file. */
const LONGEST_BINARY = 1024
const LONGEST_TEXT = 65_536

export interface Heading {
  readonly tag: string
  readonly vr: string
  readonly length: number
}

interface Place {
  readonly cursor: Cursor
  readonly syntax: TransferSyntax
  readonly budget: Budget
  readonly depth: number
  readonly end: number
  /** Elements of other groups are left unread. */
  readonly group?: number
  /** The element whose value is left unread. */
  readonly stop?: (heading: Heading) => boolean
}

/** Elements up to the end, to the end mark of an item, or to the one at which to stop. */
export function* readElements(place: Place): Reading<{ elements: DataSet; stopped?: Heading }> {
  const { cursor, syntax, budget, end, depth } = place
  if (depth > DEEPEST) throw new BadDicom('too-deep', cursor.at)
  const elements = new Map<string, Element>()
  while (cursor.at < end) {
    const begin = cursor.at
    if (place.group !== undefined && (yield* nextGroup(cursor)) !== place.group) break
    const heading = yield* readHeading(cursor, syntax)
    if (heading.tag === ITEM_END && depth > 0) break
    if (place.stop?.(heading)) return { elements, stopped: heading }
    if (heading.tag.startsWith('FFFE')) throw new BadDicom('malformed', begin)
    if (--budget.elements < 0) throw new BadDicom('too-many-elements', begin)
    const element = yield* readValue(heading, place)
    if (!heading.tag.endsWith('0000') || heading.tag === '00020000')
      elements.set(heading.tag, element)
  }
  return { elements }
}

function* nextGroup(cursor: Cursor): Reading<number> {
  if (!cursor.sees(2)) yield* cursor.look(2)
  const group = cursor.u16(true)
  cursor.at -= 2
  return group
}

export function* readHeading(cursor: Cursor, syntax: TransferSyntax): Reading<Heading> {
  if (!cursor.sees(12)) yield* cursor.look(Math.min(12, Math.max(8, cursor.size - cursor.at)))
  const little = syntax.littleEndian
  const group = cursor.u16(little)
  const tag = hex(group) + hex(cursor.u16(little))
  if (group === 0xfffe || !syntax.explicit)
    return { tag, vr: group === 0xfffe ? '' : vrOf(tag), length: cursor.u32(little) }
  const vr = String.fromCharCode(...cursor.take(2))
  if (!/^[A-Z]{2}$/.test(vr)) throw new BadDicom('malformed', cursor.at - 6)
  if (!LONG_FORM.test(vr)) return { tag, vr, length: cursor.u16(little) }
  cursor.at += 2
  if (!cursor.sees(4)) yield* cursor.look(4)
  return { tag, vr, length: cursor.u32(little) }
}

function* readValue(heading: Heading, place: Place): Reading<Element> {
  const { tag, length } = heading
  const { cursor, budget, end } = place
  const vr = heading.vr === 'UN' && length !== UNDEFINED_LENGTH ? unveil(tag) : heading.vr
  const at = cursor.at
  if (vr === 'SQ' || length === UNDEFINED_LENGTH) {
    if (vr === 'OB' || vr === 'OW') return yield* skipFragments({ tag, vr, length }, place)
    if (vr !== 'SQ' && vr !== 'UN') throw new BadDicom('malformed', at)
    const syntax = vr === 'UN' ? IMPLICIT_LITTLE_ENDIAN : place.syntax
    const items = yield* readItems({ ...place, syntax }, length)
    return { tag, vr: 'SQ', at, length: cursor.at - at, items }
  }
  if (at + length > end) throw new BadDicom('truncated', at)
  if (length > (BINARY.test(vr) ? LONGEST_BINARY : LONGEST_TEXT)) {
    cursor.at += length
    return { tag, vr, at, length }
  }
  budget.bytes -= length
  if (budget.bytes < 0) throw new BadDicom('header-too-large', at)
  if (!cursor.sees(length)) yield* cursor.look(length)
  return { tag, vr, at, length, bytes: cursor.take(length) }
}

/** A text on whose kind an archive on the way gave up (PS3.5 §6.2.2): the standard knows it. */
function unveil(tag: string) {
  const known = vrOf(tag)
  return TEXT.test(known) && !/^.{3}[13579BDF]/.test(tag) ? known : 'UN'
}

function* readItems(place: Place, length: number): Reading<DataSet[]> {
  const { cursor, syntax, budget } = place
  const end = length === UNDEFINED_LENGTH ? place.end : cursor.at + length
  if (end > place.end) throw new BadDicom('truncated', cursor.at)
  const items: DataSet[] = []
  while (cursor.at < end) {
    const begin = cursor.at
    const heading = yield* readHeading(cursor, { ...syntax, explicit: false })
    if (heading.tag === SEQUENCE_END) return items
    if (heading.tag !== ITEM) throw new BadDicom('malformed', begin)
    if (--budget.elements < 0) throw new BadDicom('too-many-elements', begin)
    const itemEnd = heading.length === UNDEFINED_LENGTH ? end : cursor.at + heading.length
    if (itemEnd > end) throw new BadDicom('truncated', begin)
    const { stop: _, ...inner } = place
    const { elements } = yield* readElements({ ...inner, depth: place.depth + 1, end: itemEnd })
    items.push(elements)
  }
  if (length === UNDEFINED_LENGTH) throw new BadDicom('truncated', cursor.at)
  return items
}

/** The compressed picture of an icon: it stays in the file. */
function* skipFragments({ tag, vr }: Heading, { cursor, syntax, end }: Place): Reading<Element> {
  const at = cursor.at
  for (;;) {
    const item = yield* readHeading(cursor, syntax)
    if (item.tag === SEQUENCE_END) return { tag, vr, at, length: cursor.at - at }
    if (item.tag !== ITEM || cursor.at + item.length > end) throw new BadDicom('malformed', at)
    cursor.at += item.length
  }
}

function hex(number: number) {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
