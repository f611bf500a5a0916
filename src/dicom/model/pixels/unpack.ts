import { transferSyntaxes } from '../transfer-syntax.ts'
import { BadPixels } from './bad-pixels.ts'
import { type Claim, readClaim } from './claimed-size.ts'
import { type CodecName, type Codecs, codecOf, isLosslessJpeg, RLE } from './codecs.ts'
import { unpackJpegExtended } from './jpeg-extended.ts'
import { unpackJpegLossless } from './jpeg-lossless.ts'
import { interleave, unpackNative } from './native.ts'
import { isUnreasonable, type Picture, unpackedSize, widthOf } from './picture.ts'
import { unpackRle } from './rle.ts'

/** A frame as bare samples: little-endian, pixel by pixel. */
export interface Unpacked {
  readonly bytes: Uint8Array
  /** In which colours: what is compressed as light and colour mostly comes out as red, green, blue. */
  readonly photometric: string
}

/**
 * The samples of a frame, whatever it was compressed with. What the frame says of its own size is
 * compared with the header before anything is unpacked.
 * @throws BadPixels
 */
export async function unpackFrame(
  bytes: Uint8Array,
  picture: Picture,
  syntax: string,
  codecs: Codecs,
): Promise<Unpacked> {
  if (isUnreasonable(picture)) throw new BadPixels('unreasonable')
  const { photometric } = picture
  const known = transferSyntaxes.get(syntax)
  if (!known) throw new BadPixels('unsupported')
  if (!known.encapsulated)
    return {
      bytes: unpackNative(bytes, picture, known.littleEndian),
      photometric: photometric === 'YBR_FULL_422' ? 'YBR_FULL' : photometric,
    }
  if (syntax === RLE) return { bytes: unpackRle(bytes, picture), photometric }
  const claim = readClaim(bytes)
  if (!claim) throw new BadPixels('broken')
  compare(claim, picture)
  if (isLosslessJpeg(syntax) || claim.process === 3)
    return { bytes: narrow(unpackJpegLossless(bytes), picture), photometric }
  if (codecOf(syntax) === 'jpeg' && claim.bits > 8)
    return { bytes: narrow(unpackJpegExtended(bytes), picture), photometric }
  const codec = codecOf(syntax)
  if (!codec) throw new BadPixels('unsupported')
  const isPlainRgb = codec === 'jpeg' && photometric === 'RGB' && claim.isBare
  return unpackByCodec(isPlainRgb ? markAsRgb(bytes) : bytes, picture, codec, codecs)
}

/** Behind the begin: an Adobe segment that says “colours as they are”, which the header said already. */
function markAsRgb(bytes: Uint8Array): Uint8Array {
  const segment = [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0]
  const marked = new Uint8Array(bytes.length + segment.length)
  marked.set(bytes.subarray(0, 2))
  marked.set(segment, 2)
  marked.set(bytes.subarray(2), 2 + segment.length)
  return marked
}

/** A small file can claim to be a huge picture. @throws BadPixels */
function compare({ rows, columns, samples, bits }: Claim, picture: Picture) {
  if (
    rows !== picture.rows ||
    columns !== picture.columns ||
    samples !== picture.samples ||
    bits > picture.bitsAllocated
  )
    throw new BadPixels('broken')
}

async function unpackByCodec(
  packed: Uint8Array,
  picture: Picture,
  codec: CodecName,
  codecs: Codecs,
): Promise<Unpacked> {
  const decoder = await codecs.decoder(codec)
  try {
    decoder.getEncodedBuffer(packed.length).set(packed)
    decoder.decode()
    const frame = decoder.getFrameInfo()
    const isAsSaid =
      frame.width === picture.columns &&
      frame.height === picture.rows &&
      frame.componentCount === picture.samples
    if (!isAsSaid) throw new BadPixels('broken')
    const bytes = widen(bytesOf(decoder.getDecodedBuffer()), frame.bitsPerSample, picture)
    return {
      bytes: codec === 'jpeg-ls' && picture.planar ? interleave(bytes, picture) : bytes,
      photometric: coloursOf(codec, picture),
    }
  } catch (error) {
    if (error instanceof BadPixels) throw error
    throw new BadPixels('broken')
  } finally {
    decoder.delete()
  }
}

function coloursOf(codec: CodecName, { photometric, samples }: Picture) {
  return samples > 1 && codec !== 'jpeg-ls' ? 'RGB' : photometric
}

/** A copy outside of the decoder's memory, as wide as the header says. */
function widen(bytes: Uint8Array, bits: number, picture: Picture): Uint8Array {
  const [from, to] = [bits > 8 ? 2 : 1, widthOf(picture.bitsAllocated)]
  const size = unpackedSize(picture)
  if (bytes.length < (size / to) * from) throw new BadPixels('broken')
  if (from === to) return bytes.slice(0, size)
  const wide = new Uint8Array(size)
  for (let sample = 0; sample < size / to; sample++)
    for (let byte = 0; byte < Math.min(from, to); byte++)
      wide[sample * to + byte] = bytes[sample * from + byte] as number
  return wide
}

/** CharLS and its like hand out another kind of array. */
function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function narrow(samples: Uint16Array, picture: Picture): Uint8Array {
  if (samples.length !== picture.rows * picture.columns * picture.samples)
    throw new BadPixels('broken')
  if (widthOf(picture.bitsAllocated) === 1) return Uint8Array.from(samples)
  const bytes = new Uint8Array(samples.length * 2)
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] as number
    bytes[at * 2] = sample & 255
    bytes[at * 2 + 1] = sample >> 8
  }
  return bytes
}
