import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { type Codecs, codecOf, isLosslessJpeg, RLE } from '#dicom/model/pixels/codecs.ts'
import { samplesOf, toColours } from '#dicom/model/pixels/shades.ts'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import { transferSyntaxes } from '#dicom/model/transfer-syntax.ts'
import { rebuildFile } from '#imaging-node/model/rebuild-file.ts'
import type { Answer, Decoded, DecodeTask, Task } from './decoding.ts'
import { faultOf, NotShown } from './faults.ts'

/** Every task has an answer: a frame or a file, or why there is none. */
export async function answerTask(task: Task, codecs: Codecs): Promise<Answer> {
  const { id } = task
  const ours = asOurs(codecs)
  try {
    if ('packed' in task) return { id, file: await rebuildFile(task.packed, task.size, ours) }
    return { id, decoded: await decode(task, ours) }
  } catch (error) {
    return { id, fault: faultOf(error) }
  }
}

/** That a codec is not there says nothing about the picture. */
function asOurs(codecs: Codecs): Codecs {
  return {
    decoder: (name) =>
      codecs.decoder(name).catch(() => {
        throw new NotShown('no-codec')
      }),
  }
}

async function decode({ bytes, picture, syntax }: DecodeTask, codecs: Codecs): Promise<Decoded> {
  if (!isRead(syntax)) throw new BadPixels('unsupported')
  const unpacked = await unpackFrame(bytes, picture, syntax, codecs)
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
