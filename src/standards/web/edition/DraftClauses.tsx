import { Button } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import type { Clause } from '../../model/edition.ts'
import { ClauseText } from '../ClauseText.tsx'
import css from '../Standards.module.css'
import { words } from '../words.ts'

interface Props {
  readonly clauses: readonly Clause[]
  readonly onAmend: (clause: Clause) => void
  readonly onRemove: (clause: Clause) => void
}

export function DraftClauses({ clauses, onAmend, onRemove }: Props) {
  const w = useWords(words)
  return (
    <ol className={css.list}>
      {clauses.map((clause) => (
        <li key={clause.number}>
          <ClauseText of={clause} />
          <div className={css.row}>
            <Button
              size="small"
              aria-label={w.amendClause(clause.number)}
              onClick={() => onAmend(clause)}
            >
              {w.amend}
            </Button>
            <Button
              size="small"
              aria-label={w.dropClause(clause.number)}
              onClick={() => onRemove(clause)}
            >
              {w.remove}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  )
}
