import { tellYuan } from '#insurance/model/fen.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import type { MyPage } from '../model/shown.ts'
import css from './Enrolment.module.css'
import { words } from './words.ts'

/** Whether one can enrol today, until when, and what it costs. */
export function SeasonNote({ page: { season, next } }: { readonly page: MyPage }) {
  const w = useWords(words)
  const dates = useDates()
  return (
    <div className={css.season} data-closed={season === null}>
      <strong>{season ? w.open(season.year) : w.closed}</strong>
      {season && <span>{w.openLine(dates.day(season.to), tellYuan(season.premium))}</span>}
      {season?.isAssumed && <span>{w.assumedSeason(season.year)}</span>}
      {next && <span>{w.nextLine(next.year, dates.day(next.from))}</span>}
    </div>
  )
}
