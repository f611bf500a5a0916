import { useDates } from '#platform/web/dates.ts'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { SessionPage } from '../../model/contract.ts'
import { type Action, sessionStateWords, sideWords } from '../../model/session.ts'
import { pageWords } from '../page-words.ts'
import { useSession, useSessionFacts } from './session-page.ts'
import { words } from './words.ts'

/** 督导记录 on paper: kind, points, actions, how it was found, what comes next. */
export function SessionPrintPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const { sessionId, session } = useSession()
  return (
    <Page title={p.print} trail={[{ label: p.session, to: `/supervision/sessions/${sessionId}` }]}>
      <Query of={session}>
        {(found) => (
          <PrintSheet
            title={w.paper}
            from={found.house}
            number={sessionId.slice(-8)}
            signatures={[w.signSupervisor, w.signSupervisee]}
            seal
          >
            <Sheet session={found} />
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}

function Sheet({ session }: { readonly session: SessionPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const facts = useSessionFacts(session)
  const tell = ({ text, owner, due, result }: Action) =>
    [text, sideWords[owner][language], dates.day(due), result].filter(Boolean).join(' · ')
  return (
    <>
      <Facts
        facts={[
          ...facts,
          { label: w.cases, value: w.casesN(session.cases) },
          { label: w.reason, value: session.reason },
          { label: w.points, value: session.points },
          { label: w.carried, value: session.carried.map(tell).join('\n') },
          { label: w.actions, value: session.actions.map(tell).join('\n') },
          { label: w.feeling, value: session.feeling },
          { label: w.agreedBy, value: sessionStateWords[session.state][language] },
        ]}
      />
      <p>{w.noNames}</p>
    </>
  )
}
