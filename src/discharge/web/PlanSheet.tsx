import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  carerBurdenWords,
  type DischargePlan,
  destinationWords,
  isInstitution,
  tellingWords,
} from '../model/plan.ts'
import { answerWords, complete, readinessWords } from '../model/readiness.ts'
import css from './Print.module.css'
import { words } from './words.ts'

/** The plan as it stands, to be read: on the page when somebody has left, and on paper. */
export function PlanSheet({ plan }: { readonly plan: DischargePlan }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { content, dischargedOn } = plan
  const { destination, handOver, carer } = content
  const day = dischargedOn ?? content.dischargeOn
  const facts: [string, string][] = [
    [w.day, day ? dates.day(day) : w.blank],
    [w.destination, destination ? destinationWords[destination][language] : w.blank],
    ...(isInstitution(destination)
      ? ([
          [w.handOver, [handOver.name, handOver.contact].filter(Boolean).join(' · ') || w.blank],
          [w.telling, handOver.telling ? tellingWords[handOver.telling][language] : w.blank],
        ] as [string, string][])
      : []),
    [w.carer, carer.name || w.blank],
    [w.burden, carer.burden ? carerBurdenWords[carer.burden][language] : w.blank],
    ...(plan.reason ? ([[w.reason, plan.reason]] as [string, string][]) : []),
  ]
  const lists: [string, string[]][] = [
    [w.carerTasks, content.carerTasks.map(({ what, often }) => join(what, often))],
    [w.equipment, content.equipment.map(({ what, source, who }) => join(what, source, who))],
    [w.medicines, content.medicineQuestions],
  ]
  return (
    <div className={css.sheet}>
      <dl className={css.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{w.item}</th>
            <th scope="col">{w.answer}</th>
            <th scope="col">{w.missing}</th>
            <th scope="col">{w.sees}</th>
          </tr>
        </thead>
        <tbody>
          {complete(content.readiness).map(({ item, answer, missing, who }) => (
            <tr key={item}>
              <th scope="row">{readinessWords[item][language]}</th>
              <td>{answer ? answerWords[answer][language] : w.notAnswered}</td>
              <td>{missing}</td>
              <td>{who}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lists.map(
        ([label, lines]) =>
          lines.length > 0 && (
            <section key={label}>
              <h3>{label}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}

function join(...parts: readonly string[]) {
  return parts.filter(Boolean).join(' · ')
}
