import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { Link } from 'react-router'
import { searchInsured } from '#enrolment/model/contract-desk.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import css from '../Claims.module.css'
import { words } from '../words.ts'
import { counterWords } from './counter-words.ts'

/** A claim that somebody else than the insured begins starts with the person. */
export function CounterPage() {
  const w = useWords(counterWords)
  const { counter, desk } = useWords(words)
  const id = useId()
  const [text, setText] = useState('')
  const searching = useMutation({ mutationFn: () => call(searchInsured, { text }) })
  const found = searching.data
  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() !== '') searching.mutate()
  }
  return (
    <Page title={counter} lead={w.lead} width="read" trail={[{ label: desk, to: '/claims/desk' }]}>
      <Section title={w.search}>
        <search>
          <form className={css.stack} onSubmit={submit}>
            <label htmlFor={id}>{w.searchLabel}</label>
            <div className={css.search}>
              <Input
                id={id}
                value={text}
                maxLength={60}
                autoComplete="off"
                aria-describedby={`${id}-hint`}
                onChange={({ target }) => setText(target.value)}
              />
              <Button type="primary" htmlType="submit" loading={searching.isPending}>
                {w.search}
              </Button>
            </div>
            <p id={`${id}-hint`} className={css.soft}>
              {w.searchHint}
            </p>
          </form>
        </search>
        {searching.error && <Problem error={searching.error} />}
        <div role="status">
          {found && <p>{found.people.length === 0 ? w.nobody : w.found(found.people.length)}</p>}
        </div>
        <ul className={css.list}>
          {found?.people.map(({ insuredId, name, maskedNumber, lastYear }) => (
            <li key={insuredId} className={css.line}>
              <Link to={`/claims/counter/${insuredId}`}>{name}</Link>
              <span className={css.soft}>{maskedNumber}</span>
              <span className={css.soft}>{lastYear === null ? w.never : w.lastYear(lastYear)}</span>
            </li>
          ))}
        </ul>
        {found?.more && <p className={css.soft}>{w.more}</p>}
      </Section>
    </Page>
  )
}
