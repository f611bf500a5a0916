import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { type ClaimState, claimStateWords, outcomeWords } from '../model/claim.ts'
import { clockWords } from '../model/claim-clock.ts'
import type { ClaimLine } from '../model/claim-page.ts'
import { words } from './words.ts'

const tones: Partial<Record<ClaimState, Tone>> = {
  reported: 'amber',
  'needs-papers': 'amber',
  paid: 'jade',
  paying: 'leaf',
  decided: 'leaf',
  appealed: 'plum',
  're-reviewing': 'plum',
  collecting: 'azure',
  accepted: 'azure',
  reviewing: 'azure',
  computed: 'azure',
  'second-look': 'azure',
}

export function ClaimStateTag({ state, outcome }: Pick<ClaimLine, 'state' | 'outcome'>) {
  const { language } = useLanguage()
  const tone = tones[state]
  const isOver = outcome !== null && ['decided', 'paying', 'paid', 'closed'].includes(state)
  return (
    <Tag {...(tone && { tone })}>
      {claimStateWords[state][language]}
      {isOver && ` · ${outcomeWords[outcome][language]}`}
    </Tag>
  )
}

/** The day by which somebody has to move, and whether it has gone by. */
export function ClaimClock({ clock, dueOn }: Pick<ClaimLine, 'clock' | 'dueOn'>) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const now = useNow()
  if (clock === null) return <span>—</span>
  if (dueOn === null) return <Tag tone="vermilion">{w.calendarMissing}</Tag>
  const isLate = dayInBeijing(now) > dueOn
  const text = `${clockWords[clock][language]} ${dates.day(dueOn)}`
  return isLate ? <Tag tone="vermilion">{`${text} · ${w.overdue}`}</Tag> : <span>{text}</span>
}
