import { useDates } from '#platform/web/dates.ts'
import { Facts } from '#platform/web/Facts.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { ShownCalendar } from '../../model/contract-calendar.ts'
import { calendarWords } from './words.ts'

/** On what a version rests, and who made it count or not. */
export function CalendarFacts({ calendar }: { readonly calendar: ShownCalendar }) {
  const w = useWords(calendarWords)
  const dates = useDates()
  const { version, source, reason, entered, decided, state } = calendar
  const isDeclined = state === 'declined'
  return (
    <Facts
      facts={[
        { label: w.source, value: source },
        {
          label: w.enteredBy,
          value: entered
            ? [entered.name, dates.full(entered.at), w.version(version)].join(' · ')
            : w.builtIn,
        },
        {
          label: isDeclined ? w.declinedBy : w.confirmedBy,
          value: decided
            ? [decided.name, dates.full(decided.at), decided.note].filter(Boolean).join(' · ')
            : '',
        },
        { label: w.reason, value: reason },
      ]}
    />
  )
}
