import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listMyClaims } from '../model/contract.ts'
import { keys } from './keys.ts'
import { ReportForm } from './ReportForm.tsx'
import { words } from './words.ts'

/** The first of three steps: who, which year, what happened, where the money goes. */
export function ReportPage() {
  const w = useWords(words)
  const mine = useQuery({ queryKey: keys.mine, queryFn: () => call(listMyClaims, {}) })
  return (
    <Page
      title={w.report}
      lead={w.reportLead}
      width="form"
      trail={[{ label: w.mine, to: '/claims' }]}
    >
      <Query of={mine}>
        {({ insured }) => {
          const covered = insured.filter(({ years }) => years.length > 0)
          return covered.length === 0 ? (
            <EmptyState text={w.noPolicy} action={<LinkButton to="/claims">{w.mine}</LinkButton>} />
          ) : (
            <ReportForm insured={covered} />
          )
        }}
      </Query>
    </Page>
  )
}
