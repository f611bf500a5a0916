import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { levelWords, QualificationLevel } from '../model/qualification.ts'
import { titleRules } from '../model/title-rule.ts'
import { positionWords } from './position-words.ts'
import css from './Workforce.module.css'

/** The rule itself, in a few lines, with its source. */
export function TitleRules() {
  const w = useWords(positionWords)
  const { language } = useLanguage()
  const dates = useDates()
  return (
    <Section title={w.ruleTitle}>
      <p>{w.ruleLead}</p>
      {titleRules.map(({ from, source, grades }) => (
        <div key={from} className={blocks.stack}>
          <ul className={css.list}>
            {QualificationLevel.options.map((level) => {
              const range = grades[level]
              return (
                range && (
                  <li key={level}>
                    <span className={css.main}>{levelWords[level][language]}</span>
                    {w.grades(...range)}
                  </li>
                )
              )
            })}
          </ul>
          <p className={blocks.soft}>
            {w.source(source[language])} {w.ruleFrom(dates.day(from))}
          </p>
        </div>
      ))}
    </Section>
  )
}
