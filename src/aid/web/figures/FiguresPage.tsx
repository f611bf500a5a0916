import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { Link } from 'react-router'
import { tellYuan } from '#insurance/model/fen.ts'
import { Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { readFigures } from '../../model/contract-figures.ts'
import { closedShare, medianClosed, tallyAid } from '../../model/tally.ts'
import css from '../Aid.module.css'
import { keys } from '../keys.ts'
import { StateTag } from '../StateTag.tsx'
import { words } from './words.ts'

/** A1 and A2 with their definitions; the rows below are what is counted. */
export function FiguresPage() {
  const w = useWords(words)
  const dates = useDates()
  const today = dayInBeijing(useNow())
  const [filter, change] = useUrlFilter({ from: `${today.slice(0, 4)}-01-01`, until: `${today}` })
  const from = Day.catch(today).parse(filter.from)
  const until = Day.catch(today).parse(filter.until)
  const figures = useQuery({
    queryKey: keys.figures(from, until),
    queryFn: () => call(readFigures, { from, until }),
  })
  return (
    <Page title={w.title} lead={w.lead} trail={[{ label: w.programmes, to: '/aid/programmes' }]}>
      <search aria-label={w.period} className={css.period}>
        <Input
          type="date"
          aria-label={w.from}
          value={from}
          onChange={({ target }) => change({ from: target.value })}
        />
        <Input
          type="date"
          aria-label={w.until}
          value={until}
          onChange={({ target }) => change({ until: target.value })}
        />
      </search>
      <Query of={figures}>
        {({ applications, gaps }) => {
          const tally = tallyAid(applications)
          const median = medianClosed(gaps)
          const numbers = [
            [w.submitted, w.count(tally.submitted)],
            [w.approvedCount, w.count(tally.approvedCount)],
            [w.asked, w.yuan(tally.asked)],
            [w.approved, w.yuan(tally.approved)],
            [w.received, w.yuan(tally.received)],
            [w.closed, median === null ? w.noGap : w.percent(median)],
          ] as const
          return (
            <div className={css.page}>
              <Section title={w.numbers(dates.day(from), dates.day(until))}>
                <dl className={css.sums}>
                  {numbers.map(([label, text]) => (
                    <div key={label} data-large>
                      <dt>{label}</dt>
                      <dd>{text}</dd>
                    </div>
                  ))}
                </dl>
                <p className={css.soft}>{w.definitions}</p>
              </Section>
              <Section title={w.rowsA1}>
                {applications.length === 0 && <p className={css.soft}>{w.none}</p>}
                {applications.length > 0 && (
                  <Rows
                    label={w.rowsA1}
                    rows={applications}
                    rowKey={({ id }) => id}
                    to={({ caseId }) => `/cases/${caseId}/aid`}
                    columns={[
                      {
                        ...{ key: 'number', title: w.application, card: 'title' as const },
                        render: ({ number, caseNumber }) => `${number} · ${caseNumber}`,
                      },
                      {
                        ...{ key: 'programme', title: w.programme },
                        render: ({ programmeName, funderName }) =>
                          `${programmeName} · ${funderName}`,
                      },
                      { key: 'state', title: w.state, render: (row) => <StateTag {...row} /> },
                      ...(['asked', 'approved', 'paid'] as const).map((name) => ({
                        ...{ key: name, title: name === 'paid' ? w.received : w[name], end: true },
                        render: (row: Record<typeof name, number>) => tellYuan(row[name]),
                      })),
                    ]}
                  />
                )}
              </Section>
              <Section title={w.rowsA2}>
                {gaps.length === 0 && <p className={css.soft}>{w.none}</p>}
                <ul className={css.plain}>
                  {gaps.map((row) => (
                    <li key={row.caseId}>
                      <Link to={`/cases/${row.caseId}/aid`}>{row.caseNumber}</Link>
                      {w.gapRow(row.before, row.helped, closedShare(row) ?? 0)}
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
          )
        }}
      </Query>
    </Page>
  )
}
