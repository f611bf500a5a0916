import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openWhy } from '../../model/contract.ts'
import { FormCode, formWords } from '../../model/form.ts'
import { ClauseText } from '../ClauseText.tsx'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from '../words.ts'

/** Why a form asks what it asks: the clauses in force that point at it. */
export function WhyPage() {
  const w = useWords({ ...words, standards: pageWords.standards })
  const { language } = useLanguage()
  // Whatever stands in the address: only what is known is asked for.
  const form = FormCode.safeParse(useParams().form).data
  const why = useQuery({
    queryKey: keys.why(form ?? ''),
    queryFn: () => (form ? call(openWhy, { form }) : { reasons: [] }),
  })
  return (
    <Page
      title={w.why}
      trail={[{ label: w.standards, to: '/standards' }]}
      lead={form && w.whyLead(formWords[form][language])}
    >
      <Query of={why}>
        {({ reasons }) =>
          reasons.length === 0 ? (
            <EmptyState text={w.noReasons} />
          ) : (
            <ul className={blocks.list}>
              {reasons.map(({ editionId, title, edition, clause }) => (
                <li key={`${editionId} ${clause.number}`}>
                  <ClauseText of={clause} />
                  <p>
                    <Link to={`/standards/editions/${editionId}`}>{title}</Link>{' '}
                    <span className={blocks.soft}>{w.editionN(edition)}</span>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Query>
    </Page>
  )
}
