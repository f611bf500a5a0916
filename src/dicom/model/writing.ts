import { EXPLICIT_LITTLE_ENDIAN, type TransferSyntax, transferSyntaxes } from './transfer-syntax.ts'

/** A value to be written: text, binary numbers, bytes, or the items of a sequence. */
export type Value = string | readonly number[] | Uint8Array | readonly Elements[]
export type Elements = { readonly [tag: string]: readonly [vr: string, value: Value] }

interface Made {
  /** The end of the UID of the transfer syntax: `1`, `2`, `4.90`; none for implicit little endian. */
  readonly syntax?: string
  readonly elements: Elements
  /** The native picture, or the fragments of a compressed one. */
  readonly pixels?: Uint8Array | readonly Uint8Array[]
  /** Whether sequences and items end by a mark instead of having a length. */
  readonly openEnded?: boolean
  readonly meta?: Elements
}

const WIDTHS: Readonly<Record<string, number>> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8, AT: 4 }
const LONG_FORM = /^(O[BDFLVW]|S[QV]|U[CNRTV])$/
const OPEN = 0xffffffff

/** A file of Part 10, small, in memory: for tests and for the demonstration. What came in is never written anew. */
export function writeDicomFile({
  syntax = '1',
  elements,
  pixels,
  openEnded = false,
  meta = {},
}: Made) {
  const known = syntaxOf(syntax)
  const given: Elements = {
    '00020001': ['OB', Uint8Array.of(0, 1)],
    '00020002': elements['00080016'] ?? ['UI', '1.2.840.10008.5.1.4.1.1.2'],
    '00020003': elements['00080018'] ?? ['UI', '1.2.3'],
    '00020010': ['UI', known.uid],
    '00020012': ['UI', '1.2.3.4'],
    ...meta,
  }
  const body = writeElements(given, EXPLICIT_LITTLE_ENDIAN, false)
  const length = writeElements({ '00020000': ['UL', [body.length]] }, EXPLICIT_LITTLE_ENDIAN, false)
  return join([
    new Uint8Array(128),
    ascii('DICM'),
    length,
    body,
    writeElements(elements, known, openEnded),
    pixels === undefined ? new Uint8Array() : writePixels(pixels, known),
  ])
}

export function syntaxOf(suffix: string): TransferSyntax {
  const uid = `1.2.840.10008.1.2${suffix && `.${suffix}`}`
  return transferSyntaxes.get(uid) as TransferSyntax
}

export function writeElements(
  elements: Elements,
  syntax: TransferSyntax,
  openEnded: boolean,
): Uint8Array {
  const written = Object.keys(elements)
    .sort()
    .map((tag) => {
      const [vr, value] = elements[tag] as [string, Value]
      if (vr === 'SQ') return writeSequence(tag, value as readonly Elements[], syntax, openEnded)
      const bytes = writeValue(vr, value as string, syntax.littleEndian)
      return join([heading(tag, vr, bytes.length, syntax), bytes])
    })
  return join(written)
}

function writeSequence(
  tag: string,
  items: readonly Elements[],
  syntax: TransferSyntax,
  openEnded: boolean,
): Uint8Array {
  const written = items.map((item) => {
    const body = writeElements(item, syntax, openEnded)
    return openEnded
      ? join([mark('FFFEE000', OPEN, syntax), body, mark('FFFEE00D', 0, syntax)])
      : join([mark('FFFEE000', body.length, syntax), body])
  })
  const body = join(written)
  return openEnded
    ? join([heading(tag, 'SQ', OPEN, syntax), body, mark('FFFEE0DD', 0, syntax)])
    : join([heading(tag, 'SQ', body.length, syntax), body])
}

function writePixels(pixels: Uint8Array | readonly Uint8Array[], syntax: TransferSyntax) {
  if (pixels instanceof Uint8Array)
    return join([heading('7FE00010', 'OW', pixels.length, syntax), pixels])
  const parts = pixels.map((part) => join([mark('FFFEE000', part.length, syntax), part]))
  const begin = [heading('7FE00010', 'OB', OPEN, syntax), mark('FFFEE000', 0, syntax)]
  return join([...begin, ...parts, mark('FFFEE0DD', 0, syntax)])
}

function writeValue(vr: string, value: string | readonly number[] | Uint8Array, little: boolean) {
  if (value instanceof Uint8Array) return padded(value, /^(O|UN)/.test(vr) ? 0 : 0x20)
  if (typeof value === 'string') return padded(utf8(value), vr === 'UI' ? 0 : 0x20)
  const width = WIDTHS[vr] ?? 2
  const view = new DataView(new ArrayBuffer(value.length * width))
  for (const [index, number] of value.entries()) {
    const at = index * width
    if (vr === 'FL') view.setFloat32(at, number, little)
    else if (vr === 'FD') view.setFloat64(at, number, little)
    else if (vr === 'AT') {
      view.setUint16(at, number >>> 16, little)
      view.setUint16(at + 2, number & 0xffff, little)
    } else if (width === 4) view.setUint32(at, number >>> 0, little)
    else view.setUint16(at, number & 0xffff, little)
  }
  return new Uint8Array(view.buffer)
}

function heading(tag: string, vr: string, length: number, syntax: TransferSyntax) {
  if (!syntax.explicit) return mark(tag, length, syntax)
  const long = LONG_FORM.test(vr)
  const view = new DataView(new ArrayBuffer(long ? 12 : 8))
  writeTag(view, tag, syntax.littleEndian)
  view.setUint8(4, vr.charCodeAt(0))
  view.setUint8(5, vr.charCodeAt(1))
  if (long) view.setUint32(8, length, syntax.littleEndian)
  else view.setUint16(6, length, syntax.littleEndian)
  return new Uint8Array(view.buffer)
}

function mark(tag: string, length: number, { littleEndian }: TransferSyntax) {
  const view = new DataView(new ArrayBuffer(8))
  writeTag(view, tag, littleEndian)
  view.setUint32(4, length, littleEndian)
  return new Uint8Array(view.buffer)
}

function writeTag(view: DataView, tag: string, little: boolean) {
  view.setUint16(0, Number.parseInt(tag.slice(0, 4), 16), little)
  view.setUint16(2, Number.parseInt(tag.slice(4), 16), little)
}

function padded(bytes: Uint8Array, pad: number) {
  return bytes.length % 2 === 0 ? bytes : join([bytes, Uint8Array.of(pad)])
}

export function utf8(text: string) {
  const escaped = encodeURIComponent(text)
  return Uint8Array.from(
    [...escaped.matchAll(/%([0-9A-F]{2})|./g)].map(([one, hex]) =>
      hex ? Number.parseInt(hex, 16) : one.charCodeAt(0),
    ),
  )
}

function ascii(text: string) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function join(parts: readonly Uint8Array[]) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
