import type { FileHandle } from 'node:fs/promises'
import type { Header } from '#dicom/model/data-set.ts'
import { countFrames, type FrameIndex, findFrame, locateFrames } from '#dicom/model/frames.ts'
import { lookOf } from '#dicom/model/pixels/look.ts'
import { isUnreasonable, pictureOf } from '#dicom/model/pixels/picture.ts'
import { readDataSet, readMeta } from '#dicom/model/read-header.ts'
import { readFrom } from '#dicom/model/reading.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { inflate, readHeaderOf } from '../read-draft.ts'
import type { KeptInstance } from '../store.ts'
import type { Frame } from './task.ts'

const HEAD = 64 * 1024

/** A frame out of its file, whatever the transfer syntax. @throws Refusal no-picture, no-such-frame, too-large-picture */
export async function loadFrame(
  file: FileHandle,
  { size, syntax }: KeptInstance,
  number: number,
): Promise<Frame> {
  const { header, read } = syntax === DEFLATED ? await openDeflated(file) : await open(file, size)
  const picture = pictureOf(header.dataSet, header.syntax.littleEndian)
  const index = locateFrames(header)
  if (!picture || !index)
    throw new Refusal('no-picture', 406, { message: '这个实例里没有可以显示的图像。' })
  if (number > countFrames(index)) throw noSuch('frame')
  if (isUnreasonable(picture) || sizeOf(index, number) > MOST_PACKED)
    throw new Refusal('too-large-picture', 413, {
      message: '这幅图像太大，节点不解码；可以下载原文件。',
    })
  return { bytes: await read(index, number), picture, look: lookOf(header.dataSet), syntax }
}

const DEFLATED = '1.2.840.10008.1.2.1.99'
const MOST_PACKED = 256 * 1024 * 1024

interface Opened {
  readonly header: Header
  readonly read: (index: FrameIndex, number: number) => Promise<Uint8Array>
}

async function open(file: FileHandle, size: number): Promise<Opened> {
  return {
    header: await readHeaderOf(file, size),
    async read(index, number) {
      const parts: Buffer[] = []
      for (const [at, length] of piecesOf(index, number)) {
        const part = Buffer.allocUnsafe(length)
        await file.read(part, 0, length, at)
        parts.push(part)
      }
      return joined(parts)
    },
  }
}

async function openDeflated(file: FileHandle): Promise<Opened> {
  const head = Buffer.alloc(HEAD)
  const { bytesRead } = await file.read(head, 0, HEAD, 0)
  const meta = readFrom(head.subarray(0, bytesRead), readMeta(bytesRead))
  const bytes = await inflate(file, meta)
  const header = readFrom(bytes, readDataSet({ ...meta, at: 0 }, bytes.length))
  const read = async (index: FrameIndex, number: number) =>
    joined(piecesOf(index, number).map(([at, length]) => bytes.subarray(at, at + length)))
  return { header, read }
}

/** Memory of its own: what is handed to a thread does not drag along what it was cut from. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function piecesOf(index: FrameIndex, number: number): [number, number][] {
  const pieces = findFrame(index, number) ?? []
  return Array.from({ length: pieces.length / 2 }, (_, at) => [
    pieces[at * 2] as number,
    pieces[at * 2 + 1] as number,
  ])
}

function sizeOf(index: FrameIndex, number: number) {
  return piecesOf(index, number).reduce((sum, [, length]) => sum + length, 0)
}
