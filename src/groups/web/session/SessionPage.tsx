import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { GroupPage } from '../../model/contract.ts'
import { phaseWords } from '../../model/group.ts'
import { isOpen, isSessionPlannable } from '../../model/group-steps.ts'
import { type GroupSession, sessionStateWords } from '../../model/session.ts'
import css from '../Groups.module.css'
import { useGroup } from '../group-page.ts'
import { words } from '../session-words.ts'
import { words as groupWords } from '../words.ts'
import { Attendance } from './Attendance.tsx'
import { NotHeldDrawer } from './NotHeldDrawer.tsx'
import { RecordForm } from './RecordForm.tsx'
import { RecordSheet } from './RecordSheet.tsx'
import { SessionDrawer } from './SessionDrawer.tsx'

/** One session: who is here, by tap; then what happened. Made for the hand that holds a phone. */
export function SessionPage() {
  const w = useWords(words)
  const g = useWords(groupWords)
  const { groupId, page } = useGroup()
  const { sessionId } = useParams()
  const session = page.data?.sessions.find(({ id }) => id === sessionId)
  return (
    <Page
      title={session ? w.title(session.n) : g.sessions}
      width="read"
      trail={[
        { label: g.groups, to: '/groups' },
        { label: page.data?.content.title ?? '', to: `/groups/${groupId}` },
      ]}
    >
      <Query of={page}>
        {(group) =>
          session ? (
            <Session group={group} session={session} />
          ) : (
            <EmptyState
              text={g.noSessions}
              action={<LinkButton to={`/groups/${groupId}`}>{g.groups}</LinkButton>}
            />
          )
        }
      </Query>
    </Page>
  )
}

interface Props {
  readonly group: GroupPage
  readonly session: GroupSession
}

function Session({ group, session }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const [asking, setAsking] = useState<'plan' | 'not-held'>()
  const isPlanned = session.state === 'planned'
  const close = () => setAsking(undefined)
  return (
    <div className={css.main}>
      <Section
        title={session.goal}
        actions={
          isPlanned &&
          isSessionPlannable(group.state) && (
            <div className={css.buttons}>
              <Button onClick={() => setAsking('plan')}>{w.replan}</Button>
              <Button onClick={() => setAsking('not-held')}>{w.notHeld}</Button>
            </div>
          )
        }
      >
        <Facts
          facts={[
            { label: w.startsAt, value: dates.full(session.startsAt) },
            { label: w.place, value: session.place },
            { label: w.phase, value: phaseWords[session.phase][language] },
            { label: w.planText, value: session.plan },
            { label: sessionStateWords.cancelled[language], value: session.reason },
          ]}
        />
      </Section>
      {session.state !== 'cancelled' && <Attendance group={group} session={session} />}
      {session.record && <RecordSheet record={session.record} />}
      {isPlanned && isOpen(group.state) && (
        <RecordForm key={session.version} group={group} session={session} />
      )}
      {asking === 'plan' && <SessionDrawer group={group} session={session} onClose={close} />}
      {asking === 'not-held' && <NotHeldDrawer group={group} session={session} onClose={close} />}
    </div>
  )
}
