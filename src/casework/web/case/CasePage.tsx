import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { RecordLayout } from '#platform/web/RecordLayout.tsx'
import type { CaseId } from '../../model/case.ts'
import { openCase } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { CaseStateTag } from '../parts/CaseStateTag.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { CaseTools } from './CaseTools.tsx'
import { Compose } from './Compose.tsx'
import { FollowUps } from './FollowUps.tsx'
import { Goals } from './Goals.tsx'
import { GuestCards } from './GuestCards.tsx'
import { Needs } from './Needs.tsx'
import { NextSteps } from './NextSteps.tsx'
import { useOpenForm } from './open-form.ts'
import { WhatHappened } from './WhatHappened.tsx'
import { Who } from './Who.tsx'
import { words } from './words.ts'

const forms = () => import('./CaseForms.tsx')
const CaseForms = lazy(async () => ({ default: (await forms()).CaseForms }))

/** The whole case on one page: who, all that happened, what comes next. */
export function CasePage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const { form, open, close } = useOpenForm()
  // The page is read first; the forms are on their way meanwhile.
  useEffect(() => void forms(), [])
  const page = useQuery({
    queryKey: keys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
  return (
    <Page
      title={page.data ? w.caseNumber(page.data.number) : w.case}
      trail={[{ label: w.cases, to: '/cases' }]}
      {...(page.data && { lead: <CaseStateTag state={page.data.state} /> })}
      actions={
        <LinkButton icon={<PrinterOutlined aria-hidden="true" />} to={`/cases/${caseId}/print`}>
          {w.print}
        </LinkButton>
      }
    >
      <Query of={page}>
        {(value) => (
          <>
            <RecordLayout
              who={<Who page={value} />}
              river={
                <>
                  <CaseTools page={value} />
                  <Compose open={open} />
                  <WhatHappened page={value} open={open} />
                </>
              }
              next={
                <>
                  <GuestCards page={value} as="Card" />
                  <NextSteps page={value} open={open} />
                  <Needs page={value} open={open} />
                  <Goals page={value} open={open} />
                  <FollowUps page={value} open={open} />
                  <GuestCards page={value} as="Foot" />
                </>
              }
            />
            <Suspense>{form && <CaseForms page={value} form={form} close={close} />}</Suspense>
          </>
        )}
      </Query>
    </Page>
  )
}
