import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { YearCalendar } from '../../model/working-days.ts'
import { calendarWords } from './words.ts'
import css from './YearOfDays.module.css'
import { type MonthOfDays, monthsOf } from './year-days.ts'

/** A year month by month: what differs from Monday to Friday stands out, and is told to every reader. */
export function YearOfDays({ calendar }: { readonly calendar: YearCalendar }) {
  const w = useWords(calendarWords)
  const months = monthsOf(calendar)
  const working = months.reduce((sum, month) => sum + month.working, 0)
  return (
    <div className={css.year}>
      <p className={css.legend}>
        <strong>{w.count(working)}</strong>
        <Tag tone="vermilion">{w.offDays}</Tag>
        <Tag tone="azure">{w.onDays}</Tag>
      </p>
      <ul className={css.months}>
        {months.map((one) => (
          <Month key={one.month} {...one} />
        ))}
      </ul>
    </div>
  )
}

function Month({ month, blank, days, working }: MonthOfDays) {
  const w = useWords(calendarWords)
  const listed = (wanted: 'off' | 'on') =>
    days
      .filter(({ kind }) => kind === wanted)
      .map(({ day }) => Number(day.slice(8)))
      .join(' ') || w.none
  return (
    <li className={css.month}>
      <p className={css.head}>
        <strong>{w.month(month)}</strong> <span className={css.soft}>{w.ofMonth(working)}</span>
      </p>
      <div
        role="img"
        aria-label={w.told(w.month(month), listed('off'), listed('on'))}
        className={css.days}
      >
        {days.map(({ day, kind }, n) => (
          <span
            key={day}
            data-kind={kind}
            {...(n === 0 && { style: { gridColumnStart: blank + 1 } })}
          >
            {Number(day.slice(8))}
          </span>
        ))}
      </div>
    </li>
  )
}
