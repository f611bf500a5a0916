import { useDates } from '#platform/web/dates.ts'
import type { Point } from '../../model/course.ts'
import type { Sum } from '../../model/instrument.ts'
import { toneOf } from '../result-tone.ts'
import css from './TrendChart.module.css'

interface Props {
  readonly points: readonly Point[]
  readonly sum: Sum
  readonly label: string
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 200, 40, 24, 22, 28]

/** Scores over time before the bands; the distance on the paper is the distance in days. */
export function TrendChart({ points, sum, label }: Props) {
  const dates = useDates()
  const [least, most] = sum.range
  const times = points.map(({ at }) => Date.parse(at))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const y = (score: number) => TOP + ((most - score) / (most - least)) * (HEIGHT - TOP - BOTTOM)
  const x = (at: string) =>
    to === from
      ? WIDTH / 2
      : LEFT + 16 + ((Date.parse(at) - from) / (to - from)) * (WIDTH - LEFT - RIGHT - 48)
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {sum.bands.map((band) => {
        const [top, bottom] = [
          y(Math.min(band.to + 0.5, most)),
          y(Math.max(band.from - 0.5, least)),
        ]
        return (
          <rect
            key={band.id}
            className={css.band}
            data-tone={toneOf[band.level]}
            x={LEFT}
            y={top}
            width={WIDTH - LEFT - RIGHT}
            height={bottom - top}
          />
        )
      })}
      {[least, ...sum.bands.map((band) => band.from).filter((edge) => edge > least), most].map(
        (score) => (
          <text key={score} className={css.axis} x={LEFT - 8} y={y(score) + 4} textAnchor="end">
            {score}
          </text>
        ),
      )}
      <polyline
        className={css.line}
        points={points.map(({ at, score }) => `${x(at)},${y(score)}`).join(' ')}
      />
      {points.map(({ id, at, score }, index) => (
        <g key={id}>
          <circle className={css.point} cx={x(at)} cy={y(score)} r={5} />
          <text className={css.score} x={x(at)} y={y(score) - 10} textAnchor="middle">
            {score}
          </text>
          {(index === 0 || index === points.length - 1) && (
            <text
              className={css.axis}
              x={x(at)}
              y={HEIGHT - 8}
              textAnchor={index === 0 && points.length > 1 ? 'start' : 'end'}
            >
              {dates.shortDay(at)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
