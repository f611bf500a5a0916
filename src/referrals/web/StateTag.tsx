import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { dueOf, latenessOf } from '../model/overdue.ts'
import { type ReferralFacts, type ReferralState, referralStateWords } from '../model/referral.ts'
import { isFinal, isOver } from '../model/referral-steps.ts'
import css from './Referrals.module.css'
import { words } from './words.ts'

interface Props {
  readonly state: ReferralState
  /** Read by whoever is asked. */
  readonly isReceived?: boolean
}

export function StateTag({ state, isReceived = false }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const tone = state === 'loop-closed' ? 'leaf' : isFinal(state) ? 'vermilion' : 'azure'
  const isAsked = isReceived && state === 'sent'
  return <Tag tone={tone}>{isAsked ? w.yourTurn : referralStateWords[state][language]}</Tag>
}

/** Until when somebody has to answer, and whether it is late. */
export function DueTag({ referral }: { readonly referral: ReferralFacts }) {
  const w = useWords(words)
  const dates = useDates()
  const lateness = latenessOf(referral, useNow())
  const due = dueOf(referral)
  if (isOver(referral) || !due) return <span>—</span>
  return (
    <span>
      {lateness !== 'in-time' && (
        <Tag tone="vermilion">{lateness === 'overdue' ? w.overdue : w.escalated}</Tag>
      )}
      <span className={css.soft}>{dates.short(due)}</span>
    </span>
  )
}
