import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { GroupPage } from '../../model/contract.ts'
import type { GroupEvaluation } from '../../model/group.ts'
import { changeOf, findOffered, instrumentName } from '../../model/measured.ts'
import { outcomeWords } from '../../model/member.ts'
import { wasThere } from '../../model/session.ts'
import { useEvaluationFacts } from '../group/EvaluationSheet.tsx'
import { signed } from '../signed.ts'
import { words as groupWords } from '../words.ts'
import { PaperPage } from './PaperPage.tsx'
import css from './Print.module.css'
import { words } from './words.ts'

/** 小组总评: what it was as a whole, and for each member. */
export function EvaluationPrintPage() {
  const w = useWords(words)
  return (
    <PaperPage title={w.evaluation}>
      {(group) => (
        <>
          {group.evaluation ? <Written evaluation={group.evaluation} /> : <p>{w.none}</p>}
          <Results group={group} />
        </>
      )}
    </PaperPage>
  )
}

function Written({ evaluation }: { readonly evaluation: GroupEvaluation }) {
  return <Facts facts={useEvaluationFacts(evaluation)} />
}

function Results({ group }: { readonly group: GroupPage }) {
  const w = useWords(words)
  const g = useWords(groupWords)
  const { language } = useLanguage()
  const offered = findOffered(group.content.instrument)
  const held = group.sessions.filter(({ state }) => state === 'recorded')
  const joined = group.members.filter(({ joinedAt }) => joinedAt !== null)
  const heads = [w.name, w.came, ...(offered ? [w.before, w.after, w.change] : []), w.outcome]
  return (
    <div>
      <h3>{w.members}</h3>
      <p>
        {group.content.title} · {g.sessionsN(held.length)}
        {offered && ` · ${instrumentName(offered)[language]}`}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {joined.map(({ person, measures, outcome, outcomeNote }) => {
            const came = held.filter(({ attendance }) =>
              wasThere(attendance.find(({ personId }) => personId === person.id)?.presence),
            ).length
            const change = offered && changeOf(offered, measures)
            return (
              <tr key={person.id}>
                <td>{person.name}</td>
                <td>
                  {came} / {held.length}
                </td>
                {change && (
                  <>
                    <td>{change.before?.score ?? '—'}</td>
                    <td>{change.after?.score ?? '—'}</td>
                    <td>{change.change === undefined ? '—' : signed(change.change)}</td>
                  </>
                )}
                <td>
                  {outcome && outcomeWords[outcome][language]} {outcomeNote}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
