import { useQuery } from '@tanstack/react-query'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFigureRows } from '../../model/contract-hours.ts'
import { type FigureCode, figureDefinitions } from '../../model/figures.ts'
import { keys } from '../keys.ts'
import css from '../Shifts.module.css'
import { words } from './words.ts'

interface Props {
  readonly code: FigureCode
  readonly from: Day
  readonly until: Day
}

/** What a figure is counted from: numbers of volunteers, never names. */
export function FigureRows({ code, from, until }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const rows = useQuery({
    queryKey: keys.rows(code, from, until),
    queryFn: () => call(readFigureRows, { code, from, until }),
  })
  return (
    <Section title={figureDefinitions[code].name[language]}>
      <Query of={rows}>
        {({ rows: all }) =>
          all.length === 0 ? (
            <p className={blocks.soft}>{w.noRows}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus
            <div className={css.scroll} tabIndex={0}>
              <table className={css.table}>
                <thead>
                  <tr>
                    {[w.label, w.detail, w.value].map((title) => (
                      <th key={title} scope="col">
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {all.map(({ label, detail, value, beside }, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike and never move
                    <tr key={n}>
                      <td>{label}</td>
                      <td>{detail}</td>
                      <td>{beside > 0 ? `${value} + ${beside}` : value}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Query>
    </Section>
  )
}
