import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { CityCoverage } from '../../model/contract.ts'
import { STAGES } from '../../model/coverage.ts'
import { GOALS, GOALS_SOURCE } from '../../model/goals.ts'
import css from '../Coverage.module.css'
import { words } from './words.ts'

/** Of the drawing, before it is stretched to the width of the page. */
const WIDTH = 100
const HEIGHT = 100

/** The three coverages over the years, and what the policy wanted when; the table says the same. */
export function GoalLine({ of: { line, total } }: { readonly of: CityCoverage }) {
  const w = useWords(words)
  const dates = useDates()
  const labelled = useLabelled()
  const { language } = useLanguage()
  const most = Math.max(1, total.institutions)
  const x = (n: number) => (WIDTH * n) / Math.max(1, line.length - 1)
  const y = (count: number) => HEIGHT - (HEIGHT * count) / most
  const path = (stage: (typeof STAGES)[number]) =>
    line.map((point, n) => `${n === 0 ? 'M' : 'L'}${x(n)} ${y(point[stage])}`).join(' ')
  const [first, last] = [line[0], line.at(-1)]
  return (
    <Section title={w.line}>
      <div className={blocks.stack}>
        {first && last && (
          <svg
            role="img"
            aria-label={w.lineTold(
              first.staffed,
              first.on.slice(0, 4),
              last.staffed,
              dates.day(last.on),
            )}
            viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
            preserveAspectRatio="none"
            className={css.chart}
          >
            <path d={`M0 ${HEIGHT} H${WIDTH} M0 0 H${WIDTH}`} className={css.axis} />
            {STAGES.map((stage) => (
              <path key={stage} d={path(stage)} className={css[stage]} />
            ))}
          </svg>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section className={css.scroll} aria-label={w.table(w.line)} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{w.year}</th>
                {STAGES.map((stage) => (
                  <th key={stage} scope="col">
                    <svg aria-hidden="true" viewBox="0 0 36 10" className={css.key}>
                      <path d="M0 5 H36" className={css[stage]} />
                    </svg>{' '}
                    {w[stage]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {line.map((point) => (
                <tr key={point.on}>
                  <th scope="row">{dates.day(point.on)}</th>
                  {STAGES.map((stage) => (
                    <td key={stage}>{point[stage]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p className={blocks.soft}>{w.pastRegister}</p>
        <ul className={blocks.list}>
          {GOALS.map(({ year, title, text, population }) => (
            <li key={year}>
              <strong>{w.goalOf(year, title[language])}</strong>
              <p>{text[language]}</p>
              <p className={blocks.soft}>{labelled(w.population, population[language])}</p>
            </li>
          ))}
        </ul>
        <p className={blocks.soft}>{labelled(w.source, GOALS_SOURCE[language])}</p>
      </div>
    </Section>
  )
}
