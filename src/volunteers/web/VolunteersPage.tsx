import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { listVolunteers } from '../model/contract.ts'
import {
  skillWords,
  type VolunteerLine,
  VolunteerState,
  volunteerStateWords,
} from '../model/volunteer.ts'
import { importWords } from './import-words.ts'
import { keys } from './keys.ts'
import css from './Volunteers.module.css'
import { words } from './words.ts'

export function VolunteersPage() {
  const w = useWords({ ...words, importList: importWords.open })
  const { language } = useLanguage()
  const listing = useListing()
  const dates = useDates()
  const [{ state }, change] = useUrlFilter({ state: '' })
  // What is typed is a name: it stays on the page and goes into no address.
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  const asked = VolunteerState.safeParse(state)
  const list = useQuery({
    queryKey: keys.list(state, text),
    queryFn: ({ signal }) =>
      call(listVolunteers, { text, ...(asked.success && { state: asked.data }) }, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <ListPage<VolunteerLine>
      title={w.title}
      lead={w.lead}
      actions={
        <span className={css.row}>
          <LinkButton to="/volunteers/import">{w.importList}</LinkButton>
          <LinkButton to="/volunteers/settings">{w.settings}</LinkButton>
        </span>
      }
      filter={
        <>
          <Input
            aria-label={w.find}
            placeholder={w.find}
            style={{ width: 220 }}
            allowClear
            maxLength={40}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Select
            aria-label={w.state}
            style={{ minWidth: 140 }}
            value={state}
            onChange={(value) => change({ state: value })}
            options={[
              { value: '', label: w.all },
              ...VolunteerState.options.map((value) => ({
                value,
                label: volunteerStateWords[value][language],
              })),
            ]}
          />
        </>
      }
      rows={list.data?.volunteers}
      rowKey={({ id }) => id}
      to={({ id }) => `/volunteers/${id}`}
      error={list.error}
      onRetry={() => void list.refetch()}
      empty={
        state || text
          ? { text: w.noneHere }
          : {
              text: w.none,
              action: (
                <span className={css.row}>
                  <LinkButton to="/volunteers/settings">{w.settings}</LinkButton>
                  <LinkButton to="/volunteers/import">{w.importList}</LinkButton>
                </span>
              ),
            }
      }
      columns={[
        { key: 'name', title: w.name, card: 'title', render: ({ name }) => name },
        {
          key: 'state',
          title: w.state,
          render: ({ state: at, isMinor }) => (
            <>
              <Tag {...(at === 'active' && { tone: 'leaf' })}>
                {volunteerStateWords[at][language]}
              </Tag>{' '}
              {isMinor && <Tag tone="amber">{w.minor}</Tag>}
            </>
          ),
        },
        { key: 'number', title: w.number, card: 'none', render: ({ number }) => number },
        {
          key: 'skills',
          title: w.skills,
          card: 'none',
          render: ({ skills }) => listing(skills.map((one) => skillWords[one][language])),
        },
        { key: 'when', title: w.availability, render: ({ availability }) => availability },
        {
          key: 'applied',
          title: w.appliedAt,
          card: 'none',
          render: ({ appliedAt }) => dates.day(appliedAt),
        },
      ]}
    />
  )
}
