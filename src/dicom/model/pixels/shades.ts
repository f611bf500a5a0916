import { BadPixels } from './bad-pixels.ts'
import type { Look, Window } from './look.ts'
import { type Picture, widthOf } from './picture.ts'
import type { Unpacked } from './unpack.ts'

export type Samples = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array

/** The numbers of a grey picture; what lies above the stored bits is not part of them. */
export function samplesOf({ bytes }: Unpacked, picture: Picture): Samples {
  const { bitsAllocated, bitsStored, signed } = picture
  const width = widthOf(bitsAllocated)
  const aligned = bytes.byteOffset % width === 0 ? bytes : bytes.slice()
  const count = Math.floor(aligned.length / width)
  const { buffer, byteOffset } = aligned
  const cut = width * 8 - bitsStored
  if (width === 1) {
    if (!signed) return cut === 0 ? aligned : aligned.map((one) => one & (255 >> cut))
    return Int16Array.from(aligned, (one) => (one << (24 + cut)) >> (24 + cut))
  }
  if (width === 2) {
    const words = new Uint16Array(buffer, byteOffset, count)
    if (signed) return Int16Array.from(words, (one) => (one << (16 + cut)) >> (16 + cut))
    return cut === 0 ? words : words.map((one) => one & (0xffff >> cut))
  }
  if (width === 4)
    return signed
      ? new Int32Array(buffer, byteOffset, count)
      : new Uint32Array(buffer, byteOffset, count)
  throw new BadPixels('unsupported')
}

/** What the file proposes, else from the darkest to the brightest, so that there is something to see. */
export function windowOf(samples: Samples, { slope, intercept, windows }: Look): Window {
  if (windows[0]) return windows[0]
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const sample of samples) {
    if (sample < least) least = sample
    if (sample > most) most = sample
  }
  const [low, high] = [least * slope + intercept, most * slope + intercept]
  return { center: (low + high) / 2 + 0.5, width: Math.max(1, Math.abs(high - low) + 1) }
}

/** Grey from black to white (PS3.3 §C.11.2.1.2), with white as the least where the picture says so. */
export function toGrey(
  samples: Samples,
  { slope, intercept, exact }: Look,
  { center, width }: Window,
  photometric: string,
): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(samples.length)
  const isWhiteLeast = photometric === 'MONOCHROME1'
  const [middle, span] = exact ? [center, width] : [center - 0.5, Math.max(width - 1, 1e-6)]
  for (let at = 0; at < samples.length; at++) {
    const value = (samples[at] as number) * slope + intercept
    const shade = ((value - middle) / span + 0.5) * 255
    grey[at] = isWhiteLeast ? 255 - shade : shade
  }
  return grey
}

/** Red, green and blue of a colour picture, eight bits each. @throws BadPixels */
export function toColours(unpacked: Unpacked, picture: Picture): Uint8ClampedArray {
  const { photometric, bytes } = unpacked
  const width = widthOf(picture.bitsAllocated)
  const shift = Math.max(0, picture.bitsStored - 8)
  const samples =
    width === 1 ? bytes : Uint8Array.from(samplesOf(unpacked, picture), (one) => one / 2 ** shift)
  if (photometric === 'RGB') return Uint8ClampedArray.from(samples)
  if (!photometric.startsWith('YBR_FULL') && photometric !== 'YBR_ICT')
    throw new BadPixels('unsupported')
  const colours = new Uint8ClampedArray(samples.length)
  for (let at = 0; at + 2 < samples.length; at += 3) {
    const [light = 0, blue = 0, red = 0] = [
      samples[at],
      (samples[at + 1] as number) - 128,
      (samples[at + 2] as number) - 128,
    ]
    colours[at] = light + 1.402 * red
    colours[at + 1] = light - 0.344136 * blue - 0.714136 * red
    colours[at + 2] = light + 1.772 * blue
  }
  return colours
}
