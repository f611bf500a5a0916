import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import type { RightsOfYear } from '../model/contract.ts'
import css from './Entitlements.module.css'
import { words } from './words.ts'

interface Props {
  readonly of: Pick<RightsOfYear, 'year' | 'coverFrom' | 'coverTo' | 'quietYears'>
}

/** On which policy it rests. */
export function CoverLine({ of: { year, coverFrom, coverTo, quietYears } }: Props) {
  const w = useWords(words)
  const dates = useDates()
  return (
    <p className={css.soft}>
      {w.year(year)} ·{' '}
      {coverFrom && coverTo ? w.cover(dates.day(coverFrom), dates.day(coverTo)) : w.noPolicy}
      {quietYears !== null && ` · ${w.quiet(quietYears)}`}
    </p>
  )
}
