import { createHash, webcrypto } from 'node:crypto'
import { onTestFinished, vi } from 'vitest'
import type { CodecName, Codecs, WasmDecoder } from '#dicom/model/pixels/codecs.ts'
import { aDicomFile, type Elements } from '#dicom/model/testing.ts'
import { writePacked } from '#imaging-node/model/packed-file.ts'
import { answerTask } from './decode.ts'
import type { Task } from './decoding.ts'
import type { StudySource } from './study-source.ts'

type Bytes = Uint8Array<ArrayBuffer>

interface Wish {
  readonly syntax?: string
  readonly pixels?: Uint8Array | readonly Uint8Array[]
  readonly more?: Elements
}

export const SIDE = 16

/** A CT slice of 16 × 16. */
export function aSliceFile({ syntax = '1', pixels, more = {} }: Wish = {}): Bytes {
  return aDicomFile({
    syntax,
    elements: {
      '00080005': ['CS', 'ISO_IR 192'],
      '00080016': ['UI', '1.2.840.10008.5.1.4.1.1.2'],
      '00080018': ['UI', '1.2.3'],
      '0008103E': ['LO', '头颅平扫'],
      '00100010': ['PN', 'Shen^Yuntian=沈^云田'],
      '00280002': ['US', [1]],
      '00280004': ['CS', 'MONOCHROME2'],
      '00280010': ['US', [SIDE]],
      '00280011': ['US', [SIDE]],
      '00280100': ['US', [16]],
      '00280101': ['US', [16]],
      '00280103': ['US', [0]],
      ...more,
    },
    pixels: pixels ?? new Uint8Array(SIDE * SIDE * 2),
  })
}

/** A report: there is nothing to look at in it. */
export function aReport(): Bytes {
  return aDicomFile({ elements: { '00080060': ['CS', 'SR'], '0008103E': ['LO', '诊断报告'] } })
}

/** How the code stream of a packed slice begins; no decoder would get further. */
export function packedAs(kind: 'jpeg-ls' | 'jpeg-2000') {
  const bytes = new Uint8Array(64)
  const view = new DataView(bytes.buffer)
  if (kind === 'jpeg-ls') {
    bytes.set([0xff, 0xd8, 0xff, 0xf7, 0, 11, 16, 0, SIDE, 0, SIDE, 1])
    return bytes
  }
  view.setUint32(0, 0xff4fff51)
  view.setUint32(8, SIDE)
  view.setUint32(12, SIDE)
  view.setUint16(40, 1)
  view.setUint8(42, 15)
  return bytes
}

type Wire = (
  uid: string,
  bytes: Bytes,
  options: Parameters<StudySource['file']>[1],
) => Bytes | Promise<Bytes>

interface Way {
  readonly wire?: Wire
  readonly isIndexed?: boolean
  /** What comes instead of a file where fewer bytes will do; undefined where the file itself does. */
  readonly pack?: (uid: string, bytes: Bytes) => Bytes | undefined
}

/** A study of these files, series by series; the wire may do to them what it does. UIDs are `1.1`, `1.2`, `2.1`. */
export function aSource(
  series: readonly (readonly Bytes[])[],
  { wire = (_uid, bytes) => bytes, isIndexed = true, pack = () => undefined }: Way = {},
): StudySource {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
  const files = new Map<string, Bytes>()
  const listed = series.map((own, at) => ({
    ...{ uid: `${at + 1}`, number: at + 1, modality: 'CT' },
    instances: own.map((bytes, place) => {
      const uid = `${at + 1}.${place + 1}`
      files.set(uid, bytes)
      const digest = createHash('sha256').update(bytes).digest('hex')
      return { uid, series: `${at + 1}`, number: place + 1, size: bytes.length, digest }
    }),
  }))
  return {
    manifest: async () => ({ isIndexed, version: 1, started: undefined, series: listed }),
    async file({ uid }, options) {
      const bytes = files.get(uid) as Bytes
      const packed = options.packed ? pack(uid, bytes) : undefined
      if (packed) return { isPacked: true, bytes: packed }
      return { isPacked: false, bytes: await wire(uid, bytes, options) }
    },
  }
}

/** A black slice in fewer bytes: its frame is one that `aCodec` unpacks. */
export function packedSlice(file: Bytes): Bytes {
  const size = SIDE * SIDE * 2
  const head = file.subarray(0, -size)
  return writePacked([
    { isPacked: false, size: head.length, bytes: head },
    { isPacked: true, size, bytes: packedAs('jpeg-2000') },
  ])
}

/** Threads of this process: what the browser starts beside the page. `fall` is an error of the last one. */
export function someWorkers(codecs: Codecs = aCodec({})) {
  const made: { tasks: number; fall: () => void; isOver: boolean }[] = []
  class ThreadOfTest {
    readonly #hears: Record<string, ((event: { data?: unknown }) => void)[]> = {}
    readonly #own = { tasks: 0, isOver: false, fall: () => this.#tell('error', {}) }

    constructor() {
      made.push(this.#own)
    }

    addEventListener(type: string, hear: (event: { data?: unknown }) => void) {
      this.#hears[type] = [...(this.#hears[type] ?? []), hear]
    }

    postMessage(task: Task) {
      this.#own.tasks++
      void answerTask(task, codecs).then((data) => {
        if (!this.#own.isOver) this.#tell('message', { data })
      })
    }

    terminate() {
      this.#own.isOver = true
    }

    #tell(type: string, event: { data?: unknown }) {
      for (const hear of this.#hears[type] ?? []) hear(event)
    }
  }
  vi.stubGlobal('Worker', ThreadOfTest)
  vi.stubGlobal('isSecureContext', true)
  onTestFinished(() => void vi.unstubAllGlobals())
  return made
}

/** Decoders that do as told. Without a word a codec gives a black slice. */
export function aCodec(deeds: Partial<Record<CodecName, () => void>>): Codecs {
  return {
    async decoder(name) {
      deeds[name]?.()
      return aDecoder()
    },
  }
}

export function aDecoder(decode = () => {}): WasmDecoder {
  return {
    ...{ decode, delete() {}, getEncodedBuffer: (length) => new Uint8Array(length) },
    getDecodedBuffer: () => new Uint8Array(SIDE * SIDE * 2),
    getFrameInfo: () => ({ width: SIDE, height: SIDE, bitsPerSample: 16, componentCount: 1 }),
  }
}
