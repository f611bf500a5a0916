import { useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '#platform/web/language.tsx'
import type { Frame } from './decoding.ts'
import { type Line, type Place, placeOf, toCanvas } from './paint.ts'
import { type Hands, useHands } from './use-hands.ts'
import { usePainter } from './use-painter.ts'
import css from './Viewer.module.css'
import { troubleWords } from './words.ts'

interface Props extends Hands {
  /** Undefined while there is nothing to see: then nothing is to be seen. */
  readonly frame: Frame | undefined
  readonly label: string
}

/** A picture, whoever paints it, with what hands do to it and what was measured on it. */
export function PicturePane({ frame, label, ...hands }: Props) {
  const troubles = useWords(troubleWords)
  const { view, line } = hands
  const host = useRef<HTMLDivElement>(null)
  const size = useSizeOf(host)
  const painting = useMemo(
    () => frame && { frame, view, size, place: placeOf(frame, view, size) },
    [frame, view, size],
  )
  const { name, trouble } = usePainter(host, painting)
  const handlers = useHands(host, painting, hands)
  return (
    <>
      <div
        ref={host}
        className={css.picture}
        data-painter={name}
        {...(frame ? { role: 'img', 'aria-label': label } : { 'data-empty': '' })}
        {...handlers}
      />
      {painting && line && <Measure line={line} place={painting.place} />}
      {trouble && (
        <p role="note" className={css.trouble}>
          {troubles[trouble]}
        </p>
      )}
    </>
  )
}

/** Its length stands in the corner, in words. */
function Measure({ line, place }: { readonly line: Line; readonly place: Place }) {
  const [[x1, y1], [x2, y2]] = [toCanvas(place, line.from), toCanvas(place, line.to)]
  return (
    <svg className={css.measure} aria-hidden="true">
      <line {...{ x1, y1, x2, y2 }} />
    </svg>
  )
}

/** In CSS pixels. */
function useSizeOf(host: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState<readonly [number, number]>([0, 0])
  useEffect(() => {
    const element = host.current
    if (!element) return
    const watch = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]))
    watch.observe(element)
    return () => watch.disconnect()
  }, [host])
  return size
}
