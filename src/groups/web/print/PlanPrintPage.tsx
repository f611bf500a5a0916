import { useDates } from '#platform/web/dates.ts'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { GroupPage } from '../../model/contract.ts'
import { phaseWords } from '../../model/group.ts'
import { usePlanFacts } from '../group/PlanSheet.tsx'
import { words as groupWords } from '../words.ts'
import { PaperPage } from './PaperPage.tsx'
import css from './Print.module.css'
import { words } from './words.ts'

/** 小组计划书: the plan on the first page, the sessions on the second. */
export function PlanPrintPage() {
  const w = useWords(words)
  return <PaperPage title={w.plan}>{(group) => <Plan group={group} />}</PaperPage>
}

function Plan({ group }: { readonly group: GroupPage }) {
  const w = useWords(words)
  const g = useWords(groupWords)
  const dates = useDates()
  const { language } = useLanguage()
  const facts = [{ label: g.title, value: group.content.title }, ...usePlanFacts(group)]
  return (
    <>
      <Facts facts={facts} />
      <div className={css.second}>
        <h3>{w.sessions}</h3>
        {group.sessions.length === 0 && <p>{w.noSessions}</p>}
        {group.sessions.length > 0 && (
          <table className={css.table}>
            <thead>
              <tr>
                {[w.n, w.phase, w.when, w.goal, w.how].map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {group.sessions.map(({ id, n, phase, startsAt, place, goal, plan }) => (
                <tr key={id}>
                  <td>{n}</td>
                  <td>{phaseWords[phase][language]}</td>
                  <td>
                    {dates.full(startsAt)} {place}
                  </td>
                  <td>{goal}</td>
                  <td>{plan}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}
