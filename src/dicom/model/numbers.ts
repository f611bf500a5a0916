const WIDTH: Readonly<Record<string, number>> = {
  ...{ AT: 4, FD: 8, FL: 4, SL: 4, SS: 2, SV: 8, UL: 4, US: 2, UV: 8 },
}

/** Binary numbers; tags as eight digits; what JSON has no number for as text (PS3.18 §F.2.3). */
export function readNumbers(vr: string, bytes: Uint8Array, little: boolean): (string | number)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = WIDTH[vr] ?? 1
  return Array.from({ length: Math.floor(bytes.length / width) }, (_, index) =>
    readNumber(vr, view, index * width, little),
  )
}

function readNumber(vr: string, view: DataView, at: number, little: boolean): string | number {
  switch (vr) {
    case 'AT':
      return hex(view.getUint16(at, little)) + hex(view.getUint16(at + 2, little))
    case 'FL':
      return float(view.getFloat32(at, little))
    case 'FD':
      return float(view.getFloat64(at, little))
    case 'SL':
      return view.getInt32(at, little)
    case 'SS':
      return view.getInt16(at, little)
    case 'UL':
      return view.getUint32(at, little)
    case 'SV':
      return whole(view.getBigInt64(at, little))
    case 'UV':
      return whole(view.getBigUint64(at, little))
    default:
      return view.getUint16(at, little)
  }
}

function float(value: number) {
  if (Number.isFinite(value)) return value
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'inf' : '-inf'
}

function whole(value: bigint) {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

function hex(number: number) {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
