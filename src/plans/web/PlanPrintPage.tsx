import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { Notice, useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openPlan } from '../model/contract.ts'
import { keys } from './keys.ts'
import css from './PlanPrint.module.css'
import { PlanSheet } from './PlanSheet.tsx'
import { words } from './print-words.ts'

/** One version on a sheet that the family takes home, with places to sign. */
export function PlanPrintPage() {
  const w = useWords(words)
  const house = useHouse()
  const { caseId, planId } = useParams() as { caseId: CaseId; planId: string }
  const plan = useQuery({ queryKey: keys.plan(caseId), queryFn: () => call(openPlan, { caseId }) })
  return (
    <div className={css.page}>
      <Page
        title={w.screenTitle}
        trail={[
          { label: w.cases, to: '/cases' },
          { label: w.plan, to: `/cases/${caseId}/plan` },
        ]}
      >
        <Query of={plan}>
          {(page) => {
            const version = page.plans.find(({ id }) => id === planId)
            if (!version) return <Notice tone="amber">{w.gone}</Notice>
            return (
              <>
                {version.state === 'draft' && (
                  <div className={`${css.notice} no-print`}>
                    <Notice tone="amber">{w.notAgreed}</Notice>
                  </div>
                )}
                <PrintSheet
                  title={w.title(version.n)}
                  number={page.number}
                  signatures={[w.signClient, w.signFamily, w.signWitness, w.signWorker]}
                  seal
                  {...(house && { from: house })}
                >
                  <PlanSheet page={page} plan={version} />
                </PrintSheet>
              </>
            )
          }}
        </Query>
      </Page>
    </div>
  )
}
