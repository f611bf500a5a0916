import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '#platform/web/language.tsx'
import type { ListedSeries } from '../../model/manifest.ts'
import { ctPresets } from '../../model/presets.ts'
import type { Decoder } from './decoder.ts'
import { type Tool, zoomed } from './dragging.ts'
import { PicturePane } from './PicturePane.tsx'
import { type Line, lengthOf, PLAIN_VIEW, shownWindow, type View } from './paint.ts'
import type { Retrieval } from './retrieval.ts'
import type { FileState } from './snapshot.ts'
import { Tools } from './Tools.tsx'
import { useFrame } from './use-frame.ts'
import { usePlace } from './use-place.ts'
import { useSlots } from './use-slots.ts'
import css from './Viewer.module.css'
import { faultWords, stateWords, words } from './words.ts'

interface Props {
  readonly means: { readonly retrieval: Retrieval; readonly decoder: Decoder }
  readonly series: ListedSeries
  readonly files: ReadonlyMap<string, FileState>
}

const CINE_MS = 100

/** One series, picture by picture. */
export function Stack({ means, series, files }: Props) {
  const w = useWords(words)
  const states = useWords(stateWords)
  const faults = useWords(faultWords)
  const slots = useSlots(means, series, files)
  const [at, setAt] = usePlace(slots)
  const [view, setView] = useState<View>(PLAIN_VIEW)
  const [tool, setTool] = useState<Tool>('level')
  const [line, setLine] = useState<Line>()
  const [playing, setPlaying] = useState(false)
  const pane = useRef<HTMLElement>(null)
  const slot = slots[at]
  const state = slot && files.get(slot.uid)
  const { frame, fault } = useFrame(means, slot, state)
  const count = slots.length

  const step = useCallback(
    (steps: number) => {
      setAt((now) => Math.min(count - 1, Math.max(0, now + steps)))
      setLine(undefined)
    },
    [count, setAt],
  )
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => setAt((now) => (now + 1) % count), CINE_MS)
    return () => clearInterval(timer)
  }, [playing, count, setAt])

  const invert = () => setView((now) => ({ ...now, inverted: !now.inverted }))
  const preset = (index: number) => setView((now) => ({ ...now, window: ctPresets[index] }))
  function reset() {
    setView(PLAIN_VIEW)
    setLine(undefined)
  }
  function press(event: KeyboardEvent) {
    const deed = {
      ...{ ArrowUp: () => step(-1), ArrowDown: () => step(1) },
      ...{ PageUp: () => step(-10), PageDown: () => step(10) },
      '+': () => setView((now) => ({ ...now, zoom: zoomed(now, 1.2) })),
      '-': () => setView((now) => ({ ...now, zoom: zoomed(now, 1 / 1.2) })),
      ...{ i: invert, r: reset, ' ': () => setPlaying((now) => !now) },
    }[event.key]
    const number = series.modality === 'CT' ? '1234'.indexOf(event.key) : -1
    if (!deed && number < 0) return
    event.preventDefault()
    if (deed) deed()
    else preset(number)
  }

  const window = frame && shownWindow(frame, view)
  const measured = frame && line && lengthOf(frame, line)
  const label = w.slice(at + 1, count)
  return (
    <section className={css.stack} aria-label={w.pictures}>
      <Tools
        {...{ tool, playing, onStep: step, onTool: setTool, onPreset: preset }}
        hasPresets={series.modality === 'CT'}
        onPlay={() => setPlaying((now) => !now)}
        onInvert={invert}
        onReset={reset}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the picture need a place to arrive */}
      <section ref={pane} className={css.pane} tabIndex={0} aria-label={label} onKeyDown={press}>
        <PicturePane
          {...{ frame, view, tool, label, line }}
          onView={setView}
          onLine={setLine}
          onScroll={step}
        />
        {!frame && (
          <p className={css.instead} data-state={state}>
            {fault ? faults[fault] : state && state !== 'verified' && states[state]}
          </p>
        )}
        <p className={css.corner}>
          {frame && <span>{frame.patient}</span>}
          {frame?.isGuessed && <span>{w.guessed}</span>}
          {frame && <span>{frame.description}</span>}
          <span>{label}</span>
          {window && <span>{w.window(Math.round(window.center), Math.round(window.width))}</span>}
          {measured && (
            <span>
              {measured.isMillimetres ? w.millimetres(measured.length) : w.pixels(measured.length)}
            </span>
          )}
        </p>
      </section>
    </section>
  )
}
