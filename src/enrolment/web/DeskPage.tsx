import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { Link } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listWaiting, searchInsured } from '../model/contract-desk.ts'
import { deskWords } from './desk-words.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'

/** What waits, and whoever is looked for. */
export function DeskPage() {
  const w = useWords(deskWords)
  return (
    <Page
      title={w.title}
      lead={w.lead}
      actions={<LinkButton to="/enrolment/import">{w.toImport}</LinkButton>}
    >
      <div className={css.two}>
        <Search />
        <Waiting />
      </div>
    </Page>
  )
}

function Search() {
  const w = useWords(deskWords)
  const id = useId()
  const [text, setText] = useState('')
  const searching = useMutation({ mutationFn: () => call(searchInsured, { text }) })
  const found = searching.data
  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() !== '') searching.mutate()
  }
  return (
    <Section title={w.search}>
      <search>
        <form className={blocks.stack} onSubmit={submit}>
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
          <p id={`${id}-hint`} className={blocks.soft}>
            {w.searchHint}
          </p>
        </form>
      </search>
      {searching.error && <Problem error={searching.error} />}
      <div role="status">
        {found && <p>{found.people.length === 0 ? w.nobody : w.found(found.people.length)}</p>}
      </div>
      {found && found.people.length > 0 && (
        <ul className={css.list}>
          {found.people.map(({ insuredId, name, maskedNumber, lastYear }) => (
            <li key={insuredId}>
              <span className={css.row}>
                <Link className={css.name} to={`/enrolment/desk/${insuredId}`}>
                  {name}
                </Link>
                <span className={blocks.soft}>{maskedNumber}</span>
                <span className={blocks.soft}>
                  {lastYear === null ? w.never : w.lastYear(lastYear)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {found?.more && <p className={blocks.soft}>{w.more}</p>}
    </Section>
  )
}

function Waiting() {
  const w = useWords(deskWords)
  const dates = useDates()
  const waiting = useQuery({ queryKey: keys.waiting, queryFn: () => call(listWaiting, {}) })
  return (
    <Section title={w.waiting}>
      <Query of={waiting}>
        {({ waiting: rows, more }) =>
          rows.length === 0 ? (
            <p className={blocks.soft}>{w.noneWaiting}</p>
          ) : (
            <>
              <ul className={css.list}>
                {rows.map(({ kind, insuredId, name, since }) => (
                  <li key={`${insuredId}-${kind}-${since}`}>
                    <span className={css.row}>
                      <Link to={`/enrolment/desk/${insuredId}`}>{name}</Link>
                      <Tag>{w[kind]}</Tag>
                      <span className={blocks.soft}>{dates.short(since)}</span>
                    </span>
                  </li>
                ))}
              </ul>
              {more && <p className={blocks.soft}>{w.moreWaiting(rows.length)}</p>}
            </>
          )
        }
      </Query>
    </Section>
  )
}
