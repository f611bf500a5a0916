import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Appointment } from '../../model/position.ts'
import { answerWords, explainTitle } from '../../model/title-rule.ts'
import { positionWords } from '../position-words.ts'
import css from '../Workforce.module.css'
import { words } from '../words.ts'

/** Appointments, each with what the rule says of it. */
export function Appointments({ of }: { readonly of: readonly Appointment[] }) {
  const w = useWords({ ...words, ...positionWords })
  const { language } = useLanguage()
  const dates = useDates()
  return (
    <Section title={w.appointments}>
      {of.length === 0 && <p className={blocks.soft}>{w.noAppointments}</p>}
      <ul className={css.list}>
        {of.map(({ id, positionTitle, grade, level, answer, reason, from, until }) => (
          <li key={id}>
            <span className={css.main}>
              <span className={css.row}>
                {positionTitle}
                <Tag>{grade ? w.gradeOf(grade) : w.noGrade}</Tag>
                <Tag {...(answer === 'covered' && { tone: 'leaf' })}>
                  {answerWords[answer][language]}
                </Tag>
                <span className={blocks.soft}>
                  {dates.day(from)} – {until ? dates.day(until) : w.openEnded}
                </span>
              </span>
              <span className={blocks.soft}>{explainTitle(level, grade, from)[language]}</span>
              {reason && (
                <span>
                  {w.reason} {reason}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
