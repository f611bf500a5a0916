import { Link } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import css from '../Claims.module.css'
import { calendarWords } from './words.ts'

interface Props {
  readonly missing: readonly number[]
  readonly waiting: readonly number[]
  /** On the page where something can be done about it. */
  readonly isThere?: boolean
}

/** What will hold up the office when it comes: a year whose working days nobody has made count. */
export function CalendarWarning({ missing, waiting, isThere = false }: Props) {
  const w = useWords(calendarWords)
  return missing.map((year) => (
    <span key={year} className={`${css.notice} ${css.warning}`}>
      {waiting.includes(year) ? w.waiting(year) : w.missing(year)}{' '}
      {!isThere && <Link to="/working-days">{w.goThere}</Link>}
    </span>
  ))
}
