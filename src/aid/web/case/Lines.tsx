import { Button } from 'antd'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Line } from '../../model/ledger.ts'
import css from '../Aid.module.css'
import { words } from '../words.ts'
import { useStatusName } from './line-words.ts'

interface Props {
  readonly lines: readonly Line[]
  readonly onCorrect: (line: Line) => void
}

/** Line by line, newest first; a wrong one is taken back by its opposite. */
export function Lines({ lines, onCorrect }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const statusName = useStatusName()
  const corrected = new Set(lines.map(({ corrects }) => corrects))
  const mayCorrect = ({ id, corrects, fromApplication }: Line) =>
    corrects === null && !fromApplication && !corrected.has(id)
  return (
    <details>
      <summary>{w.lines(lines.length)}</summary>
      <ul className={css.list}>
        {lines.toReversed().map((line) => (
          <li key={line.id} className={css.item}>
            <p className={css.head}>
              {dates.day(line.on)} · {line.source} · {statusName(line)}
              <span className={css.sum}>{w.yuan(line.amount)}</span>
            </p>
            <p className={css.soft}>
              {[line.corrects && w.corrected, line.evidence, line.byName]
                .filter(Boolean)
                .join(' · ')}
              {mayCorrect(line) && (
                <Button
                  type="link"
                  size="small"
                  aria-label={w.correctOne(`${line.source} ${w.yuan(line.amount)}`)}
                  onClick={() => onCorrect(line)}
                >
                  {w.correct}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
