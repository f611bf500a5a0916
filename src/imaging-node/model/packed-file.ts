import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'

/**
 * A file in fewer bytes, out of which the very same file is made again: what stands around its frames as it
 * is, and each frame in HTJ2K without loss. Whoever has made the file again compares it with the manifest.
 */
export const PACKED_TYPE = 'application/vnd.renqiao.packed-dicom'

/** For whoever can make the file again; one who cannot give it so gives the file. */
export const PACKED_OR_WHOLE = `${PACKED_TYPE}, application/dicom;q=0.9`

/** A stretch of the file: its own bytes, or the frame that lies there, packed. */
export interface Piece {
  readonly isPacked: boolean
  /** How many bytes of the file it stands for. */
  readonly size: number
  readonly bytes: Uint8Array
}

/** `RQP1`: another way of packing has another name. */
const MARK = 0x52515031
const HEAD = 9

/** Of each piece: whether it is packed, how many bytes it stands for, how many it takes, and these. */
export function writePacked(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const length = pieces.reduce((sum, { bytes }) => sum + HEAD + bytes.length, 4)
  const whole = new Uint8Array(length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, MARK)
  let at = 4
  for (const { isPacked, size, bytes } of pieces) {
    view.setUint8(at, isPacked ? 1 : 0)
    view.setUint32(at + 1, size)
    view.setUint32(at + 5, bytes.length)
    whole.set(bytes, at + HEAD)
    at += HEAD + bytes.length
  }
  return whole
}

/**
 * Nothing is unpacked yet, and nothing will be that is larger than the file.
 * @param size of the file, as the manifest has it
 * @throws BadPixels broken
 */
export function readPacked(whole: Uint8Array, size: number): Piece[] {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const pieces: Piece[] = []
  let [at, sum] = [4, 0]
  if (whole.length < 4 || view.getUint32(0) !== MARK) throw new BadPixels('broken')
  while (at + HEAD <= whole.length) {
    const length = view.getUint32(at + 5)
    const piece = {
      ...{ isPacked: view.getUint8(at) === 1, size: view.getUint32(at + 1) },
      bytes: whole.subarray(at + HEAD, at + HEAD + length),
    }
    if (piece.bytes.length !== length) throw new BadPixels('broken')
    if (!piece.isPacked && piece.size !== length) throw new BadPixels('broken')
    pieces.push(piece)
    sum += piece.size
    at += HEAD + length
  }
  if (at !== whole.length || sum !== size) throw new BadPixels('broken')
  return pieces
}
