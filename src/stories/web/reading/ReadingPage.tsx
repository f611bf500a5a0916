import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openReading, type ReadingPage as Reading } from '../../model/contract-readings.ts'
import type { ReadingId } from '../../model/story.ts'
import { keys } from '../keys.ts'
import { ReportLines } from '../ReportLines.tsx'
import css from '../Stories.module.css'
import { VerdictForm } from './VerdictForm.tsx'
import { words } from './words.ts'

/** The nameless text, and what one says to it. */
export function ReadingPage() {
  const w = useWords(words)
  const readingId = useParams().readingId as ReadingId
  const found = useQuery({
    queryKey: keys.reading(readingId),
    queryFn: () => call(openReading, { readingId }),
  })
  return (
    <Page
      title={found.data?.title ?? w.reading}
      lead={w.lead}
      width="read"
      trail={[{ label: w.list, to: '/stories/readings' }]}
    >
      <Query of={found}>{(reading) => <Whole reading={reading} />}</Query>
    </Page>
  )
}

function Whole({ reading }: { readonly reading: Reading }) {
  const w = useWords(words)
  const { verdict, isTurn, reason } = reading
  return (
    <div className={css.stack}>
      <Section title={w.text}>
        <p className={css.text}>{reading.body}</p>
      </Section>
      <Section title={w.report}>
        <ReportLines report={reading.report} />
      </Section>
      <Section title={w.verdict}>
        {verdict ? <p>{w[verdict]}</p> : !isTurn && <p>{w.later}</p>}
        {reason && <p className={css.quote}>{reason}</p>}
        {!verdict && isTurn && <VerdictForm reading={reading} />}
      </Section>
    </div>
  )
}
