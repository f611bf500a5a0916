import { PrinterOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { beginPlan } from '../model/contract.ts'
import { type DischargePlan, planStateWords } from '../model/plan.ts'
import { isWritable } from '../model/plan-steps.ts'
import css from './Discharge.module.css'
import { keys } from './keys.ts'
import { PlanForm } from './PlanForm.tsx'
import { PlanSheet } from './PlanSheet.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import { useCase, usePlans } from './plan-page.ts'
import { words } from './words.ts'

/** The way out of the hospital: what is ready, who does what, and who asks afterwards. */
export function DischargePage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const file = useCase(caseId)
  const plans = usePlans(caseId)
  const [isUnsaved, setUnsaved] = useState(false)
  return (
    <Page
      title={w.title}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.caseNumber(file.data?.number ?? ''), to: `/cases/${caseId}` },
      ]}
      {...(file.data && { lead: file.data.client.name })}
    >
      <Query of={plans}>
        {({ plans: [plan, ...earlier] }) =>
          plan ? (
            <div className={css.page}>
              <div className={css.fields}>
                {isWritable(plan.state) ? (
                  // What is written after it was saved is a draft of its own.
                  <PlanForm key={`${plan.id} ${plan.version}`} plan={plan} onUnsaved={setUnsaved} />
                ) : (
                  <Section title={w.checkTitle}>
                    <PlanSheet plan={plan} />
                  </Section>
                )}
                <Earlier plans={earlier} />
              </div>
              <aside className={css.side}>
                <PlanSteps key={plan.version} plan={plan} isUnsaved={isUnsaved} />
                <Prints caseId={caseId} />
                {!isWritable(plan.state) && <Begin caseId={caseId} label={w.again} />}
              </aside>
            </div>
          ) : (
            <EmptyState text={w.none} action={<Begin caseId={caseId} label={w.begin} primary />} />
          )
        }
      </Query>
    </Page>
  )
}

interface BeginProps {
  readonly caseId: CaseId
  readonly label: string
  readonly primary?: boolean
}

function Begin({ caseId, label, primary = false }: BeginProps) {
  const queries = useQueryClient()
  const begin = useMutation({
    mutationFn: () => call(beginPlan, { caseId }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.plans(caseId) }),
  })
  return (
    <>
      {begin.error && <Problem error={begin.error} />}
      <Button
        type={primary ? 'primary' : 'default'}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {label}
      </Button>
    </>
  )
}

function Prints({ caseId }: { readonly caseId: CaseId }) {
  const w = useWords(words)
  return (
    <nav aria-label={w.printCard} className={css.steps}>
      <Link to={`/cases/${caseId}/discharge/card`}>
        <PrinterOutlined aria-hidden="true" /> {w.printCard}
      </Link>
      <Link to={`/cases/${caseId}/discharge/checklist`}>
        <PrinterOutlined aria-hidden="true" /> {w.printChecklist}
      </Link>
    </nav>
  )
}

function Earlier({ plans }: { readonly plans: readonly DischargePlan[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (plans.length === 0) return null
  return (
    <Section title={w.earlier}>
      {plans.map((plan) => (
        <details key={plan.id}>
          <summary>
            {planStateWords[plan.state][language]} {plan.dischargedOn ?? ''} {plan.reason}
          </summary>
          <PlanSheet plan={plan} />
        </details>
      ))}
    </Section>
  )
}
