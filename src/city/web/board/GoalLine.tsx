import { GOALS, GOALS_SOURCE } from '#coverage/model/goals.ts'
import type { Figure } from '#indicators/model/figure.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { numberText } from '../../model/figure-text.ts'
import css from '../City.module.css'
import { useNumber } from '../figure/number.ts'
import { words } from '../words.ts'

const SIZE = { width: 560, height: 200, left: 40, right: 20, top: 16, bottom: 28 }
const [FIRST, LAST] = [2020, 2026]

/** How coverage went towards the three goals: a line for the eyes, and the table that says the same. */
export function GoalLine({ line }: { readonly line: readonly Figure[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const number = useNumber()
  const known = line.filter(({ value }) => value !== null)
  return (
    <Section title={w.line}>
      <div className={css.beside}>
        {known.length > 0 ? <Drawing line={known} /> : <p className={blocks.soft}>{w.noLine}</p>}
        <div className={css.scroll}>
          <table className={css.parts} aria-label={w.line}>
            <thead>
              <tr>
                <th scope="col">{w.yearHead}</th>
                <th scope="col" className={css.end}>
                  {w.coverage}
                </th>
                <th scope="col">{w.policyGoal}</th>
              </tr>
            </thead>
            <tbody>
              {line.map((figure) => (
                <tr key={figure.period}>
                  <th scope="row">{figure.period}</th>
                  <td className={css.end}>
                    {number(figure, 1)}
                    {figure.value !== null && ' %'}{' '}
                    {figure.numerator !== null && figure.denominator !== null && (
                      <span className={blocks.soft}>
                        {w.ofTotal(
                          numberText(figure.numerator, 0),
                          numberText(figure.denominator, 0),
                        )}
                      </span>
                    )}
                  </td>
                  <td>{GOALS.find(({ year }) => `${year}` === figure.period)?.text[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <p className={blocks.soft}>
        {w.source} · {GOALS_SOURCE[language]}
      </p>
    </Section>
  )
}

function Drawing({ line }: { readonly line: readonly Figure[] }) {
  const w = useWords(words)
  const { width, height, left, right, top, bottom } = SIZE
  const x = (year: number) => left + ((year - FIRST) / (LAST - FIRST)) * (width - left - right)
  const y = (share: number) => top + (1 - share) * (height - top - bottom)
  const points = line.map(({ period, value }) => [Number(period), (value ?? 0) / 100] as const)
  return (
    <svg
      role="img"
      aria-label={w.lineLabel}
      viewBox={`0 0 ${width} ${height}`}
      className={css.line}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={left} x2={width - right} y1={y(share)} y2={y(share)} stroke="var(--line)" />
          <text x={left - 6} y={y(share) + 4} textAnchor="end" fontSize="12" fill="var(--ink-soft)">
            {share * 100}%
          </text>
        </g>
      ))}
      {GOALS.map(({ year }) => (
        <g key={year}>
          <line
            {...{ x1: x(year), x2: x(year), y1: top, y2: height - bottom }}
            stroke="var(--amber)"
            strokeDasharray="3 4"
          />
          <text x={x(year)} y={height - 8} textAnchor="middle" fontSize="12" fill="var(--ink)">
            {year}
          </text>
        </g>
      ))}
      <polyline
        points={points.map(([year, share]) => `${x(year)},${y(share)}`).join(' ')}
        fill="none"
        stroke="var(--jade)"
        strokeWidth="2"
      />
      {points.map(([year, share]) => (
        <circle key={year} cx={x(year)} cy={y(share)} r="4" fill="var(--jade)" />
      ))}
    </svg>
  )
}
