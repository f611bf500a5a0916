import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { openCase } from '#casework/model/contract.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { latestScores } from '../model/rules.ts'
import { AssessmentForm } from './form/AssessmentForm.tsx'
import { keys } from './keys.ts'
import { useAssessments } from './questions.ts'
import { words } from './words.ts'

/** The n-th assessment of a case, kept as a draft until it is final. */
export function NewAssessmentPage() {
  const w = useWords(words)
  const { message } = App.useApp()
  const caseId = useParams().caseId as CaseId
  const navigate = useNavigate()
  const queries = useQueryClient()
  const page = useQuery({
    queryKey: caseKeys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
  const all = useAssessments(caseId)
  const list = `/cases/${caseId}/assessments`

  return (
    <Page
      title={w.nth((all.data?.assessments.length ?? 0) + 1)}
      lead={w.lead}
      width="form"
      trail={[
        { label: w.caseNumber(page.data?.number ?? ''), to: `/cases/${caseId}` },
        { label: w.assessments, to: list },
      ]}
    >
      <Query of={page}>
        {(value) =>
          value.closedAt !== null ? (
            <EmptyState text={w.ended} />
          ) : (
            <Query of={all}>
              {({ assessments }) => (
                <AssessmentForm
                  page={value}
                  before={latestScores(assessments.map(({ scores }) => scores))}
                  onThrownAway={() => void navigate(list)}
                  onFinal={({ id }) => {
                    void message.success(w.finalised)
                    void queries.invalidateQueries({ queryKey: keys.list(caseId) })
                    void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
                    void queries.invalidateQueries({ queryKey: caseKeys.cases })
                    void navigate(`${list}/${id}`, { replace: true })
                  }}
                />
              )}
            </Query>
          )
        }
      </Query>
    </Page>
  )
}
