import { BadDicom } from '#dicom/model/bad-dicom.ts'
import { BadPixels, type PixelFault } from '#dicom/model/pixels/bad-pixels.ts'

/** Why a file that is here, and is what the manifest says, shows no picture. */
export type Fault =
  | PixelFault
  /** A report, a presentation state: there is nothing to see in it. */
  | 'no-picture'
  | 'not-dicom'
  /** What unpacks it did not arrive, or fell over. */
  | 'no-codec'

export class NotShown extends Error {
  override readonly name = 'NotShown'
  readonly code: Fault

  constructor(code: Fault) {
    super(code)
    this.code = code
  }
}

export function faultOf(error: unknown): Fault {
  if (error instanceof BadPixels || error instanceof NotShown) return error.code
  if (error instanceof BadDicom)
    return error.code === 'unknown-transfer-syntax' ? 'unsupported' : 'not-dicom'
  return 'broken'
}
