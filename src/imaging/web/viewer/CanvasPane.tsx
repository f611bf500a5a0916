import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Frame } from './decoding.ts'
import { dragged, type Tool, zoomed } from './dragging.ts'
import {
  type Place,
  type Point,
  placeOf,
  toCanvas,
  toImageData,
  toPicture,
  type View,
} from './paint.ts'
import css from './Viewer.module.css'

export interface Line {
  readonly from: Point
  readonly to: Point
}

interface Props {
  readonly frame: Frame
  readonly view: View
  readonly tool: Tool
  readonly label: string
  readonly line: Line | undefined
  readonly onView: (view: View) => void
  readonly onLine: (line: Line) => void
  /** So many pictures on; negative goes back. */
  readonly onScroll: (steps: number) => void
}

/** A picture on a canvas, without any library: what every phone can do. */
export function CanvasPane({ frame, view, tool, label, line, onView, onLine, onScroll }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState<readonly [number, number]>([0, 0])
  const held = useRef(new Map<number, Point>())
  const bitmap = useMemo(() => toCanvasOf(frame, view), [frame, view])
  const place = placeOf(frame, view, size)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const watch = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    // React listens to the wheel passively: the page would scroll along.
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      if (event.ctrlKey) onView({ ...view, zoom: zoomed(view, event.deltaY < 0 ? 1.1 : 1 / 1.1) })
      else onScroll(event.deltaY > 0 ? 1 : -1)
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [view, onView, onScroll])

  useEffect(() => {
    if (canvas.current) paint(canvas.current, { bitmap, place, size, line })
  }, [bitmap, place, size, line])

  function move(event: PointerEvent<HTMLCanvasElement>) {
    const before = held.current.get(event.pointerId)
    if (!before) return
    const here = pointOf(event)
    const others = [...held.current].filter(([id]) => id !== event.pointerId)
    held.current.set(event.pointerId, here)
    const [other] = others
    if (other) {
      const factor = distance(here, other[1]) / Math.max(1, distance(before, other[1]))
      onView({ ...view, zoom: zoomed(view, factor) })
    } else if (tool === 'length' && line) onLine({ ...line, to: toPicture(place, here) })
    else if (tool !== 'length')
      onView(dragged(tool, frame, view, [here[0] - before[0], here[1] - before[1]]))
  }

  function press(event: PointerEvent<HTMLCanvasElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    const here = pointOf(event)
    held.current.set(event.pointerId, here)
    if (tool !== 'length') return
    const begin = toPicture(place, here)
    onLine({ from: begin, to: begin })
  }

  return (
    <canvas
      ref={canvas}
      className={css.canvas}
      role="img"
      aria-label={label}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={({ pointerId }) => held.current.delete(pointerId)}
      onPointerCancel={({ pointerId }) => held.current.delete(pointerId)}
    />
  )
}

function toCanvasOf(frame: Frame, view: View) {
  const own = document.createElement('canvas')
  own.width = frame.picture.columns
  own.height = frame.picture.rows
  own.getContext('2d')?.putImageData(toImageData(frame, view), 0, 0)
  return own
}

interface Painting {
  readonly bitmap: HTMLCanvasElement
  readonly place: Place
  readonly size: readonly [number, number]
  readonly line: Line | undefined
}

function paint(canvas: HTMLCanvasElement, { bitmap, place, size, line }: Painting) {
  const ratio = devicePixelRatio
  canvas.width = Math.round(size[0] * ratio)
  canvas.height = Math.round(size[1] * ratio)
  const pen = canvas.getContext('2d')
  if (!pen || bitmap.width === 0) return
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  const { left, top, across, down } = place
  // Enlarged, single pixels are to be seen as what they are.
  pen.imageSmoothingEnabled = across < 2
  pen.drawImage(bitmap, left, top, bitmap.width * across, bitmap.height * down)
  if (!line) return
  pen.strokeStyle = getComputedStyle(canvas).getPropertyValue('--line-on-picture')
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(...toCanvas(place, line.from))
  pen.lineTo(...toCanvas(place, line.to))
  pen.stroke()
}

function pointOf({ nativeEvent }: PointerEvent<HTMLCanvasElement>): Point {
  return [nativeEvent.offsetX, nativeEvent.offsetY]
}

function distance([x, y]: Point, [a, b]: Point) {
  return Math.hypot(x - a, y - b)
}
