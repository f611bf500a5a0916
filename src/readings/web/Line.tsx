import { WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { RiskTag } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { ReadingLine } from '../model/contract.ts'
import { FIRST_READING_DAYS, signsOf } from '../model/reading.ts'
import { useDeedNames, useLineFacts } from './line-words.ts'
import css from './Reading.module.css'
import { signWords, words } from './words.ts'

interface Props {
  readonly line: ReadingLine
  readonly names: Readonly<Record<string, string>>
  readonly onMark: () => void
  readonly onRemark: () => void
}

const SHOWN = 4

/** One case: what is grave, what happened in figures, the steps in order, and what to do with it. */
export function Line({ line, names, onMark, onRemark }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const factsOf = useLineFacts()
  const { caseId, client, number, readAt, riskLevel, events } = line
  const [shown, rest] = [events.slice(-SHOWN), events.slice(0, -SHOWN)]
  return (
    <li>
      <div className={css.row}>
        <Link to={`/cases/${caseId}`} className={`${css.name}`}>
          {client.name} · {number}
        </Link>
        <span className={css.tags}>
          {signsOf(line).map((sign) => (
            <Tag
              key={sign}
              tone={sign === 'crisis' || sign === 'risk' ? 'vermilion' : 'amber'}
              icon={<WarningOutlined />}
            >
              {signWords[sign][language]}
            </Tag>
          ))}
          {riskLevel !== 'none' && <RiskTag level={riskLevel} />}
        </span>
      </div>
      <p className={css.facts}>
        {factsOf(line).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span className={css.soft}>{w.owner(line.ownerName)}</span>
        <span className={css.soft}>
          {readAt ? w.readAt(dates.short(readAt)) : w.neverRead(FIRST_READING_DAYS)}
        </span>
      </p>
      {events.length > 0 && (
        <div className={css.events}>
          {rest.length > 0 && (
            <details>
              <summary>{w.more(rest.length)}</summary>
              <Events events={rest} names={names} />
            </details>
          )}
          <Events events={shown} names={names} />
        </div>
      )}
      <div className={`${css.tags} no-print`}>
        <Button size="small" aria-label={w.markOf(number)} onClick={onMark}>
          {w.mark}
        </Button>
        <Button size="small" type="text" aria-label={w.remarkOf(number)} onClick={onRemark}>
          {w.remark}
        </Button>
      </div>
    </li>
  )
}

export function Events({ events, names }: Pick<Props, 'names'> & Pick<ReadingLine, 'events'>) {
  const w = useWords(words)
  const labelled = useLabelled()
  const dates = useDates()
  const nameOf = useDeedNames()
  return events.map(({ at, by, deed, note }) => (
    <div key={`${at} ${deed} ${note}`} className={css.event}>
      <span className={css.soft}>{dates.short(at)}</span>
      <p>
        {note ? labelled(nameOf(deed), note) : nameOf(deed)}{' '}
        <span className={css.soft}>{names[by] ?? w.somebody}</span>
      </p>
    </div>
  ))
}
