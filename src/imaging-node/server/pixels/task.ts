import type { PixelFault } from '#dicom/model/pixels/bad-pixels.ts'
import type { Look, Window } from '#dicom/model/pixels/look.ts'
import type { Picture } from '#dicom/model/pixels/picture.ts'

/** One frame, as it is kept, with what is needed to read it. */
export interface Frame {
  readonly bytes: Uint8Array
  readonly picture: Picture
  readonly look: Look
  readonly syntax: string
}

export interface Drawing {
  readonly type: 'image/jpeg' | 'image/png'
  /** Of JPEG, 1 to 100. */
  readonly quality: number
  readonly window: Window | undefined
  readonly exact: boolean | undefined
  /** The picture is made smaller until it fits. */
  readonly fit: { readonly columns: number; readonly rows: number } | undefined
}

/** What a thread does with a frame. */
export type Task =
  | { readonly kind: 'draw'; readonly frame: Frame; readonly drawing: Drawing }
  /** HTJ2K without loss. */
  | { readonly kind: 'pack'; readonly frame: Frame }

export type Done = { readonly bytes: Uint8Array } | { readonly fault: PixelFault }
