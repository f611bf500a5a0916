import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton, useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { conferenceKindWords } from '../../model/conference.ts'
import { listConferences } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { words as pageWords } from '../words.ts'
import { PrintedMinutes } from './PrintedMinutes.tsx'
import { words } from './words.ts'

/** The minutes on paper, or the invitation while there are none. */
export function ConferencePrintPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const { language } = useLanguage()
  const house = useHouse()
  const { caseId, conferenceId } = useParams() as { caseId: CaseId; conferenceId: string }
  const page = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listConferences, { caseId }),
  })
  const to = `/cases/${caseId}/conferences`
  return (
    <Page
      title={w.print}
      trail={[
        { label: p.caseNumber(page.data?.caseNumber ?? ''), to: `/cases/${caseId}` },
        { label: p.title, to },
      ]}
    >
      <Query of={page}>
        {({ conferences, caseNumber, client }) => {
          const conference = conferences.find(({ id }) => id === conferenceId)
          if (!conference)
            return <EmptyState text={w.noSuch} action={<LinkButton to={to}>{w.back}</LinkButton>} />
          const kind = conferenceKindWords[conference.kind][language]
          const isRecorded = conference.state === 'recorded'
          const family = conference.kind === 'family' ? [w.family] : []
          return (
            <PrintSheet
              title={isRecorded ? w.minutesOf(kind) : w.invitationTo(kind)}
              number={caseNumber}
              signatures={isRecorded ? [w.chair, w.writer, ...family] : []}
              seal={isRecorded}
              {...(house && { from: house })}
            >
              <PrintedMinutes conference={conference} client={client.name} />
            </PrintSheet>
          )
        }}
      </Query>
    </Page>
  )
}
