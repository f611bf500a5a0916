import type { Frame } from './decoding.ts'
import { isSmooth, toImageData, type View } from './paint.ts'
import type { Painter, PainterKind, Painting } from './painter.ts'

/** A picture on a 2-D canvas, without any library: what every phone can do. */
export const canvasPainter: PainterKind = { name: 'canvas', fits: () => true, open }

function open(host: HTMLElement): Painter {
  const canvas = document.createElement('canvas')
  const bitmapOf = keepingBitmap()
  host.append(canvas)
  return {
    paint: (painting) => paint(canvas, bitmapOf(painting), painting),
    close: () => canvas.remove(),
  }
}

/** Moving a picture changes none of its shades: they are made again only for other ones. */
function keepingBitmap() {
  let last: { frame: Frame; view: View; bitmap: HTMLCanvasElement } | undefined
  return ({ frame, view }: Painting) => {
    const isSame =
      last?.frame === frame &&
      last.view.window === view.window &&
      last.view.inverted === view.inverted
    if (!last || !isSame) last = { frame, view, bitmap: bitmapOf(frame, view) }
    return last.bitmap
  }
}

function bitmapOf(frame: Frame, view: View) {
  const own = document.createElement('canvas')
  own.width = frame.picture.columns
  own.height = frame.picture.rows
  own.getContext('2d')?.putImageData(toImageData(frame, view), 0, 0)
  return own
}

function paint(canvas: HTMLCanvasElement, bitmap: HTMLCanvasElement, { place, size }: Painting) {
  const ratio = devicePixelRatio
  canvas.width = Math.round(size[0] * ratio)
  canvas.height = Math.round(size[1] * ratio)
  const pen = canvas.getContext('2d')
  if (!pen || bitmap.width === 0) return
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  const { left, top, across, down } = place
  pen.imageSmoothingEnabled = isSmooth(place)
  pen.drawImage(bitmap, left, top, bitmap.width * across, bitmap.height * down)
}
