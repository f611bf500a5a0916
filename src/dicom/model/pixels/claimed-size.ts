/** What a compressed picture says of itself, before anybody unpacks it. */
export interface Claim {
  readonly rows: number
  readonly columns: number
  readonly samples: number
  readonly bits: number
  /** The kind of JPEG: the number behind SOF; JPEG 2000 has none. */
  readonly process: number | undefined
  /** Nothing says how the colours are meant, and all of them are kept in full. */
  readonly isBare?: boolean
}

/** @returns undefined when it is none of the JPEG family */
export function readClaim(bytes: Uint8Array): Claim | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(view)
  return readJpeg2000(view)
}

/** ISO/IEC 10918-1 and 14495-1: segments up to the first that begins a frame. */
function readJpeg(view: DataView): Claim | undefined {
  let isMarked = false
  for (let at = 2; at + 10 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const kind = view.getUint8(at + 1)
    if (kind === 0xff) {
      at++
      continue
    }
    if (isStartOfFrame(kind))
      return {
        bits: view.getUint8(at + 4),
        rows: view.getUint16(at + 5),
        columns: view.getUint16(at + 7),
        samples: view.getUint8(at + 9),
        process: kind - 0xc0,
        isBare: !isMarked && view.getUint8(at + 11) === 0x11,
      }
    if (kind === 0xe0 || kind === 0xee) isMarked = true
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function isStartOfFrame(kind: number) {
  return kind === 0xf7 || (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
}

/** ISO/IEC 15444-1 §A.5.1: the size stands right behind the begin of the code stream. */
function readJpeg2000(view: DataView): Claim | undefined {
  const at = findCodestream(view)
  if (at === undefined || at + 47 > view.byteLength) return undefined
  const u32 = (offset: number) => view.getUint32(at + offset)
  return {
    columns: u32(8) - u32(16),
    rows: u32(12) - u32(20),
    samples: view.getUint16(at + 40),
    bits: (view.getUint8(at + 42) & 0x7f) + 1,
    process: undefined,
  }
}

/** Some files wrap the code stream in boxes (JP2), against the standard. */
function findCodestream(view: DataView) {
  const most = Math.min(view.byteLength - 4, 4096)
  for (let at = 0; at <= most; at++) if (view.getUint32(at) === 0xff4fff51) return at
  return undefined
}
