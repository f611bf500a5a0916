import { Button } from 'antd'
import { useState } from 'react'
import { LinkButton } from '#casework/web/index.tsx'
import blocks from '#platform/web/blocks.module.css'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { SessionPage as Session } from '../../model/contract.ts'
import { Side, sideWords } from '../../model/session.ts'
import { type SessionStep, sessionSteps } from '../../model/session-steps.ts'
import { OfferedLines } from '../cases/OfferedLines.tsx'
import { Offers } from '../cases/Offers.tsx'
import { pageWords } from '../page-words.ts'
import { Actions } from '../parts/Actions.tsx'
import { PlanForm } from '../parts/PlanForm.tsx'
import { StateTag } from '../parts/StateTag.tsx'
import css from '../Supervision.module.css'
import { StepForm } from './StepForm.tsx'
import { useSession, useSessionFacts } from './session-page.ts'
import { words } from './words.ts'

/** One session, the same for both sides. */
export function SessionPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const { sessionId, session } = useSession()
  const isSupervisor = session.data?.side === 'supervisor'
  return (
    <Page
      title={p.session}
      trail={[
        isSupervisor
          ? { label: w.trail, to: '/supervision' }
          : { label: w.mine, to: '/supervision/mine' },
      ]}
      width="read"
      actions={<LinkButton to={`/supervision/sessions/${sessionId}/print`}>{w.print}</LinkButton>}
    >
      <Query of={session}>{(found) => <Whole session={found} />}</Query>
    </Page>
  )
}

function Whole({ session }: { readonly session: Session }) {
  const w = useWords(words)
  const [doing, setDoing] = useState<SessionStep | 'move'>()
  const facts = useSessionFacts(session)
  const close = () => setDoing(undefined)
  return (
    <div className={css.page}>
      <Section title={w.facts}>
        <div className={css.stack}>
          <p>
            <StateTag state={session.state} />
          </p>
          <Facts facts={facts} />
          <Steps session={session} onDo={setDoing} />
        </div>
      </Section>
      {session.carried.length > 0 && (
        <Section title={w.carried}>
          <Actions actions={session.carried} />
        </Section>
      )}
      <Section title={w.cases}>
        <div className={css.stack}>
          <p className={blocks.soft}>{w.casesN(session.cases)}</p>
          <OfferedLines lines={session.offered} />
          <Offers offers={session.offers} />
        </div>
      </Section>
      <Notes session={session} />
      {session.state !== 'planned' && session.state !== 'cancelled' && (
        <Section title={w.actions}>
          <Actions actions={session.actions} none={w.noActions} />
        </Section>
      )}
      {doing === 'move' && <PlanForm side={session.side} session={session} onClose={close} />}
      {doing && doing !== 'move' && <StepForm session={session} step={doing} onClose={close} />}
    </div>
  )
}

interface StepsProps {
  readonly session: Session
  readonly onDo: (step: SessionStep | 'move') => void
}

function Steps({ session: { state, side, agreed, startsAt }, onDo }: StepsProps) {
  const w = useWords(words)
  const now = useNow()
  const offered = sessionSteps[state].filter(
    (step) => !(step === 'agree' && agreed[side]) && !(step === 'hold' && startsAt > now),
  )
  if (offered.length === 0) return null
  return (
    <div className={css.buttons}>
      {offered.map((step) => (
        <Button
          key={step}
          type={step === 'agree' || step === 'hold' ? 'primary' : 'default'}
          onClick={() => onDo(step)}
        >
          {w[step]}
        </Button>
      ))}
      {state === 'planned' && <Button onClick={() => onDo('move')}>{w.move}</Button>}
    </div>
  )
}

function Notes({ session }: { readonly session: Session }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { state, points, feeling, reason, agreed } = session
  if (state === 'planned')
    return (
      <Section title={w.notes}>
        <p className={blocks.soft}>{w.notYet}</p>
      </Section>
    )
  const sides = Side.options.map((side) => w.side(sideWords[side][language], agreed[side]))
  return (
    <Section title={w.notes}>
      <Facts
        facts={[
          { label: w.reason, value: reason },
          { label: w.points, value: points },
          { label: w.feeling, value: feeling },
          { label: w.agreedBy, value: state === 'cancelled' ? '' : sides.join('\n') },
        ]}
      />
    </Section>
  )
}
