import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Qualification, registrationWords } from '../model/qualification.ts'
import css from './Workforce.module.css'
import { words } from './words.ts'

const TONES = { valid: 'leaf', soon: 'amber', expired: 'vermilion' } as const

type Shown = Pick<Qualification, 'state' | 'registeredUntil' | 'daysLeft'>

/** How the registration of a certificate stands, in a word and in days. */
export function Registration({ of: { state, registeredUntil, daysLeft } }: { readonly of: Shown }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  return (
    <span className={css.row}>
      <Tag {...(state !== 'none' && { tone: TONES[state] })}>
        {registrationWords[state][language]}
      </Tag>
      {registeredUntil !== null && daysLeft !== null && (
        <span className={blocks.soft}>
          {dates.day(registeredUntil)}{' '}
          {state !== 'valid' && (daysLeft < 0 ? w.lapsed(-daysLeft) : w.daysLeft(daysLeft))}
        </span>
      )}
    </span>
  )
}
