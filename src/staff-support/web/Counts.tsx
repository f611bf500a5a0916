import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readCounts } from '../model/contract.ts'
import { themeWords } from '../model/talk.ts'
import type { ShownCell } from '../model/tally.ts'
import { keys } from './keys.ts'
import css from './Support.module.css'
import { themesInOrder } from './themes.ts'
import { words } from './words.ts'

/** All that the house learns: numbers, and none below five. */
export function Counts() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const counts = useQuery({ queryKey: keys.counts, queryFn: () => call(readCounts, {}) })
  const shown = (cell: ShownCell | null | undefined) =>
    cell ? w.cell(cell.people, cell.hours) : w.hidden
  return (
    <Section title={w.counts}>
      <Query of={counts}>
        {({ quarters, asOf }) => (
          <>
            <p className={blocks.soft}>{w.countsLead(dates.day(asOf))}</p>
            {quarters.length === 0 ? (
              <p>{w.noCounts}</p>
            ) : (
              // On a narrow screen it is moved by the keys as well.
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus
              <div className={css.scroll} tabIndex={0}>
                <table className={css.table}>
                  <thead>
                    <tr>
                      <th scope="col">{w.theme}</th>
                      {quarters.map(({ quarter }) => (
                        <th key={quarter} scope="col">
                          {quarter}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {themesInOrder.map((theme) => (
                      <tr key={theme}>
                        <th scope="row">{themeWords[theme][language]}</th>
                        {quarters.map(({ quarter, themes }) => (
                          <td key={quarter}>{shown(themes[theme])}</td>
                        ))}
                      </tr>
                    ))}
                    <tr>
                      <th scope="row">{w.total}</th>
                      {quarters.map(({ quarter, total }) => (
                        <td key={quarter}>
                          <strong>{shown(total)}</strong>
                        </td>
                      ))}
                    </tr>
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Query>
    </Section>
  )
}
