import type { Frame } from './decoding.ts'
import type { Place, View } from './paint.ts'

/** What is to be seen, and where. */
export interface Painting {
  readonly frame: Frame
  readonly view: View
  readonly place: Place
  /** Of the pane, in CSS pixels. */
  readonly size: readonly [number, number]
}

/** Shows pixels, and knows nothing of files, hands and lengths. */
export interface Painter {
  /** What was there before is no longer to be seen when the screen is drawn next. */
  readonly paint: (painting: Painting) => void
  readonly close: () => void
}

export interface PainterKind {
  readonly name: 'canvas' | 'cornerstone'
  /** Whether each number of the frame is shown as what it is. */
  readonly fits: (frame: Frame) => boolean
  /** @param onLost it can paint no longer: another one is needed */
  readonly open: (host: HTMLElement, onLost: () => void) => Painter
}
