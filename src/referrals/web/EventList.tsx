import { useDates } from '#platform/web/dates.ts'
import { useLanguage } from '#platform/web/language.tsx'
import { failureWords } from '../model/failure.ts'
import type { ReferralEvent } from '../model/referral.ts'
import css from './Referrals.module.css'
import { stepWords } from './step-words.ts'

/** What both sides said, newest first. */
export function EventList({ events }: { readonly events: readonly ReferralEvent[] }) {
  const { language } = useLanguage()
  const dates = useDates()
  return (
    <ol className={css.events}>
      {events.map(({ at, who, step, reason, note }) => (
        <li key={`${at} ${step} ${who}`}>
          <strong>{stepWords[step]?.[language] ?? step}</strong>
          {reason && <> · {failureWords[reason][language]}</>}
          {note && <> · {note}</>}
          <span className={css.soft}>
            {who} {dates.short(at)}
          </span>
        </li>
      ))}
    </ol>
  )
}
