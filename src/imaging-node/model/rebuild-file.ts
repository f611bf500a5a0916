import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { readClaim } from '#dicom/model/pixels/claimed-size.ts'
import { type Codecs, HTJ2K_LOSSLESS } from '#dicom/model/pixels/codecs.ts'
import { unpackedSize } from '#dicom/model/pixels/picture.ts'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import { type Piece, readPacked } from './packed-file.ts'

/**
 * The file, made again out of fewer bytes. Nothing says yet that it is the right one: whoever asked compares
 * it with the manifest, like one that came whole. @throws BadPixels
 */
export async function rebuildFile(
  packed: Uint8Array,
  size: number,
  codecs: Codecs,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = readPacked(packed, size)
  const file = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    file.set(piece.isPacked ? await unpack(piece, codecs) : piece.bytes, at)
    at += piece.size
  }
  return file
}

/** What the frame says of its own size is compared with its place in the file before it is unpacked. */
async function unpack({ bytes, size }: Piece, codecs: Codecs) {
  const claim = readClaim(bytes)
  if (!claim) throw new BadPixels('broken')
  const { rows, columns, samples, bits } = claim
  const picture = {
    ...{ rows, columns, samples, bitsAllocated: bits, bitsStored: bits, frames: 1 },
    // Neither changes a byte: whether they are negative is for whoever looks at them.
    ...{ signed: false, planar: false, photometric: samples === 3 ? 'RGB' : 'MONOCHROME2' },
  }
  if (unpackedSize(picture) !== size) throw new BadPixels('broken')
  return (await unpackFrame(bytes, picture, HTJ2K_LOSSLESS, codecs)).bytes
}
