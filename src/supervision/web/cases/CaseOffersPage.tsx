import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton, Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openCaseOffers } from '../../model/contract.ts'
import type { Offer } from '../../model/contract-cases.ts'
import type { SessionLine } from '../../model/session.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import css from '../Supervision.module.css'
import { OfferForm } from './OfferForm.tsx'
import { Offers } from './Offers.tsx'
import { words } from './words.ts'

/** A case is taken to supervision: chosen, looked over, offered; and who read it. */
export function CaseOffersPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const caseId = useParams().caseId as CaseId
  const file = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(openCaseOffers, { caseId }),
  })
  const { number = w.back, clientName = '' } = file.data ?? {}
  return (
    <Page
      title={p.tool}
      lead={w.lead}
      trail={[{ label: [number, clientName].filter(Boolean).join(' '), to: `/cases/${caseId}` }]}
      width="read"
    >
      <Query of={file}>
        {({ obstacle, sessions, offers, isMinor }) => (
          <div className={css.page}>
            {obstacle && (
              <Notice tone="amber">
                {w.obstacles}
                {w[obstacle]}
              </Notice>
            )}
            {!obstacle && sessions.length === 0 && (
              <EmptyState
                text={w.noSession}
                action={<LinkButton to="/supervision/mine">{w.toMine}</LinkButton>}
              />
            )}
            {!obstacle && notYet(sessions, offers).length > 0 && (
              <OfferForm caseId={caseId} sessions={notYet(sessions, offers)} isMinor={isMinor} />
            )}
            {offers.length > 0 && (
              <Section title={w.offers}>
                <Offers offers={offers} />
              </Section>
            )}
          </div>
        )}
      </Query>
    </Page>
  )
}

/** For one session a case is offered once. */
function notYet(sessions: readonly SessionLine[], offers: readonly Offer[]) {
  const open = offers.filter(({ withdrawnAt }) => withdrawnAt === null)
  return sessions.filter(({ id }) => !open.some(({ sessionId }) => sessionId === id))
}
