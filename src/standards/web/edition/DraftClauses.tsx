import { Button } from 'antd'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import type { Clause } from '../../model/edition.ts'
import { ClauseText } from '../ClauseText.tsx'
import { words } from '../words.ts'

interface Props {
  readonly clauses: readonly Clause[]
  readonly onAmend: (clause: Clause) => void
  readonly onRemove: (clause: Clause) => void
}

export function DraftClauses({ clauses, onAmend, onRemove }: Props) {
  const w = useWords(words)
  return (
    <ol className={blocks.list}>
      {clauses.map((clause) => (
        <li key={clause.number}>
          <ClauseText of={clause} />
          <div className={blocks.row}>
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
