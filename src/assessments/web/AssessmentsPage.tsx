import { PlusOutlined } from '@ant-design/icons'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton, RiskTag } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type AssessmentLine, assessmentStateWords } from '../model/assessment.ts'
import css from './Assessments.module.css'
import { ChooseForClient } from './ChooseForClient.tsx'
import { useAssessments } from './questions.ts'
import { ScoreTable } from './ScoreTable.tsx'
import { words } from './words.ts'

/** All assessments of a case: when, by whom, how the scores went. */
export function AssessmentsPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const all = useAssessments(caseId)
  const begin = (
    <LinkButton
      type="primary"
      icon={<PlusOutlined aria-hidden="true" />}
      to={`/cases/${caseId}/assessments/new`}
    >
      {w.begin}
    </LinkButton>
  )
  return (
    <Page
      title={w.assessments}
      lead={w.listLead}
      trail={[{ label: w.caseNumber(all.data?.number ?? ''), to: `/cases/${caseId}` }]}
      actions={begin}
    >
      <Query of={all}>
        {({ assessments }) =>
          assessments.length === 0 ? (
            <EmptyState text={w.none} />
          ) : (
            <div className={css.stack}>
              <Lines caseId={caseId} assessments={assessments} />
              <Section title={w.total}>
                <ScoreTable assessments={assessments} />
              </Section>
              <ChooseForClient caseId={caseId} assessments={assessments} />
            </div>
          )
        }
      </Query>
    </Page>
  )
}

interface Props {
  readonly caseId: CaseId
  readonly assessments: readonly AssessmentLine[]
}

function Lines({ caseId, assessments }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Rows<AssessmentLine>
      label={w.assessments}
      rows={assessments.toReversed()}
      rowKey={({ id }) => id}
      to={({ id }) => `/cases/${caseId}/assessments/${id}`}
      columns={[
        { key: 'n', title: w.assessments, card: 'title', render: ({ n }) => w.nth(n) },
        { key: 'at', title: w.when, render: ({ at }) => dates.day(at) },
        { key: 'by', title: w.writer, render: ({ byName }) => byName },
        { key: 'risk', title: w.risk, render: ({ riskLevel }) => <RiskTag level={riskLevel} /> },
        {
          key: 'state',
          title: w.state,
          render: ({ state, amended }) => (
            <>
              <Tag {...(state === 'final' && { tone: 'leaf' })}>
                {assessmentStateWords[state][language]}
              </Tag>{' '}
              {amended > 0 && <Tag tone="amber">{w.amended(amended)}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}
