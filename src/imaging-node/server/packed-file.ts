import type { FileHandle } from 'node:fs/promises'
import { BadDicom } from '#dicom/model/bad-dicom.ts'
import { countFrames, type FrameIndex, locateFrames } from '#dicom/model/frames.ts'
import { type Picture, pictureOf, unpackedSize } from '#dicom/model/pixels/picture.ts'
import { transferSyntaxes } from '#dicom/model/transfer-syntax.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { PACKED_TYPE, type Piece, writePacked } from '../model/packed-file.ts'
import { checkBlobs } from './checked-blobs.ts'
import type { Content } from './content.ts'
import { fillFrom } from './hashed-file.ts'
import type { ImagingNode } from './node.ts'
import { readHeaderOf } from './read-draft.ts'
import { contentOf, packedFrame } from './renditions.ts'
import type { KeptInstance } from './store.ts'

/** It lies in memory while it goes out, and its frames are packed while somebody waits. */
const MOST_BYTES = 64 * 1024 ** 2

/**
 * A file that was never compressed, in fewer bytes, out of which it can be made again byte for byte.
 * @returns undefined where that is not to be had, or saves nothing: then the file itself goes out
 * @throws Refusal damaged
 */
export async function packedFileOf(
  node: ImagingNode,
  instance: KeptInstance,
): Promise<Content | undefined> {
  const syntax = transferSyntaxes.get(instance.syntax)
  if (!syntax || syntax.encapsulated || syntax.deflated || !syntax.littleEndian) return undefined
  if (instance.size > MOST_BYTES) return undefined
  const file = await checkBlobs(node)(instance.digest, instance.size)
  try {
    const pieces = await piecesOf(node, instance, file)
    const bytes = pieces && writePacked(pieces)
    return bytes && bytes.length < instance.size ? contentOf(PACKED_TYPE, bytes) : undefined
  } catch (error) {
    // What cannot be packed goes out as it is; so does everything while the node has its hands full.
    if (error instanceof Refusal || error instanceof BadDicom) return undefined
    throw error
  } finally {
    await file.close()
  }
}

async function piecesOf(node: ImagingNode, instance: KeptInstance, file: FileHandle) {
  const header = await readHeaderOf(file, instance.size)
  const picture = pictureOf(header.dataSet, true)
  const index = locateFrames(header)
  if (!picture || index?.kind !== 'native' || !isSame(picture, index)) return undefined
  const end = index.at + index.bytes * index.count
  const pieces: Piece[] = [await asItIs(file, 0, index.at)]
  for (let frame = 1; frame <= countFrames(index); frame++)
    pieces.push({
      ...{ isPacked: true, size: index.bytes },
      bytes: await packedFrame(node, instance, frame),
    })
  if (end < instance.size) pieces.push(await asItIs(file, end, instance.size - end))
  return pieces
}

/** Whether the samples of a frame, unpacked, are its bytes: nothing moved, nothing padded. */
function isSame(picture: Picture, { bytes }: Extract<FrameIndex, { kind: 'native' }>) {
  return unpackedSize(picture) === bytes && !(picture.planar && picture.samples > 1)
}

async function asItIs(file: FileHandle, at: number, size: number): Promise<Piece> {
  const bytes = Buffer.allocUnsafe(size)
  await fillFrom(file, bytes, at)
  return { isPacked: false, size, bytes }
}
