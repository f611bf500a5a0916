import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { NewReferralForm } from './NewReferralForm.tsx'
import { pageWords } from './page-words.ts'
import { useCase } from './referral-page.ts'

export function NewReferralPage() {
  const w = useWords(pageWords)
  const caseId = useParams().caseId as CaseId
  const file = useCase(caseId)
  return (
    <Page
      title={w.begin}
      trail={[{ label: w.ofCase, to: `/cases/${caseId}/referrals` }]}
      width="form"
      {...(file.data && { lead: file.data.client.name })}
    >
      <Query of={file}>{({ client }) => <NewReferralForm caseId={caseId} client={client} />}</Query>
    </Page>
  )
}
