import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { type Codecs, codecOf, isLosslessJpeg, RLE } from '#dicom/model/pixels/codecs.ts'
import { samplesOf, toColours } from '#dicom/model/pixels/shades.ts'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import { transferSyntaxes } from '#dicom/model/transfer-syntax.ts'
import type { DecodeAnswer, Decoded, DecodeTask } from './decoding.ts'
import { faultOf, NotShown } from './faults.ts'

/** Every task has an answer: a frame, or why there is none. */
export async function answerTask(task: DecodeTask, codecs: Codecs): Promise<DecodeAnswer> {
  try {
    return { id: task.id, decoded: await decode(task, codecs) }
  } catch (error) {
    return { id: task.id, fault: faultOf(error) }
  }
}

async function decode({ bytes, picture, syntax }: DecodeTask, codecs: Codecs): Promise<Decoded> {
  if (!isRead(syntax)) throw new BadPixels('unsupported')
  const unpacked = await unpackFrame(bytes, picture, syntax, {
    // That a codec is not there says nothing about the picture.
    decoder: (name) =>
      codecs.decoder(name).catch(() => {
        throw new NotShown('no-codec')
      }),
  })
  const { photometric } = unpacked
  if (picture.samples === 3) return { kind: 'colour', colours: toColours(unpacked, picture) }
  if (!photometric.startsWith('MONOCHROME')) throw new BadPixels('unsupported')
  return { kind: 'grey', samples: samplesOf(unpacked, picture), photometric }
}

/** A film is not broken because nobody here reads it. */
function isRead(syntax: string) {
  const isPacked = transferSyntaxes.get(syntax)?.encapsulated
  return !isPacked || syntax === RLE || isLosslessJpeg(syntax) || codecOf(syntax) !== undefined
}
