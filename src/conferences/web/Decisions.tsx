import { Button } from 'antd'
import { Link } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import type { Decision } from '../model/conference.ts'
import css from './ConferencesPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly decisions: readonly Decision[]
  readonly finish: (id: Decision['id']) => void
}

/** Who does what until when, and what came of it. */
export function Decisions({ caseId, decisions, finish }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const today = dayInBeijing(useNow())
  return (
    <ul className={css.list}>
      {decisions.map(({ id, what, owner, due, taskId, doneAt, result }) => (
        <li key={id}>
          <div className={css.row}>
            <strong>{what}</strong>
            <span>{w.decision(owner, dates.shortDay(due))}</span>
            {taskId ? (
              <Link to={`/cases/${caseId}/plan`}>{w.isTask}</Link>
            ) : doneAt ? (
              <Tag tone="leaf">{w.done}</Tag>
            ) : (
              <>
                {due < today && <Tag tone="amber">{w.late}</Tag>}
                <Button size="small" onClick={() => finish(id)}>
                  {w.finish}
                </Button>
              </>
            )}
          </div>
          {result && <p className={css.soft}>{result}</p>}
        </li>
      ))}
    </ul>
  )
}
