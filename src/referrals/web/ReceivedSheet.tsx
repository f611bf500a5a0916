import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { ReceivedPage } from '../model/referral.ts'
import { isFinal, type ReceiverStep, type Saying, stepsFor } from '../model/referral-steps.ts'
import { EventList } from './EventList.tsx'
import { PackageView } from './PackageView.tsx'
import css from './Referrals.module.css'
import { words } from './receiver-words.ts'
import { StateTag } from './StateTag.tsx'
import { StepPanel } from './StepPanel.tsx'

interface Props {
  readonly received: ReceivedPage
  readonly send: (step: ReceiverStep, saying: Saying, idempotencyKey: string) => Promise<unknown>
  readonly onDone: () => void
}

/** What the receiver sees, with an account or by a link: the package, and the answer to it. */
export function ReceivedSheet({ received, send, onDone }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const steps = stepsFor('receiver', received) as ReceiverStep[]
  const seen = { by: received.seenBy, at: dates.short(received.seenAt) }
  return (
    <div className={css.stack}>
      <Section title={received.fromHouse} actions={<StateTag state={received.state} isReceived />}>
        <PackageView text={received.packageText} seen={seen} />
        <p className={css.soft}>
          {w.private} · {w.seen(seen.by, seen.at)}
        </p>
      </Section>
      <Section title={w.answer}>
        {steps.length > 0 ? (
          <StepPanel steps={steps} version={received.version} send={send} onDone={onDone} />
        ) : (
          <p>{isFinal(received.state) ? w.closed : w.waitForThem}</p>
        )}
      </Section>
      <Section title={w.history}>
        <EventList events={received.events} />
      </Section>
    </div>
  )
}
