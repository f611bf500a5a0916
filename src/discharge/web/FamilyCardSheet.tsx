import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { familyCardOf } from '../model/family-card.ts'
import { type DischargePlan, partOfDayWords } from '../model/plan.ts'
import css from './Print.module.css'
import { words } from './words.ts'

interface Props {
  readonly plan: DischargePlan
  readonly name: string
  readonly house: string | undefined
  readonly paper: 'a4' | 'a5'
}

/** On the refrigerator door: who does what, and whom to call. Numbers are written in by hand. */
export function FamilyCardSheet({ plan, name, house, paper }: Props) {
  const w = useWords(words)
  const listing = useListing()
  const dates = useDates()
  const { language } = useLanguage()
  const { day, tasks, carerTasks, diagnosis, followUpDays } = familyCardOf(plan)
  const phones = [w.phoneWard, w.phoneWorker, w.phoneClinic, w.phoneFamily]
  return (
    <article className={css.card} data-paper={paper} data-sheet aria-label={w.cardTitle}>
      <header>
        <h2>{w.cardTitle}</h2>
        <p>
          {w.cardFor(name)} · {day ? w.cardDay(dates.weekday(day)) : w.cardDay('＿＿＿＿')}
        </p>
        {diagnosis && <p>{w.illness(diagnosis)}</p>}
      </header>
      <section>
        <h3>{w.cardTasks}</h3>
        <ol>
          {tasks.map(({ when, what, who }) => (
            <li key={`${when} ${what}`}>
              <span>{partOfDayWords[when][language]}</span>
              <span>
                {what}
                {who && <strong> → {who}</strong>}
              </span>
            </li>
          ))}
          {tasks.length === 0 && (
            <li>
              <span>{w.cardEmpty}</span>
              <span className={css.line} />
            </li>
          )}
        </ol>
      </section>
      {carerTasks.length > 0 && (
        <section>
          <h3>{w.always}</h3>
          <ul>
            {carerTasks.map(({ what, often }) => (
              <li key={what}>
                <span>
                  {what}
                  {often && ` · ${often}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{w.phones}</h3>
        <ul>
          {phones.map((who) => (
            <li key={who}>
              <span>{who}</span>
              <span className={css.line} />
            </li>
          ))}
        </ul>
      </section>
      <p className={css.urgent}>{w.emergency}</p>
      <p>
        {w.weCall(listing(followUpDays.map(String)))} {house}
      </p>
    </article>
  )
}
