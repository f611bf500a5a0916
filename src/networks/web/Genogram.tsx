import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useWords } from '#platform/web/language.tsx'
import { draw } from '../model/drawing.ts'
import type { Placed } from '../model/drawing-sizes.ts'
import { CLIENT, type ClientFacts, type Key, type Network } from '../model/network.ts'
import { DrawnLines } from './DrawnLines.tsx'
import css from './Network.module.css'
import { PersonSymbol } from './PersonSymbol.tsx'
import { useSaid } from './said.ts'
import { towards } from './towards.ts'
import { words } from './words.ts'

interface Props {
  readonly network: Network
  readonly client: ClientFacts
  /** Without it the drawing is only looked at. */
  readonly onOpen?: (key: Key) => void
}

/** The family as a drawing. One stop for the keyboard; inside, the arrows lead from person to person. */
export function Genogram({ network, client, onOpen }: Props) {
  const w = useWords(words)
  const { factsOf } = useSaid(network, client)
  const drawing = useMemo(() => draw(network, client), [network, client])
  const [current, setCurrent] = useState<Key>(CLIENT)
  const root = useRef<SVGSVGElement>(null)
  const { width, height, placed } = drawing
  const focused = placed.some(({ member }) => member.key === current) ? current : CLIENT

  function move(event: KeyboardEvent, from: Placed) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      event.stopPropagation()
      onOpen?.(from.member.key)
      return
    }
    const next = towards(event.key, from, placed)
    if (!next) return
    event.preventDefault()
    setCurrent(next.member.key)
    root.current?.querySelector<SVGElement>(`[data-key="${next.member.key}"]`)?.focus()
  }

  return (
    <svg
      ref={root}
      role={onOpen ? 'group' : 'img'}
      aria-label={w.drawing(placed.length)}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      xmlns="http://www.w3.org/2000/svg"
      className={css.drawing}
    >
      <DrawnLines drawing={drawing} />
      {placed.map((one) => {
        const { key, called } = one.member
        const symbol = <PersonSymbol placed={one} isClient={key === CLIENT} />
        if (!onOpen) return <g key={key}>{symbol}</g>
        return (
          // biome-ignore lint/a11y/useSemanticElements: there is no button inside of a drawing
          <g
            key={key}
            role="button"
            data-key={key}
            tabIndex={key === focused ? 0 : -1}
            aria-label={`${called} ${factsOf(one.member)}`}
            className={css.person}
            onClick={() => onOpen(key)}
            onFocus={() => setCurrent(key)}
            onKeyDown={(event) => move(event, one)}
          >
            {symbol}
          </g>
        )
      })}
    </svg>
  )
}
