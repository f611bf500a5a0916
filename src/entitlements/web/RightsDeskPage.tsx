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
import css from './Entitlements.module.css'
import { words } from './words.ts'

/** Whoever writes uses down begins with the person. */
export function RightsDeskPage() {
  const w = useWords(words)
  const id = useId()
  const [text, setText] = useState('')
  const searching = useMutation({ mutationFn: () => call(searchInsured, { text }) })
  const people = searching.data?.people
  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() !== '') searching.mutate()
  }
  return (
    <Page title={w.desk} lead={w.deskLead} width="read">
      <Section title={w.search}>
        <search>
          <form className={css.search} onSubmit={submit}>
            <label htmlFor={id}>{w.searchLabel}</label>
            <Input
              id={id}
              value={text}
              maxLength={60}
              autoComplete="off"
              onChange={({ target }) => setText(target.value)}
            />
            <Button type="primary" htmlType="submit" loading={searching.isPending}>
              {w.search}
            </Button>
          </form>
        </search>
        {searching.error && <Problem error={searching.error} />}
        <p role="status">
          {people && (people.length === 0 ? w.nobodyFound : w.found(people.length))}
        </p>
        <ul className={css.entries}>
          {people?.map(({ insuredId, name, maskedNumber }) => (
            <li key={insuredId}>
              <Link to={`/entitlements/desk/${insuredId}`}>{name}</Link>
              <span className={css.soft}>{maskedNumber}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
