import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { usePersonFacts } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listResponses } from '../../model/contract.ts'
import { seriesOf } from '../../model/course.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { AllResults } from './AllResults.tsx'
import css from './CaseInstruments.module.css'
import { Choice } from './Choice.tsx'
import { Course } from './Course.tsx'
import { DueAgain } from './DueAgain.tsx'

/** What can be asked in this case, what is due again, and how the scores went. */
export function CaseInstrumentsPage() {
  const w = useWords(words)
  const factsOf = usePersonFacts()
  const caseId = useParams().caseId as CaseId
  const page = useQuery({
    queryKey: keys.case(caseId),
    queryFn: () => call(listResponses, { caseId }),
  })
  const client = page.data?.client
  return (
    <Page
      title={page.data ? w.title(page.data.number) : w.instruments}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: page.data?.number ?? '', to: `/cases/${caseId}` },
      ]}
      {...(client && { lead: w.lead([client.name, ...factsOf(client)].join(' · ')) })}
    >
      <Query of={page}>
        {({ responses, loaded, names }) => (
          <div className={css.stack}>
            <DueAgain caseId={caseId} responses={responses} />
            {seriesOf(responses).map((series) => (
              <Course
                key={`${series.instrument} ${series.instrumentVersion} ${series.variant}`}
                caseId={caseId}
                responses={responses}
                series={series}
              />
            ))}
            {responses.length > 0 && (
              <AllResults caseId={caseId} responses={responses} names={names} />
            )}
            <Choice caseId={caseId} loaded={loaded} isFirst={responses.length === 0} />
          </div>
        )}
      </Query>
    </Page>
  )
}
