import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readCase } from '../../model/contract.ts'
import type { GrantId } from '../../model/contract-cases.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import css from '../Supervision.module.css'
import { words as common } from '../words.ts'
import { OfferedSheet } from './OfferedSheet.tsx'
import { words } from './words.ts'

/** An offered case, while the grant lasts. Asked anew each time: a reading is a reading. */
export function OfferedCasePage() {
  const w = useWords(words)
  const c = useWords(common)
  const p = useWords(pageWords)
  const dates = useDates()
  const grantId = useParams().grantId as GrantId
  const offered = useQuery({
    queryKey: keys.offered(grantId),
    queryFn: () => call(readCase, { grantId }),
    ...{ gcTime: 0, refetchOnWindowFocus: false, retry: false },
  })
  const sessionId = offered.data?.sessionId
  return (
    <Page
      title={p.offered}
      trail={[
        { label: w.trail, to: '/supervision' },
        ...(sessionId ? [{ label: p.session, to: `/supervision/sessions/${sessionId}` }] : []),
      ]}
      width="read"
    >
      <Query of={offered}>
        {({ page, n, who, until }) => (
          <div className={css.page}>
            <Notice tone="azure">
              <p>{w.closesAt(dates.full(until))}</p>
              <p>{w.recorded}</p>
            </Notice>
            <Section title={c.caseN(n, who)}>
              <OfferedSheet page={page} />
            </Section>
          </div>
        )}
      </Query>
    </Page>
  )
}
