import { SearchOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { searchPeople } from '../model/contract.ts'
import { readSearch } from '../model/name-search.ts'
import type { PersonCard } from '../model/person.ts'
import { keys } from './keys.ts'
import { PersonRow } from './PersonRow.tsx'
import css from './people.module.css'
import { words } from './words.ts'

interface Props {
  /** What can be done with somebody who was found: a link, a button. */
  readonly act: (card: PersonCard) => ReactNode
  /** Offered below the results, once somebody has looked. */
  readonly register: (typed: string) => ReactNode
}

/** Search before create. What is typed goes out in a body, never in an address. */
export function PersonSearch({ act, register }: Props) {
  const w = useWords(words)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  const isReadable = readSearch(text).kind !== 'obstacle'
  const found = useQuery({
    queryKey: keys.search(text),
    queryFn: ({ signal }) => call(searchPeople, { text }, { signal }),
    enabled: isReadable,
    placeholderData: keepPreviousData,
  })
  const { people = [], more } = isReadable ? (found.data ?? {}) : {}
  const hasLooked = isReadable && found.isSuccess

  return (
    <div className={css.stack}>
      <Input
        size="large"
        prefix={<SearchOutlined aria-hidden="true" />}
        aria-label={w.search}
        aria-describedby={id}
        placeholder={w.search}
        value={typed}
        maxLength={60}
        allowClear
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
      <p id={id} className={css.soft}>
        {w.searchHint}
      </p>
      {found.error && isReadable ? <Problem error={found.error} /> : null}
      <div aria-live="polite" className={css.stack}>
        {people.length > 0 && (
          <ul className={css.found}>
            {people.map((card) => (
              <PersonRow key={card.id} card={card}>
                {act(card)}
              </PersonRow>
            ))}
          </ul>
        )}
        {hasLooked && people.length === 0 && <p>{w.nobody}</p>}
        {hasLooked && more && <p className={css.soft}>{w.moreFound}</p>}
      </div>
      {hasLooked && (
        <div className={css.newcomer}>
          {people.length > 0 && <span className={css.soft}>{w.notThere}</span>}
          {register(toName(text))}
        </div>
      )}
    </div>
  )
}

/** Chinese characters are the beginning of a name; pinyin and numbers are not. */
function toName(text: string) {
  return /^[\p{Script=Han}·]+$/u.test(text) ? text : ''
}
