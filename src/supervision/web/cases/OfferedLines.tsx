import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { OfferedLine } from '../../model/contract-cases.ts'
import css from '../Supervision.module.css'
import { words } from '../words.ts'

/** Cases that can be read now, each with its end. */
export function OfferedLines({ lines }: { readonly lines: readonly OfferedLine[] }) {
  const w = useWords(words)
  const dates = useDates()
  if (lines.length === 0) return null
  return (
    <>
      <ul className={blocks.list}>
        {lines.map(({ id, n, who, named, until, startsAt }) => (
          <li key={id}>
            <div className={css.row}>
              <Link to={`/supervision/offered/${id}`}>{w.caseN(n, who)}</Link>
              <Tag {...(named && { tone: 'amber' as const })}>{named ? w.named : w.unnamed}</Tag>
            </div>
            <p className={blocks.soft}>
              {dates.full(startsAt)} · {w.readUntil(dates.full(until))}
            </p>
          </li>
        ))}
      </ul>
      <p className={blocks.soft}>{w.offeredHint}</p>
    </>
  )
}
