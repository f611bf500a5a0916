import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import {
  type ClockReading,
  clockWords,
  registrationPeriod,
  technicalYear,
} from '../../model/learning.ts'
import { learningWords } from '../learning-words.ts'
import css from '../Workforce.module.css'

const rules = { 'technical-year': technicalYear, 'registration-period': registrationPeriod }

/** Two clocks side by side: each with its own window, its own hours, its own source. */
export function Clocks({ clocks }: { readonly clocks: readonly ClockReading[] }) {
  const w = useWords(learningWords)
  const { language } = useLanguage()
  const dates = useDates()
  return (
    <div className={css.columns}>
      {clocks.map(({ clock, window, hours, needed, missing, verified }) => (
        <div key={clock} className={css.clock}>
          <h3>{clockWords[clock][language]}</h3>
          <p className={blocks.soft}>
            {window ? w.window(dates.day(window.from), dates.day(window.until)) : w.noWindow}
          </p>
          <p className={css.hours}>
            {needed === null ? w.hoursOnly(hours) : w.hoursOf(hours, needed)}
          </p>
          <p className={css.row}>
            {missing !== null && (
              <Tag tone={missing > 0 ? 'amber' : 'leaf'}>
                {missing > 0 ? w.missing(missing) : w.enough}
              </Tag>
            )}
            {!verified && <Tag tone="plum">{w.unverified}</Tag>}
          </p>
          <p className={blocks.soft}>{w.source(rules[clock].source[language])}</p>
        </div>
      ))}
    </div>
  )
}
