import type { Window } from '#dicom/model/pixels/look.ts'
import { toGrey, windowOf } from '#dicom/model/pixels/shades.ts'
import type { Frame } from './decoding.ts'

/** How somebody looks at a picture. */
export interface View {
  /** Undefined: as the file says. */
  readonly window: Window | undefined
  readonly inverted: boolean
  readonly zoom: number
  /** On the screen, in CSS pixels. */
  readonly shift: readonly [number, number]
}

export const PLAIN_VIEW: View = { window: undefined, inverted: false, zoom: 1, shift: [0, 0] }

export function shownWindow(frame: Frame, { window }: View): Window | undefined {
  return frame.decoded.kind === 'grey' ? (window ?? proposedWindow(frame)) : undefined
}

const proposed = new WeakMap<Frame, Window>()

/** Where the file proposes none, all its numbers are looked through: once is enough. */
function proposedWindow(frame: Frame) {
  const { decoded, look } = frame
  const window =
    proposed.get(frame) ?? (decoded.kind === 'grey' ? windowOf(decoded.samples, look) : undefined)
  if (window) proposed.set(frame, window)
  return window
}

/** Red, green, blue and opacity of each pixel. */
export function toImageData(frame: Frame, view: View): ImageData {
  const { decoded, picture } = frame
  const image = new ImageData(picture.columns, picture.rows)
  const { data } = image
  if (decoded.kind === 'colour') {
    for (let from = 0, to = 0; to < data.length; from += 3, to += 4)
      data.set(
        [0, 1, 2].map((at) => shade(decoded.colours[from + at] ?? 0, view)),
        to,
      )
  } else {
    const window = shownWindow(frame, view) as Window
    const grey = toGrey(decoded.samples, frame.look, window, decoded.photometric)
    for (let from = 0, to = 0; to < data.length; from++, to += 4) {
      const value = shade(grey[from] as number, view)
      data[to] = value
      data[to + 1] = value
      data[to + 2] = value
    }
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return image
}

function shade(value: number, { inverted }: View) {
  return inverted ? 255 - value : value
}

/** Which of the stored numbers is black and which white; `turned`: the larger is the darker one. */
export interface Shades {
  readonly lower: number
  readonly upper: number
  readonly turned: boolean
}

/** The same as `toGrey`, said in stored numbers (PS3.3 §C.11.2.1.2): for who looks shades up by itself. */
export function shadesOf(frame: Frame, view: View): Shades {
  const { decoded, look } = frame
  const window = shownWindow(frame, view)
  if (decoded.kind === 'colour' || !window) return { lower: 0, upper: 255, turned: view.inverted }
  const { center, width } = window
  const [middle, span] = look.exact ? [center, width] : [center - 0.5, Math.max(width - 1, 1e-6)]
  const [black = 0, white = 0] = [middle - span / 2, middle + span / 2].map(
    (value) => (value - look.intercept) / look.slope,
  )
  const turns = [view.inverted, decoded.photometric === 'MONOCHROME1', look.slope < 0]
  return {
    ...{ lower: Math.min(black, white), upper: Math.max(black, white) },
    turned: turns.filter(Boolean).length % 2 === 1,
  }
}

/** Where the picture lies on the canvas: left, top, and the scale of columns and rows. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly across: number
  readonly down: number
}

/** As large as it fits, in the right proportions also where pixels are not square. */
export function placeOf(
  frame: Frame,
  view: View,
  [width, height]: readonly [number, number],
): Place {
  const { columns, rows } = frame.picture
  const [between, beside] = frame.look.spacing ?? [1, 1]
  const stretch = between / beside
  const scale = Math.min(width / columns, height / (rows * stretch)) * view.zoom
  const [across, down] = [scale, scale * stretch]
  const [right, low] = view.shift
  return {
    left: (width - columns * across) / 2 + right,
    top: (height - rows * down) / 2 + low,
    ...{ across, down },
  }
}

/** Enlarged, single pixels are to be seen as what they are. */
export function isSmooth({ across }: Place) {
  return across < 2
}

export type Point = readonly [number, number]

export interface Line {
  readonly from: Point
  readonly to: Point
}

/** From the canvas to the picture, in its own pixels. */
export function toPicture({ left, top, across, down }: Place, [x, y]: Point): Point {
  return [(x - left) / across, (y - top) / down]
}

export function toCanvas({ left, top, across, down }: Place, [x, y]: Point): Point {
  return [x * across + left, y * down + top]
}

/** In millimetres where the file says how far pixels are apart, else in pixels. */
export function lengthOf(frame: Frame, { from, to }: Line) {
  const [down, across] = frame.look.spacing ?? [1, 1]
  const length = Math.hypot((to[0] - from[0]) * across, (to[1] - from[1]) * down)
  return { length: Math.round(length * 10) / 10, isMillimetres: frame.look.spacing !== undefined }
}
