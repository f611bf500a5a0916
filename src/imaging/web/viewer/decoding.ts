import type { Look } from '#dicom/model/pixels/look.ts'
import type { Picture } from '#dicom/model/pixels/picture.ts'
import type { Samples } from '#dicom/model/pixels/shades.ts'
import type { Fault } from './faults.ts'

export interface DecodeTask {
  readonly id: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly picture: Picture
  readonly syntax: string
}

/** A file to be made again out of fewer bytes. */
export interface RebuildTask {
  readonly id: number
  readonly packed: Uint8Array<ArrayBuffer>
  /** Of the file, as the manifest has it. */
  readonly size: number
}

export type Task = DecodeTask | RebuildTask

/** A frame ready to be drawn: numbers still to be windowed, or colours. */
export type Decoded =
  | { readonly kind: 'grey'; readonly samples: Samples; readonly photometric: string }
  | { readonly kind: 'colour'; readonly colours: Uint8ClampedArray }

export interface Answer {
  readonly id: number
  readonly decoded?: Decoded
  readonly file?: Uint8Array<ArrayBuffer>
  readonly fault?: Fault
}

/** A decoded frame with what is needed to show it. */
export interface Frame {
  readonly decoded: Decoded
  readonly picture: Picture
  readonly look: Look
  /** Whose picture it is, and of what, as the file says. */
  readonly patient: string
  /** The file does not say in which letters the name is written, or says it wrongly. */
  readonly isGuessed: boolean
  readonly description: string
}
