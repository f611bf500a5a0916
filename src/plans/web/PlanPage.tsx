import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton, useOpenForm } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openPlan } from '../model/contract.ts'
import { Attainment } from './Attainment.tsx'
import { keys } from './keys.ts'
import { NeedsAndGoals } from './NeedsAndGoals.tsx'
import { PlanInHand } from './PlanInHand.tsx'
import css from './Plans.module.css'
import { inForce, type PlanForm } from './plan-on-page.ts'
import { TasksOfPlan } from './TasksOfPlan.tsx'
import { Versions } from './Versions.tsx'
import { words } from './words.ts'

const PlanForms = lazy(async () => ({ default: (await import('./PlanForms.tsx')).PlanForms }))

/** The plan of a case: what is needed, what is hoped for, who does what, and what was agreed on. */
export function PlanPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const { form, open, close } = useOpenForm<PlanForm>()
  const plan = useQuery({
    queryKey: keys.plan(caseId),
    queryFn: () => call(openPlan, { caseId }),
    // Goals are set, rated and served on the page of the case.
    refetchOnMount: 'always',
  })
  const { data } = plan
  const printed = data && (inForce(data) ?? data.plans[0])
  return (
    <Page
      title={data ? w.planOf(data.client.name) : w.plan}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: data ? w.caseNumber(data.number) : '', to: `/cases/${caseId}` },
      ]}
      actions={
        printed && (
          <LinkButton to={`/cases/${caseId}/plan/${printed.id}/print`}>{w.print}</LinkButton>
        )
      }
    >
      <Query of={plan}>
        {(page) => (
          <>
            <div className={css.columns}>
              <div className={css.list}>
                <PlanInHand page={page} open={open} />
                <NeedsAndGoals page={page} open={open} />
              </div>
              <div className={css.list}>
                <TasksOfPlan page={page} open={open} />
                <Attainment page={page} open={open} />
                <Versions page={page} open={open} />
              </div>
            </div>
            <Suspense>{form && <PlanForms page={page} form={form} close={close} />}</Suspense>
          </>
        )}
      </Query>
    </Page>
  )
}
