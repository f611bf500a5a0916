import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { HTJ2K_LOSSLESS } from '#dicom/model/pixels/codecs.ts'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import type { Frame } from './task.ts'
import { encoder, wasmCodecs } from './wasm-codecs.ts'

/**
 * The same samples in HTJ2K, without loss: what was packed is unpacked and compared before it counts.
 * @throws BadPixels unsupported for what HTJ2K has no room for
 */
export async function pack({ bytes, picture, syntax }: Frame): Promise<Uint8Array> {
  const { rows, columns, samples, bitsAllocated, signed } = picture
  if (![8, 16].includes(bitsAllocated) || samples === 4) throw new BadPixels('unsupported')
  const original = await unpackFrame(bytes, picture, syntax, wasmCodecs)
  // Colours that were never turned to red, green, blue would come out as something else.
  if (samples === 3 && original.photometric !== 'RGB') throw new BadPixels('unsupported')
  const htj2k = await encoder('htj2k')
  try {
    const frame = { width: columns, height: rows, componentCount: samples, isSigned: signed }
    const input = { ...frame, bitsPerSample: bitsAllocated, isUsingColorTransform: samples === 3 }
    htj2k.getDecodedBuffer(input).set(original.bytes)
    htj2k.setQuality(true, 0)
    htj2k.encode()
    const packed = htj2k.getEncodedBuffer().slice()
    const again = await unpackFrame(packed, picture, HTJ2K_LOSSLESS, wasmCodecs)
    if (Buffer.compare(again.bytes, original.bytes) !== 0) throw new BadPixels('unsupported')
    return packed
  } finally {
    htj2k.delete()
  }
}
