import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import css from '../Aid.module.css'
import { words } from '../words.ts'
import { Applications } from './Applications.tsx'
import { useAid } from './aid-page.ts'
import { DossierPart } from './DossierPart.tsx'
import { GapPart } from './GapPart.tsx'
import { LedgerPart } from './LedgerPart.tsx'
import { Programmes } from './Programmes.tsx'

/** What is open, who may help, what was asked of whom, and what is known for it. */
export function AidPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const aid = useAid(caseId)
  return (
    <Page
      title={w.title}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.caseNumber(aid.data?.caseNumber ?? ''), to: `/cases/${caseId}` },
      ]}
      {...(aid.data && { lead: aid.data.client.name })}
    >
      <Query of={aid}>
        {(page) => (
          <div className={css.page}>
            <GapPart caseId={caseId} page={page} />
            <Applications caseId={caseId} page={page} />
            <Programmes caseId={caseId} page={page} />
            <DossierPart caseId={caseId} page={page} />
            <LedgerPart caseId={caseId} page={page} />
          </div>
        )}
      </Query>
    </Page>
  )
}
