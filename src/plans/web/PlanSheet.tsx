import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { PlanPage } from '../model/contract.ts'
import { type Plan, type Snapshot, signerWords } from '../model/plan.ts'
import { useOwnerName } from './owner-name.ts'
import css from './PlanPrint.module.css'
import { words } from './print-words.ts'

interface Props {
  readonly page: PlanPage
  readonly plan: Plan
}

/** In plain words: what matters, what is hoped for, who does what by when. */
export function PlanSheet({ page, plan }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const nameOf = useOwnerName()
  const { goals, tasks, names } = plan.snapshot ?? asItStands(page)
  const { agreement } = plan
  const focus = plan.snapshot?.focus ?? plan.focus
  return (
    <div className={css.sheet}>
      <p>{w.dear(page.client.name)}</p>
      {focus && (
        <>
          <h3>{w.focus}</h3>
          <p className={css.text}>{focus}</p>
        </>
      )}
      <h3>{w.goals}</h3>
      <ol>
        {goals.map(({ id, text, measure, due }) => (
          <li key={id}>
            {w.goal(text, dates.day(due))}
            {measure && <p className={css.small}>{w.measure(measure)}</p>}
          </li>
        ))}
      </ol>
      <h3>{w.tasks}</h3>
      <table>
        <thead>
          <tr>
            {[w.what, w.who, w.when, w.done].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map(({ id, text, owner, due }) => {
            const accountId = owner.kind === 'colleague' ? owner.accountId : ''
            return (
              <tr key={id}>
                <td>{text}</td>
                <td>{nameOf({ owner, ownerName: names[accountId] ?? '' })}</td>
                <td className={css.day}>{dates.day(due)}</td>
                <td />
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>{w.review(dates.day(plan.reviewDue))}</p>
      {agreement?.how === 'verbal' && (
        <p>{w.heard(signerWords[agreement.by][language], agreement.witness)}</p>
      )}
      <p className={css.small}>{w.free}</p>
    </div>
  )
}

/** A draft is printed as the work stands now. */
function asItStands({
  goals,
  tasks,
  names,
}: PlanPage): Pick<Snapshot, 'goals' | 'tasks' | 'names'> {
  return {
    goals,
    tasks: tasks.filter(({ state }) => state === 'open' || state === 'done'),
    names,
  }
}
