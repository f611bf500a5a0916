import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFigures } from '../model/contract.ts'
import { failureWords } from '../model/failure.ts'
import type { Cohort } from '../model/figures.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import css from './Referrals.module.css'
import { words } from './words.ts'

/** R1 to R6: by referral, in cohorts of the month of sending. */
export function FiguresPage() {
  const w = useWords({ ...words, ...pageWords })
  const found = useQuery({ queryKey: keys.figures, queryFn: () => call(readFigures, {}) })
  return (
    <Page title={w.figures} trail={[{ label: w.house, to: '/referrals' }]}>
      <Section title={w.byMonth}>
        <Query of={found}>
          {({ cohorts, preflights }) => (
            <div className={css.stack}>
              <p>{w.saved(preflights.no, preflights.all)}</p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is moved sideways is moved by keys too */}
              <div className={css.scroll} tabIndex={0}>
                <table className={css.table} aria-label={w.byMonth}>
                  <thead>
                    <tr>
                      {[w.month, w.sentCount, w.acceptedRate, w.deliveredRate].map((title) => (
                        <th key={title} scope="col">
                          {title}
                        </th>
                      ))}
                      {[w.closed30, w.closed90, w.reasons].map((title) => (
                        <th key={title} scope="col">
                          {title}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {cohorts.map((cohort) => (
                      <CohortRow key={cohort.month} cohort={cohort} />
                    ))}
                  </tbody>
                </table>
              </div>
            </div>
          )}
        </Query>
      </Section>
    </Page>
  )
}

function CohortRow({ cohort }: { readonly cohort: Cohort }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const list = useListing()
  const { month, sent, accepted, delivered, closedIn30, closedIn90, reasons } = cohort
  const of = (part: number) => `${part} / ${sent}`
  return (
    <tr>
      <th scope="row">{month}</th>
      <td>{sent}</td>
      <td>{of(accepted)}</td>
      <td>{of(delivered)}</td>
      <td>
        {of(closedIn30)}
        {!cohort.whole30 && w.notYet}
      </td>
      <td>
        {of(closedIn90)}
        {!cohort.whole90 && w.notYet}
      </td>
      <td>
        {list(reasons.map(({ reason, count }) => `${failureWords[reason][language]} ${count}`)) ||
          '—'}
      </td>
    </tr>
  )
}
