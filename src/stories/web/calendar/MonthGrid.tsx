import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import type { PublicityEvent } from '../../model/publicity.ts'
import css from '../Stories.module.css'
import type { Month } from './month.ts'
import { words } from './words.ts'

interface Props {
  readonly month: Month
  readonly events: readonly PublicityEvent[]
}

/** Weeks from Monday to Sunday; a name leads to its line in the list below. */
export function MonthGrid({ month, events }: Props) {
  const w = useWords(words)
  return (
    <ul className={css.month} aria-label={w.grid}>
      {month.days.map((day) => {
        const these = events.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
        const isOut = day < month.from || day > month.until
        return (
          <li key={day} {...(isOut && { className: css.out })}>
            <span className={blocks.soft}>{Number(day.slice(8))}</span>
            {!isOut &&
              these.map(({ id, title }) => (
                <button
                  key={id}
                  type="button"
                  onClick={() => document.getElementById(`event-${id}`)?.focus()}
                >
                  {title}
                </button>
              ))}
          </li>
        )
      })}
    </ul>
  )
}
