import { type Placed, RADIUS } from '../model/drawing-sizes.ts'

interface Props {
  readonly placed: Placed
  readonly isClient: boolean
}

const MOST_LETTERS = 6
const GROUND = 'var(--sheet)'
/** With a rim of the ground, so that no line runs through a name. */
const LETTERS = {
  textAnchor: 'middle',
  fill: 'currentColor',
  stroke: GROUND,
  strokeWidth: 4,
  paintOrder: 'stroke',
} as const

/** A square, a circle or a diamond; doubled for the client, crossed for the dead. */
export function PersonSymbol({ placed: { x, y, member }, isClient }: Props) {
  const { called, sex, birthYear, deceased } = member
  const name = called.length > MOST_LETTERS ? `${called.slice(0, MOST_LETTERS - 1)}…` : called
  const edge = RADIUS * 0.7
  return (
    <>
      <title>{called}</title>
      <Outline sex={sex} x={x} y={y} size={RADIUS} />
      {isClient && <Outline sex={sex} x={x} y={y} size={RADIUS - 5} />}
      {deceased && (
        <path
          d={`M${x - edge} ${y - edge}L${x + edge} ${y + edge}M${x + edge} ${y - edge}L${x - edge} ${y + edge}`}
          stroke="currentColor"
          strokeWidth="2"
        />
      )}
      <text x={x} y={y + RADIUS + 17} fontSize="14" {...LETTERS}>
        {name}
      </text>
      {birthYear !== null && (
        <text x={x} y={y + RADIUS + 33} fontSize="12" {...LETTERS}>
          {birthYear}
        </text>
      )}
    </>
  )
}

interface OutlineProps {
  readonly sex: Placed['member']['sex']
  readonly x: number
  readonly y: number
  readonly size: number
}

export function Outline({ sex, x, y, size }: OutlineProps) {
  const look = { fill: GROUND, stroke: 'currentColor', strokeWidth: 2 }
  if (sex === 'female') return <circle cx={x} cy={y} r={size} {...look} />
  if (sex === 'male')
    return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} {...look} />
  return (
    <path d={`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`} {...look} />
  )
}
