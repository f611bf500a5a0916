import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { intentionWords, type Referral } from '../model/referral.ts'
import { pageWords } from './page-words.ts'
import { useCase, useCaseReferrals } from './referral-page.ts'
import { DueTag, StateTag } from './StateTag.tsx'
import { words } from './words.ts'

/** The referrals of a case. */
export function CaseReferralsPage() {
  const w = useWords({ ...words, title: pageWords.ofCase })
  const { language } = useLanguage()
  const dates = useDates()
  const caseId = useParams().caseId as CaseId
  const file = useCase(caseId)
  const found = useCaseReferrals(caseId)
  const begin = (
    <LinkButton to={`/cases/${caseId}/referrals/new`} type="primary">
      {w.begin}
    </LinkButton>
  )
  return (
    <Page
      title={w.title}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.caseNumber(file.data?.number ?? ''), to: `/cases/${caseId}` },
      ]}
      actions={begin}
      {...(file.data && { lead: file.data.client.name })}
    >
      <Query of={found}>
        {({ referrals }) =>
          referrals.length === 0 ? (
            <EmptyState text={w.none} action={begin} />
          ) : (
            <Rows<Referral>
              label={w.title}
              rows={referrals}
              rowKey={({ id }) => id}
              to={({ id }) => `/cases/${caseId}/referrals/${id}`}
              columns={[
                { key: 'to', title: w.to, card: 'title', render: ({ toName }) => toName },
                {
                  key: 'intention',
                  title: w.intention,
                  render: ({ intention }) => intentionWords[intention][language],
                },
                { key: 'state', title: w.state, render: (row) => <StateTag state={row.state} /> },
                { key: 'due', title: w.due, render: (row) => <DueTag referral={row} /> },
                {
                  key: 'sent',
                  title: w.number,
                  render: ({ number, sentAt }) =>
                    `${number}${sentAt ? ` · ${w.sentOn(dates.shortDay(sentAt))}` : ''}`,
                },
              ]}
            />
          )
        }
      </Query>
    </Page>
  )
}
