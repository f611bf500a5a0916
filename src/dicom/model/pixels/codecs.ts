/** What the decoders compiled to WebAssembly have in common (OpenJPEG, OpenJPH, CharLS, libjpeg-turbo). */
export interface WasmDecoder {
  getEncodedBuffer(length: number): Uint8Array
  getDecodedBuffer(): ArrayBufferView
  decode(): void
  getFrameInfo(): WasmFrame
  delete(): void
}

export interface WasmFrame {
  readonly width: number
  readonly height: number
  readonly bitsPerSample: number
  readonly componentCount: number
  readonly isSigned?: boolean
}

/** By which decoder a kind of compression is read. */
export type CodecName = 'jpeg' | 'jpeg-ls' | 'jpeg-2000' | 'htj2k'

/** Each end loads them in its own way; a decoder is made for one frame. */
export interface Codecs {
  decoder(name: CodecName): Promise<WasmDecoder>
}

const PREFIX = '1.2.840.10008.1.2'

/** @returns undefined where we read it ourselves, or nobody does */
export function codecOf(syntax: string): CodecName | undefined {
  const suffix = syntax.startsWith(`${PREFIX}.4.`) ? Number(syntax.slice(PREFIX.length + 3)) : 0
  if (suffix === 50 || suffix === 51) return 'jpeg'
  if (suffix === 80 || suffix === 81) return 'jpeg-ls'
  if (suffix >= 90 && suffix <= 93) return 'jpeg-2000'
  if (suffix >= 201 && suffix <= 203) return 'htj2k'
  return undefined
}

/** JPEG in the kinds that we read ourselves. */
export function isLosslessJpeg(syntax: string) {
  return syntax === `${PREFIX}.4.57` || syntax === `${PREFIX}.4.70`
}

export const RLE = `${PREFIX}.5`
export const HTJ2K_LOSSLESS = `${PREFIX}.4.201`
