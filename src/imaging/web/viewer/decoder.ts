import { createBounded } from './bounded.ts'
import type { Answer, Decoded, Frame, Task } from './decoding.ts'
import { NotShown } from './faults.ts'
import type { Rebuild } from './fetch-verified.ts'
import { type OpenedFile, openFile } from './picture-of-file.ts'

export interface Decoder {
  readonly open: (uid: string, bytes: Uint8Array<ArrayBuffer>) => Promise<OpenedFile>
  /** Frames count from 1. @throws BadPixels, BadDicom, NotShown */
  readonly frame: (uid: string, bytes: Uint8Array<ArrayBuffer>, number: number) => Promise<Frame>
  /** A file out of fewer bytes; not compared with anything yet. @throws NotShown */
  readonly rebuild: Rebuild
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
  const waiting = new Map<number, (answer: Answer) => void>()
  let worker: Worker | undefined = begin()
  let last = 0

  return {
    open,
    frame: (uid, bytes, number) => frames.get(`${uid} ${number}`, () => decode(uid, bytes, number)),
    async rebuild(packed, size) {
      const { file, fault } = await ask((id) => ({ id, packed, size }), packed.buffer)
      if (!file) throw new NotShown(fault ?? 'broken')
      return file
    },
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
    const cut = file.frame(number)
    const task = { bytes: cut, picture, syntax }
    const answer = await ask((id) => ({ id, ...task }), cut.buffer)
    if (!answer.decoded) throw new NotShown(answer.fault ?? 'broken')
    return { decoded: answer.decoded, picture, look, patient, isGuessed, description }
  }

  /** @param given goes over to the thread */
  function ask(taskOf: (id: number) => Task, given: ArrayBuffer) {
    const id = ++last
    return new Promise<Answer>((resolve) => {
      waiting.set(id, resolve)
      worker ??= begin()
      worker.postMessage(taskOf(id), [given])
    })
  }

  function begin() {
    const made = new Worker(new URL('./decoder-worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
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
