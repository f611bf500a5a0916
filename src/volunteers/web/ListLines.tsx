import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { tell } from '#imports/model/line.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { ListLine } from '../model/contract.ts'
import { titleOf } from '../model/list-columns.ts'
import { volunteerStateWords } from '../model/volunteer.ts'
import { importWords } from './import-words.ts'
import css from './Volunteers.module.css'
import { words } from './words.ts'

/** So many are looked through at once. */
const AT_ONCE = 50

interface Props {
  readonly title: string
  readonly lines: readonly ListLine[]
  /** Rows of which was said: another person. */
  readonly others?: readonly number[]
  readonly onDecide?: (n: number, isOther: boolean) => void
}

/** Rows of which the same is to be said; nothing where there are none. */
export function ListLines({ title, lines, others = [], onDecide }: Props) {
  const w = useWords(importWords)
  const [most, setMost] = useState(AT_ONCE)
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <ul className={css.list}>
        {lines.slice(0, most).map((line) => (
          <li key={line.n}>
            <Line line={line} />
            {onDecide && (
              <Checkbox
                checked={others.includes(line.n)}
                onChange={({ target }) => onDecide(line.n, target.checked)}
              >
                {w.other(line.name)}
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
      {lines.length > most && <Button onClick={() => setMost(most + AT_ONCE)}>{w.more}</Button>}
    </Section>
  )
}

function Line({ line: { n, name, state, isMinor, faults, onRoll } }: { readonly line: ListLine }) {
  const w = useWords({ ...importWords, minor: words.minor })
  const { language } = useLanguage()
  if (state === 'faulty')
    return (
      <div lang="zh-CN">
        {faults.map(({ column, code, message }) => (
          <p key={`${column} ${code}`}>{tell(n, titleOf(column), message)}</p>
        ))}
      </div>
    )
  return (
    <>
      <span>{w.row(n, name)}</span>
      {isMinor && <Tag tone="amber">{w.minor}</Tag>}
      {onRoll && (
        <span>
          {state === 'alike' && w.samePhone}
          <Link to={`/volunteers/${onRoll.id}`}>
            {onRoll.name} {onRoll.number}
          </Link>{' '}
          <Tag>{volunteerStateWords[onRoll.state][language]}</Tag>
        </span>
      )}
    </>
  )
}
