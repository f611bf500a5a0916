import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { CodecName, Codecs, WasmDecoder, WasmFrame } from '#dicom/model/pixels/codecs.ts'

/** The other direction: OpenJPH and libjpeg-turbo also write. */
export interface WasmEncoder {
  getDecodedBuffer(frame: WasmFrame & { isUsingColorTransform?: boolean }): Uint8Array
  getEncodedBuffer(): Uint8Array
  encode(): void
  setQuality(...quality: readonly (boolean | number)[]): void
  delete(): void
}

type Module = Readonly<Record<string, new () => unknown>>
type Make = (options: {
  wasmBinary: Uint8Array
  print: () => void
  printErr: () => void
}) => Promise<Module>

/**
 * Of OpenJPEG the build for WebAssembly: what its package hands out by itself is plain JavaScript and
 * eight times slower.
 */
const BUILDS = {
  'jpeg-2000': ['codec-openjpeg', 'decodewasmjs', 'decodewasm', 'J2KDecoder'],
  'jpeg-ls': ['codec-charls', 'decodewasmjs', 'decodewasm', 'JpegLSDecoder'],
  htj2k: ['codec-openjph', 'wasmjs', 'wasm', 'HTJ2KDecoder'],
  jpeg: ['codec-libjpeg-turbo-8bit', 'wasmjs', 'wasm', 'JPEGDecoder'],
} as const

const require = createRequire(import.meta.url)
const loaded = new Map<CodecName, Promise<Module>>()

/** Decoders in this thread, each loaded when it is first wanted. */
export const wasmCodecs: Codecs = {
  async decoder(name) {
    const module = await load(name)
    return new (module[BUILDS[name][3]] as new () => WasmDecoder)()
  },
}

export async function encoder(name: 'htj2k' | 'jpeg'): Promise<WasmEncoder> {
  const module = await load(name)
  const kind = name === 'htj2k' ? 'HTJ2KEncoder' : 'JPEGEncoder'
  return new (module[kind] as new () => WasmEncoder)()
}

function load(name: CodecName) {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const loading = begin(name)
  loaded.set(name, loading)
  return loading
}

async function begin(name: CodecName) {
  const [library, script, binary] = BUILDS[name]
  const make = require(`@cornerstonejs/${library}/${script}`) as Make
  const path = require.resolve(`@cornerstonejs/${library}/${binary}`)
  // They talk of every tile.
  return make({ wasmBinary: await readFile(path), print() {}, printErr() {} })
}
