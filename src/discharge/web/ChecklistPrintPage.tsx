import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse, usePersonFacts } from '#casework/web/index.tsx'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { planStateWords } from '../model/plan.ts'
import { PlanSheet } from './PlanSheet.tsx'
import css from './Print.module.css'
import { useCase, usePlans } from './plan-page.ts'
import { words } from './words.ts'

/** For the file: the twelve answers, with places to sign. */
export function ChecklistPrintPage() {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const caseId = useParams().caseId as CaseId
  const file = useCase(caseId)
  const plans = usePlans(caseId)
  const house = useHouse()
  const factsOf = usePersonFacts()
  return (
    <div className={css.page}>
      <Page title={w.checkScreen} trail={[{ label: w.title, to: `/cases/${caseId}/discharge` }]}>
        <Query of={plans}>
          {({ plans: [plan] }) =>
            plan ? (
              <PrintSheet
                title={w.checkTitle}
                number={file.data?.number ?? ''}
                signatures={[w.worker, w.nurse, w.family]}
                seal
                {...(house && { from: house })}
              >
                {file.data && (
                  <p>
                    {labelled(
                      w.client,
                      [file.data.client.name, ...factsOf(file.data.client)].join(' · '),
                    )}{' '}
                    · {planStateWords[plan.state][language]}
                  </p>
                )}
                <PlanSheet plan={plan} />
              </PrintSheet>
            ) : (
              <EmptyState text={w.none} />
            )
          }
        </Query>
      </Page>
    </div>
  )
}
