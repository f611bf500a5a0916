import { BadPixels } from './bad-pixels.ts'
import { type Picture, unpackedSize, widthOf } from './picture.ts'

/** Pictures that are not compressed, as little-endian samples pixel by pixel. @throws BadPixels */
export function unpackNative(bytes: Uint8Array, picture: Picture, littleEndian: boolean) {
  if (picture.bitsAllocated === 1) return unpackBits(bytes, picture)
  if (picture.photometric === 'YBR_FULL_422') return unpackHalfChroma(bytes, picture)
  const size = unpackedSize(picture)
  if (bytes.length < size) throw new BadPixels('broken')
  const samples = bytes.slice(0, size)
  const width = widthOf(picture.bitsAllocated)
  if (!littleEndian && width > 1) swapBytes(samples, width)
  return picture.planar && picture.samples > 1 ? interleave(samples, picture) : samples
}

/** Colour by colour becomes pixel by pixel. */
export function interleave(planes: Uint8Array, { rows, columns, samples, bitsAllocated }: Picture) {
  const width = widthOf(bitsAllocated)
  const pixels = rows * columns
  const mixed = new Uint8Array(planes.length)
  for (let sample = 0; sample < samples; sample++)
    for (let pixel = 0; pixel < pixels; pixel++)
      for (let byte = 0; byte < width; byte++)
        mixed[(pixel * samples + sample) * width + byte] = planes[
          (sample * pixels + pixel) * width + byte
        ] as number
  return mixed
}

function swapBytes(bytes: Uint8Array, width: number) {
  for (let at = 0; at + width <= bytes.length; at += width)
    for (let low = at, high = at + width - 1; low < high; low++, high--) {
      const byte = bytes[low] as number
      bytes[low] = bytes[high] as number
      bytes[high] = byte
    }
}

/** One bit for each pixel, the least of a byte first (PS3.5 §8.1.1). */
function unpackBits(bytes: Uint8Array, picture: Picture) {
  const size = unpackedSize(picture)
  if (bytes.length * 8 < size) throw new BadPixels('broken')
  return Uint8Array.from({ length: size }, (_, at) => ((bytes[at >> 3] ?? 0) >> (at & 7)) & 1)
}

/** Two pixels share their colour: Y Y Cb Cr. */
function unpackHalfChroma(bytes: Uint8Array, picture: Picture) {
  const size = unpackedSize(picture)
  if (bytes.length < (size * 2) / 3) throw new BadPixels('broken')
  const full = new Uint8Array(size)
  for (let from = 0, to = 0; to < size; from += 4, to += 6) {
    const [first = 0, second = 0, blue = 0, red = 0] = bytes.subarray(from, from + 4)
    full.set([first, blue, red, second, blue, red].slice(0, size - to), to)
  }
  return full
}
