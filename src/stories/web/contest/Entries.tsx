import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { ContestPage, EntryLine } from '../../model/contract-contests.ts'
import css from '../Stories.module.css'
import { words } from './words.ts'

/** In the order of their places where there are results, else of their numbers. */
export function Entries({ contest }: { readonly contest: ContestPage }) {
  const w = useWords(words)
  const { id, entries, named, state } = contest
  if (entries.length === 0) return <p className={blocks.soft}>{w.noEntries}</p>
  return (
    <ol className={css.list} aria-label={w.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className={css.row}>
            <span className={blocks.soft}>{w.number(entry.n)}</span>
            <Link to={`/stories/contests/${id}/entries/${entry.id}`}>{entry.title}</Link>
            {entry.award && <Tag tone="amber">{entry.award}</Tag>}
            {named && state === 'scoring' && <Mine entry={entry} />}
          </div>
          <Result entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function Mine({ entry: { isOwn, mine } }: { readonly entry: EntryLine }) {
  const w = useWords(words)
  if (isOwn) return <Tag>{w.own}</Tag>
  if (!mine) return <Tag tone="amber">{w.notScored}</Tag>
  return <Tag tone="leaf">{mine.total === null ? w.aside : w.mine(mine.total)}</Tag>
}

function Result({ entry }: { readonly entry: EntryLine }) {
  const w = useWords(words)
  const { rank, mean, spread, scores, institutionName } = entry
  const facts = [
    ...(rank === null ? [] : [w.rank(rank)]),
    ...(mean === null || spread === null ? [] : [w.mean(mean, spread)]),
    ...(scores === null ? [] : [w.scored(scores)]),
    ...(institutionName ? [institutionName] : []),
  ]
  return facts.length > 0 ? <p className={blocks.soft}>{facts.join(' · ')}</p> : null
}
