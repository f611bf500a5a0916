import type { Frame } from './decoding.ts'
import { type Point, shownWindow, type View } from './paint.ts'

export type Tool = 'level' | 'scroll' | 'pan' | 'zoom' | 'length'

/** What a movement over the picture does: across is width, down is level, as everywhere in the trade. */
export function dragged(
  tool: Exclude<Tool, 'scroll' | 'length'>,
  frame: Frame,
  view: View,
  [right, down]: Point,
): View {
  if (tool === 'pan') return { ...view, shift: [view.shift[0] + right, view.shift[1] + down] }
  if (tool === 'zoom') return { ...view, zoom: zoomed(view, 1.01 ** -down) }
  const window = shownWindow(frame, view)
  if (!window) return view
  // A narrow window is moved in small steps.
  const step = Math.max(window.width / 300, 0.01)
  const width = Math.max(1, Math.round(window.width + right * step))
  return { ...view, window: { center: Math.round(window.center + down * step), width } }
}

/** Not so small that it is lost, nor larger than what single pixels show. */
export function zoomed({ zoom }: View, factor: number) {
  return Math.min(20, Math.max(0.2, zoom * factor))
}

const PIXELS_A_PICTURE = 10

/** How many pictures a way downwards turns, and what of it is left for the next movement. */
export function turned(way: number) {
  const steps = Math.trunc(way / PIXELS_A_PICTURE)
  return { steps, rest: way - steps * PIXELS_A_PICTURE }
}
