/** Why a frame has no pixels for us. */
export type PixelFault =
  /** Larger than what is ever unpacked, or described in a way that cannot be. */
  | 'unreasonable'
  /** Nobody here reads this kind of compression. */
  | 'unsupported'
  /** The bytes are not what they claim to be, or are cut off. */
  | 'broken'

export class BadPixels extends Error {
  override readonly name = 'BadPixels'
  readonly code: PixelFault

  constructor(code: PixelFault) {
    super(code)
    this.code = code
  }
}
