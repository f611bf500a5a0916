import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { type SessionLine, sessionModeWords, topicWords } from '../../model/session.ts'
import css from '../Supervision.module.css'
import { words } from '../words.ts'
import { StateTag } from './StateTag.tsx'

interface Props {
  readonly sessions: readonly SessionLine[]
  /** Whom the reader knows anyway: the own side is not repeated. */
  readonly side: 'supervisor' | 'supervisee'
}

/** What is to come first, then what waits for agreement; the rest is folded. */
export function Sessions({ sessions, side }: Props) {
  const w = useWords(words)
  const open = sessions.filter(({ state }) => state === 'planned' || state === 'held')
  const over = sessions.filter(({ state }) => state === 'agreed' || state === 'cancelled')
  if (sessions.length === 0) return <p className={blocks.soft}>{w.noSessions}</p>
  return (
    <div className={css.stack}>
      <Lines sessions={open.toReversed()} side={side} />
      {over.length > 0 && (
        <details>
          <summary>{w.earlier(over.length)}</summary>
          <Lines sessions={over} side={side} />
        </details>
      )}
    </div>
  )
}

function Lines({ sessions, side }: Props) {
  return (
    <ul className={blocks.list}>
      {sessions.map((session) => (
        <Line key={session.id} session={session} side={side} />
      ))}
    </ul>
  )
}

function Line({ session, side }: { readonly session: SessionLine; readonly side: Props['side'] }) {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  const { id, state, startsAt, minutes, mode, topics, supervisorName, deputyName } = session
  const who = side === 'supervisor' ? session.superviseeName || session.house : supervisorName
  return (
    <li>
      <div className={css.row}>
        <Link to={`/supervision/sessions/${id}`}>
          {dates.full(startsAt)} {who}
        </Link>
        <StateTag state={state} />
      </div>
      <p className={blocks.soft}>
        {[
          w.minutes(minutes),
          sessionModeWords[mode][language],
          listing(topics.map((topic) => topicWords[topic][language])),
          deputyName && w.deputy(deputyName),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
