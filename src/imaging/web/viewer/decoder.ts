import { createBounded } from './bounded.ts'
import type { DecodeAnswer, Decoded, Frame } from './decoding.ts'
import { NotShown } from './faults.ts'
import { type OpenedFile, openFile } from './picture-of-file.ts'

export interface Decoder {
  readonly open: (uid: string, bytes: Uint8Array<ArrayBuffer>) => Promise<OpenedFile>
  /** Frames count from 1. @throws BadPixels, BadDicom, NotShown */
  readonly frame: (uid: string, bytes: Uint8Array<ArrayBuffer>, number: number) => Promise<Frame>
  /** Nothing of what was shown stays. */
  readonly forget: () => void
  readonly close: () => void
}

const MEGABYTE = 1024 * 1024
/** A CT slice is half a megabyte, a mammogram thirty. */
const MOST_FRAMES = { count: 160, bytes: 256 * MEGABYTE }
/** Of a file that had to be inflated, that is held as well. */
const MOST_FILES = { count: 2_000, bytes: 256 * MEGABYTE }

/** Unpacks pictures beside the page, so that it goes on being turned. */
export function createDecoder(mostFrames = MOST_FRAMES): Decoder {
  const files = createBounded<OpenedFile>(MOST_FILES, ({ inflated }) => inflated)
  const frames = createBounded<Frame>(mostFrames, ({ decoded }) => sizeOf(decoded))
  const waiting = new Map<number, (answer: DecodeAnswer) => void>()
  let worker: Worker | undefined = begin()
  let last = 0

  return {
    open,
    frame: (uid, bytes, number) => frames.get(`${uid} ${number}`, () => decode(uid, bytes, number)),
    forget() {
      files.clear()
      frames.clear()
    },
    close: () => worker?.terminate(),
  }

  function open(uid: string, bytes: Uint8Array<ArrayBuffer>) {
    return files.get(uid, () => openFile(bytes))
  }

  async function decode(uid: string, bytes: Uint8Array<ArrayBuffer>, number: number) {
    const file = await open(uid, bytes)
    const { picture, look, syntax, patient, isGuessed, description } = file
    const id = ++last
    const task = { id, bytes: file.frame(number), picture, syntax }
    const answer = await new Promise<DecodeAnswer>((resolve) => {
      waiting.set(id, resolve)
      worker ??= begin()
      worker.postMessage(task, [task.bytes.buffer])
    })
    if (!answer.decoded) throw new NotShown(answer.fault ?? 'broken')
    return { decoded: answer.decoded, picture, look, patient, isGuessed, description }
  }

  function begin() {
    const made = new Worker(new URL('./decoder-worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
      waiting.get(data.id)?.(data)
      waiting.delete(data.id)
    })
    // It did not arrive, or fell: who waits is told, and the next picture begins another.
    made.addEventListener('error', () => {
      made.terminate()
      worker = undefined
      for (const [id, hear] of waiting) hear({ id, fault: 'no-codec' })
      waiting.clear()
    })
    return made
  }
}

function sizeOf(decoded: Decoded) {
  return decoded.kind === 'grey' ? decoded.samples.byteLength : decoded.colours.byteLength
}
