import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Frame } from './decoding.ts'
import { dragged, type Tool, turned, zoomed } from './dragging.ts'
import { type Line, type Place, type Point, toPicture, type View } from './paint.ts'

export interface Hands {
  readonly view: View
  readonly tool: Tool
  readonly line: Line | undefined
  readonly onView: (view: View) => void
  readonly onLine: (line: Line) => void
  /** So many pictures on; negative goes back. */
  readonly onScroll: (steps: number) => void
}

/** What mouse and fingers do to a picture, whoever paints it. */
export function useHands(
  host: RefObject<HTMLElement | null>,
  shown: { readonly frame: Frame; readonly place: Place } | undefined,
  { view, tool, line, onView, onLine, onScroll }: Hands,
) {
  const held = useRef(new Map<number, Point>())
  const way = useRef(0)

  useEffect(() => {
    const element = host.current
    if (!element) return
    // React listens to the wheel passively: the page would scroll along.
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      if (event.ctrlKey) onView({ ...view, zoom: zoomed(view, event.deltaY < 0 ? 1.1 : 1 / 1.1) })
      else onScroll(event.deltaY > 0 ? 1 : -1)
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [host, view, onView, onScroll])

  function move(event: PointerEvent<HTMLElement>) {
    const before = held.current.get(event.pointerId)
    if (!before) return
    const here = pointOf(event)
    const [other] = [...held.current].filter(([id]) => id !== event.pointerId)
    held.current.set(event.pointerId, here)
    if (other) {
      const factor = distance(here, other[1]) / Math.max(1, distance(before, other[1]))
      return onView({ ...view, zoom: zoomed(view, factor) })
    }
    if (tool === 'scroll') return scroll(here[1] - before[1])
    if (!shown) return
    if (tool !== 'length')
      return onView(dragged(tool, shown.frame, view, [here[0] - before[0], here[1] - before[1]]))
    if (line) onLine({ ...line, to: toPicture(shown.place, here) })
  }

  function scroll(down: number) {
    const { steps, rest } = turned(way.current + down)
    way.current = rest
    if (steps !== 0) onScroll(steps)
  }

  function press(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    const here = pointOf(event)
    held.current.set(event.pointerId, here)
    way.current = 0
    if (tool !== 'length' || !shown) return
    const begin = toPicture(shown.place, here)
    onLine({ from: begin, to: begin })
  }

  const release = ({ pointerId }: PointerEvent) => void held.current.delete(pointerId)
  return {
    ...{ onPointerDown: press, onPointerMove: move },
    ...{ onPointerUp: release, onPointerCancel: release },
  }
}

function pointOf({ nativeEvent }: PointerEvent): Point {
  return [nativeEvent.offsetX, nativeEvent.offsetY]
}

function distance([x, y]: Point, [a, b]: Point) {
  return Math.hypot(x - a, y - b)
}
