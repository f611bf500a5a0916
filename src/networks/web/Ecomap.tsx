import { useWords } from '#platform/web/language.tsx'
import type { ClientFacts, EcoTie, Key } from '../model/network.ts'
import { drawStar, STAR_RADIUS } from '../model/star.ts'
import css from './Network.module.css'
import { words } from './words.ts'

interface Props {
  readonly ecoTies: readonly EcoTie[]
  readonly client: ClientFacts
  readonly onOpen?: (key: Key) => void
}

const WIDTHS = [1, 1.5, 3, 6]
const LINE = 4

/** The client in the middle; the firmer a tie, the thicker its line; strokes across it are a strain. */
export function Ecomap({ ecoTies, client, onOpen }: Props) {
  const w = useWords(words)
  const { size, middle, rays } = drawStar(ecoTies)
  return (
    <svg
      role={onOpen ? 'group' : 'img'}
      aria-label={w.star(rays.length)}
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      xmlns="http://www.w3.org/2000/svg"
      className={css.drawing}
    >
      <g fill="none" stroke="currentColor">
        {rays.map(({ tie, path, heads, strain }) => (
          <g key={tie.key}>
            <path
              d={path}
              strokeWidth={WIDTHS[tie.strength]}
              {...(tie.strength === 0 && { strokeDasharray: '2 5' })}
            />
            {heads.map((head) => (
              <path key={head} d={head} strokeWidth="2.5" />
            ))}
            {strain && <path d={strain} strokeWidth="2" />}
          </g>
        ))}
      </g>
      <Ball x={middle} y={middle} text={client.called} isMiddle />
      {rays.map(({ tie, x, y }) =>
        onOpen ? (
          // biome-ignore lint/a11y/useSemanticElements: there is no button inside of a drawing
          <g
            key={tie.key}
            role="button"
            tabIndex={0}
            aria-label={tie.called}
            className={css.person}
            onClick={() => onOpen(tie.key)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              event.stopPropagation()
              onOpen(tie.key)
            }}
          >
            <Ball x={x} y={y} text={tie.called} />
          </g>
        ) : (
          <Ball key={tie.key} x={x} y={y} text={tie.called} />
        ),
      )}
    </svg>
  )
}

interface BallProps {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly isMiddle?: boolean
}

function Ball({ x, y, text, isMiddle = false }: BallProps) {
  const lines = [text.slice(0, LINE), text.slice(LINE, 2 * LINE)].filter(Boolean)
  const last = text.length > 2 * LINE ? '…' : ''
  return (
    <>
      <title>{text}</title>
      <circle
        cx={x}
        cy={y}
        r={STAR_RADIUS}
        fill="var(--sheet)"
        stroke="currentColor"
        strokeWidth={isMiddle ? 4 : 1.5}
      />
      {lines.map((line, n) => (
        <text
          key={line}
          x={x}
          y={y + 5 + (n - (lines.length - 1) / 2) * 16}
          fontSize="13"
          textAnchor="middle"
          fill="currentColor"
        >
          {line}
          {n === lines.length - 1 && last}
        </text>
      ))}
    </>
  )
}
