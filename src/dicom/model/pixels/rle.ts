import { BadPixels } from './bad-pixels.ts'
import { type Picture, widthOf } from './picture.ts'

const HEADER = 64

/**
 * RLE of DICOM (PS3.5 annex G): a segment for each byte of each sample, the highest byte first.
 * @returns little-endian samples, pixel by pixel
 * @throws BadPixels
 */
export function unpackRle(bytes: Uint8Array, picture: Picture) {
  const { rows, columns, samples, bitsAllocated } = picture
  const width = widthOf(bitsAllocated)
  const pixels = rows * columns
  if (bytes.length < HEADER) throw new BadPixels('broken')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  if (count !== samples * width) throw new BadPixels('broken')
  const unpacked = new Uint8Array(pixels * samples * width)
  for (let segment = 0; segment < count; segment++) {
    const begin = view.getUint32(4 + segment * 4, true)
    const end = segment + 1 < count ? view.getUint32(8 + segment * 4, true) : bytes.length
    const place = Math.floor(segment / width) * width + (width - 1 - (segment % width))
    if (begin < HEADER || end > bytes.length || begin > end) throw new BadPixels('broken')
    unpackSegment(bytes.subarray(begin, end), pixels, (pixel, byte) => {
      unpacked[pixel * samples * width + place] = byte
    })
  }
  return unpacked
}

function unpackSegment(
  packed: Uint8Array,
  pixels: number,
  put: (pixel: number, byte: number) => void,
) {
  let pixel = 0
  for (let at = 0; at < packed.length && pixel < pixels; ) {
    const control = packed[at++] as number
    if (control === 128) continue
    if (control < 128) {
      for (let left = control + 1; left > 0 && pixel < pixels && at < packed.length; left--)
        put(pixel++, packed[at++] as number)
      continue
    }
    const byte = packed[at++]
    if (byte === undefined) throw new BadPixels('broken')
    for (let left = 257 - control; left > 0 && pixel < pixels; left--) put(pixel++, byte)
  }
  if (pixel < pixels) throw new BadPixels('broken')
}
