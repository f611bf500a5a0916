import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { type CaseId, riskLevelWords } from '#casework/model/case.ts'
import { openCase } from '#casework/model/contract.ts'
import { caseKeys, useHouse, usePersonFacts } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { AssessmentId } from '../model/assessment.ts'
import css from './Assessments.module.css'
import { Amendments, Scored } from './AssessmentText.tsx'
import { useAssessment } from './questions.ts'
import { words } from './words.ts'

/** The assessment on paper, to be signed. */
export function AssessmentPrintPage() {
  const w = useWords(words)
  const dates = useDates()
  const house = useHouse()
  const factsOf = usePersonFacts()
  const { language } = useLanguage()
  const params = useParams()
  const [caseId, id] = [params.caseId as CaseId, params.assessmentId as AssessmentId]
  const one = useAssessment(caseId, id)
  const page = useQuery({
    queryKey: caseKeys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
  return (
    <Page
      title={w.print}
      trail={[{ label: w.assessments, to: `/cases/${caseId}/assessments/${id}` }]}
    >
      <Query of={page}>
        {({ number, client }) => (
          <Query of={one}>
            {(assessment) => (
              <PrintSheet
                title={w.printTitle}
                number={`${number} · ${w.nth(assessment.n)}`}
                signatures={[w.worker, w.supervisor, w.clientSigns]}
                seal
                {...(house && { from: house })}
              >
                <div className={css.paper}>
                  <dl className={css.facts}>
                    <dt>{w.client}</dt>
                    <dd>{[client.name, ...factsOf(client)].join(' · ')}</dd>
                    <dt>{w.writer}</dt>
                    <dd>{w.by(assessment.byName, dates.full(assessment.at))}</dd>
                    <dt>{w.risk}</dt>
                    <dd>{riskLevelWords[assessment.riskLevel][language]}</dd>
                  </dl>
                  <h3>{w.scored}</h3>
                  <Scored caseId={caseId} assessment={assessment} />
                  <h3>{w.formulation}</h3>
                  <p className={css.text}>{assessment.formulation}</p>
                  <h3>{w.clientView}</h3>
                  <p className={css.text}>{assessment.clientView || w.nothing}</p>
                  {assessment.amendments.length > 0 && <h3>{w.amendments}</h3>}
                  <Amendments assessment={assessment} />
                </div>
              </PrintSheet>
            )}
          </Query>
        )}
      </Query>
    </Page>
  )
}
