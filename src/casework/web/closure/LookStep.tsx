import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Day } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { caseStateWords } from '../../model/case.ts'
import { afterStep, type CaseFacts, needsReview } from '../../model/case-steps.ts'
import { closureReasonWords } from '../../model/closure.ts'
import css from './ClosureForm.module.css'
import type { ClosureInHand } from './closure-in-hand.ts'
import { words } from './words.ts'

interface Props {
  readonly content: ClosureInHand
  readonly facts: CaseFacts
  readonly promised: readonly Day[]
  readonly change: (part: Partial<ClosureInHand>) => void
}

/** What was written, and what will happen: by the same rule that the server follows. */
export function LookStep({ content, facts, promised, change }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  const { reason, summary, clientInformed, notInformedWhy, referredAtClosure, followUps } = content
  const days = [...new Set([...promised, ...followUps])].toSorted()
  const isHandedOn = needsReview(facts) && !facts.isReviewer
  const openFollowUps = facts.openFollowUps + followUps.length
  const closing = { ...facts, state: 'closing' as const, openFollowUps }
  const after = isHandedOn ? 'closing' : afterStep('close', closing)
  return (
    <div className={css.step}>
      <dl className={css.facts}>
        <Answer label={w.reason} onChange={() => change({ step: 0 })}>
          {reason && closureReasonWords[reason][language]}
        </Answer>
        <Answer label={w.summary} onChange={() => change({ step: 0 })}>
          {summary}
        </Answer>
        <Answer label={w.informed} onChange={() => change({ step: 1 })}>
          {clientInformed ? w.yesTold : `${w.notTold} ${notInformedWhy}`}
        </Answer>
        <Answer label={w.referred} onChange={() => change({ step: 1 })}>
          {referredAtClosure ? w.yesReferred : w.notReferred}
        </Answer>
      </dl>
      <div className={css.willHappen}>
        <h4>{w.willHappen}</h4>
        <ul>
          <li>{w.becomes(caseStateWords[after][language])}</li>
          {isHandedOn && <li>{w.leadLooks}</li>}
          <li>{days.length > 0 ? w.willFollow(listing(days.map(dates.shortDay))) : w.noFollow}</li>
          <li>{w.notesStay}</li>
        </ul>
      </div>
    </div>
  )
}

interface AnswerProps {
  readonly label: string
  readonly onChange: () => void
  readonly children: ReactNode
}

function Answer({ label, onChange, children }: AnswerProps) {
  const w = useWords(words)
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>
        <Button size="small" aria-label={`${w.change} ${label}`} onClick={onChange}>
          {w.change}
        </Button>
      </dd>
    </div>
  )
}
