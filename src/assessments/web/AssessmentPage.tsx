import { EditOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton, RiskTag } from '#casework/web/index.tsx'
import { FormDrawer } from '#drafts/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Assessment, type AssessmentId, assessmentStateWords } from '../model/assessment.ts'
import { AmendForm } from './AmendForm.tsx'
import css from './Assessments.module.css'
import { Amendments, Scored } from './AssessmentText.tsx'
import { useAssessment, useAssessments } from './questions.ts'
import { words } from './words.ts'

/** One assessment as it was finalised; what was found wrong later stands below it. */
export function AssessmentPage() {
  const w = useWords(words)
  const dates = useDates()
  const params = useParams()
  const [caseId, id] = [params.caseId as CaseId, params.assessmentId as AssessmentId]
  const one = useAssessment(caseId, id)
  const all = useAssessments(caseId)
  const [isAmending, setIsAmending] = useState(false)
  const list = `/cases/${caseId}/assessments`
  return (
    <Page
      title={one.data ? w.nth(one.data.n) : w.assessments}
      {...(one.data && { lead: w.by(one.data.byName, dates.full(one.data.at)) })}
      width="read"
      trail={[
        { label: w.caseNumber(all.data?.number ?? ''), to: `/cases/${caseId}` },
        { label: w.assessments, to: list },
      ]}
      actions={
        <>
          <Button
            icon={<EditOutlined aria-hidden="true" />}
            onClick={() => setIsAmending(true)}
            disabled={!one.data}
          >
            {w.amend}
          </Button>
          <LinkButton icon={<PrinterOutlined aria-hidden="true" />} to={`${list}/${id}/print`}>
            {w.print}
          </LinkButton>
        </>
      }
    >
      <Query of={one}>
        {(assessment) => (
          <div className={css.stack}>
            <Whole caseId={caseId} assessment={assessment} />
            {isAmending && (
              <FormDrawer title={w.amend} onClose={() => setIsAmending(false)}>
                <AmendForm
                  caseId={caseId}
                  assessment={assessment}
                  close={() => setIsAmending(false)}
                />
              </FormDrawer>
            )}
          </div>
        )}
      </Query>
    </Page>
  )
}

interface Props {
  readonly caseId: CaseId
  readonly assessment: Assessment
}

function Whole({ caseId, assessment }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { state, riskLevel, formulation, clientView, amendments } = assessment
  return (
    <>
      <p>
        <Tag {...(state === 'final' && { tone: 'leaf' })}>
          {assessmentStateWords[state][language]}
        </Tag>{' '}
        <RiskTag level={riskLevel} />
      </p>
      <Section title={w.formulation}>
        <p className={css.text}>{formulation}</p>
      </Section>
      <Section title={w.clientView}>
        <p className={css.text}>{clientView || w.nothing}</p>
      </Section>
      {amendments.length > 0 && (
        <Section title={w.amendments}>
          <Amendments assessment={assessment} />
        </Section>
      )}
      <Section title={w.scored}>
        <Scored caseId={caseId} assessment={assessment} />
      </Section>
    </>
  )
}
