/** What a file says of itself before its data set (PS3.10 §7.1). */
export interface FileMeta {
  readonly sopClass: string
  readonly sopInstance: string
  readonly transferSyntax: string
  /** Title of the application entity from which it came. */
  readonly sourceTitle: string
}

const PREAMBLE = 128
/** Which program wrote it: ours, derived from a UUID (PS3.5 §B.2). */
const IMPLEMENTATION = '2.25.271828182845904523536028747135266249775'

/** Preamble, prefix and meta information: the data set follows as it is, byte for byte. */
export function beginFile({ sopClass, sopInstance, transferSyntax, sourceTitle }: FileMeta) {
  const elements = [
    otherBytes(0x0001, Uint8Array.of(0, 1)),
    text(0x0002, 'UI', sopClass),
    text(0x0003, 'UI', sopInstance),
    text(0x0010, 'UI', transferSyntax),
    text(0x0012, 'UI', IMPLEMENTATION),
    text(0x0016, 'AE', sourceTitle),
  ]
  const length = elements.reduce((sum, one) => sum + one.length, 0)
  const groupLength = new Uint8Array(12)
  const view = new DataView(groupLength.buffer)
  view.setUint16(0, 0x0002, true)
  groupLength.set(ascii('UL'), 4)
  view.setUint16(6, 4, true)
  view.setUint32(8, length, true)
  return join([new Uint8Array(PREAMBLE), ascii('DICM'), groupLength, ...elements])
}

/** Padded to an even length: a UID by a zero byte, other text by a space. */
function text(element: number, vr: 'UI' | 'AE', value: string) {
  const padded = value.length % 2 ? value + (vr === 'UI' ? '\0' : ' ') : value
  const head = new Uint8Array(8)
  const view = new DataView(head.buffer)
  view.setUint16(0, 0x0002, true)
  view.setUint16(2, element, true)
  head.set(ascii(vr), 4)
  view.setUint16(6, padded.length, true)
  return join([head, ascii(padded)])
}

function otherBytes(element: number, value: Uint8Array) {
  const head = new Uint8Array(12)
  const view = new DataView(head.buffer)
  view.setUint16(0, 0x0002, true)
  view.setUint16(2, element, true)
  head.set(ascii('OB'), 4)
  view.setUint32(8, value.length, true)
  return join([head, value])
}

function ascii(value: string) {
  return Uint8Array.from(value, (one) => one.charCodeAt(0))
}

function join(parts: readonly Uint8Array[]) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
