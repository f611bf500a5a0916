import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import type { DecodeAnswer, Frame } from './decoding.ts'
import { type OpenedFile, openFile } from './picture-of-file.ts'

export interface Decoder {
  readonly open: (uid: string, bytes: Uint8Array<ArrayBuffer>) => Promise<OpenedFile>
  /** Frames count from 1. @throws BadPixels, BadDicom */
  readonly frame: (uid: string, bytes: Uint8Array<ArrayBuffer>, number: number) => Promise<Frame>
  readonly close: () => void
}

/** So many decoded frames stay; a CT slice is half a megabyte. */
const MOST_KEPT = 160

/** Unpacks pictures beside the page, so that it goes on being turned. */
export function createDecoder(): Decoder {
  const worker = new Worker(new URL('./decoder-worker.ts', import.meta.url), { type: 'module' })
  const files = new Map<string, Promise<OpenedFile>>()
  const frames = new Map<string, Promise<Frame>>()
  const waiting = new Map<number, (answer: DecodeAnswer) => void>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  worker.addEventListener('error', () => {
    for (const [id, hear] of waiting) hear({ id, fault: 'broken' })
    waiting.clear()
  })

  return { open, frame, close: () => worker.terminate() }

  function open(uid: string, bytes: Uint8Array<ArrayBuffer>) {
    const known = files.get(uid) ?? openFile(bytes)
    files.set(uid, known)
    return known
  }

  function frame(uid: string, bytes: Uint8Array<ArrayBuffer>, number: number) {
    const key = `${uid} ${number}`
    const known = frames.get(key) ?? decode(uid, bytes, number)
    frames.delete(key)
    frames.set(key, known)
    const [oldest] = frames.keys()
    if (frames.size > MOST_KEPT && oldest !== undefined) frames.delete(oldest)
    return known
  }

  async function decode(uid: string, bytes: Uint8Array<ArrayBuffer>, number: number) {
    const file = await open(uid, bytes)
    const { picture, look, syntax, patient, description } = file
    const id = ++last
    const task = { id, bytes: file.frame(number), picture, syntax }
    const answer = await new Promise<DecodeAnswer>((resolve) => {
      waiting.set(id, resolve)
      worker.postMessage(task, [task.bytes.buffer])
    })
    if (!answer.decoded) throw new BadPixels(answer.fault ?? 'broken')
    return { decoded: answer.decoded, picture, look, patient, description }
  }
}
