import { useParams, useSearchParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { AssessmentLine } from '../../model/assessment.ts'
import { courses } from '../../model/rules.ts'
import { useAssessments } from '../questions.ts'
import css from './ChangesPage.module.css'
import { Chart } from './Chart.tsx'
import { CourseTable } from './CourseTable.tsx'
import { words } from './plain-words.ts'
import { fromQuery } from './shown.ts'

/** For the eyes of the client: large, plain, and nothing that was written about them. */
export function ChangesPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const all = useAssessments(caseId)
  return (
    <Page title={w.title} trail={[{ label: w.back, to: `/cases/${caseId}/assessments` }]}>
      <Query of={all}>{({ assessments }) => <Changes assessments={assessments} />}</Query>
    </Page>
  )
}

function Changes({ assessments }: { readonly assessments: readonly AssessmentLine[] }) {
  const w = useWords(words)
  const dates = useDates()
  const house = useHouse()
  const [query] = useSearchParams()
  const shown = fromQuery(query)
  const all = courses(assessments.map(({ scores }) => scores)).filter(({ domain }) =>
    shown.includes(domain),
  )
  const [first, last] = [assessments[0], assessments.at(-1)]
  if (!first || !last || all.length === 0) return <EmptyState text={w.nothing} />
  return (
    <PrintSheet title={w.title} {...(house && { from: house })}>
      <div className={css.sheet}>
        <p>{w.lead}</p>
        <p className={css.days}>
          <span>{w.firstDay(dates.day(first.at))}</span>
          {last !== first && <span>{w.lastDay(dates.day(last.at))}</span>}
        </p>
        <Chart courses={all} />
        <CourseTable courses={all} />
        <p>{w.ask}</p>
      </div>
    </PrintSheet>
  )
}
