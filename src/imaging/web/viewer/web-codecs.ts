/// <reference path="./codecs.d.ts" />
import charlsWasm from '@cornerstonejs/codec-charls/decodewasm?url'
import charls from '@cornerstonejs/codec-charls/decodewasmjs'
import turboWasm from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm?url'
import turbo from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs'
import openjpegWasm from '@cornerstonejs/codec-openjpeg/decodewasm?url'
import openjpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs'
import openjphWasm from '@cornerstonejs/codec-openjph/wasm?url'
import openjph from '@cornerstonejs/codec-openjph/wasmjs'
import type { CodecName, Codecs, WasmDecoder } from '#dicom/model/pixels/codecs.ts'

/** The builds for WebAssembly; the bytes of each are fetched from us when it is first wanted. */
const BUILDS = {
  'jpeg-2000': [openjpeg, openjpegWasm, 'J2KDecoder'],
  'jpeg-ls': [charls, charlsWasm, 'JpegLSDecoder'],
  htj2k: [openjph, openjphWasm, 'HTJ2KDecoder'],
  jpeg: [turbo, turboWasm, 'JPEGDecoder'],
} as const

const loaded = new Map<CodecName, Promise<WasmModule>>()

export const webCodecs: Codecs = {
  async decoder(name) {
    const loading = loaded.get(name) ?? begin(name)
    loaded.set(name, loading)
    // What did not arrive is fetched again with the next picture.
    loading.catch(() => loaded.delete(name))
    const Decoder = (await loading)[BUILDS[name][2]] as new () => WasmDecoder
    return new Decoder()
  },
}

async function begin(name: CodecName): Promise<WasmModule> {
  const [make, url] = BUILDS[name]
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const wasmBinary = new Uint8Array(await answer.arrayBuffer())
  return make({ wasmBinary, print() {}, printErr() {} })
}
