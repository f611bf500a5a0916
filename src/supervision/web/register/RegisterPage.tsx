import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type Column, Rows } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { readRegister } from '../../model/contract.ts'
import { Month } from '../../model/contract-figures.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { Hours } from '../parts/Hours.tsx'
import css from '../Supervision.module.css'
import { MonthField } from './MonthField.tsx'
import { hoursOf, Numbers } from './Numbers.tsx'
import { SupervisorForm } from './SupervisorForm.tsx'
import { words } from './words.ts'

type Row = z.infer<typeof readRegister.output>['supervisors'][number]

/** The supervisors of the city and what each of them carries. */
export function RegisterPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const [adding, add] = useState(false)
  const thisMonth = dayInBeijing(useNow()).slice(0, 7)
  const [filter, change] = useUrlFilter({ month: thisMonth })
  const month = Month.safeParse(filter.month).data ?? thisMonth
  const register = useQuery({
    queryKey: keys.register(month),
    queryFn: () => call(readRegister, { month }),
  })
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: w.name, card: 'title', render: ({ name }) => name },
    {
      ...{ key: 'state', title: w.state },
      render: ({ isActive, isAway, hasAccount }) => (
        <>
          {!isActive ? <Tag>{w.left}</Tag> : isAway ? <Tag tone="amber">{w.away}</Tag> : w.there}{' '}
          {!hasAccount && <Tag>{w.noAccount}</Tag>}
        </>
      ),
    },
    { key: 'persons', title: w.persons, end: true, render: ({ load }) => load.persons },
    { key: 'houses', title: w.houses, end: true, render: ({ load }) => load.houses },
    { key: 'sessions', title: w.sessions, end: true, render: ({ load }) => load.sessions },
    { key: 'hours', title: w.hours, end: true, render: ({ load }) => hoursOf(load.minutes) },
    { key: 'silent', title: w.silent, end: true, render: ({ load }) => load.silent },
  ]
  return (
    <Page
      title={p.register}
      lead={w.lead}
      actions={<Button onClick={() => add(true)}>{w.add}</Button>}
    >
      <div className={css.page}>
        <MonthField value={month} onChange={(chosen) => change({ month: chosen })} />
        <Query of={register}>
          {({ supervisors, total, active }) => (
            <>
              <Numbers load={total} active={active} />
              {supervisors.length === 0 ? (
                <EmptyState text={w.none} />
              ) : (
                <Rows
                  label={p.register}
                  rows={supervisors}
                  rowKey={({ id }) => id}
                  to={({ id }) => `/supervision/register/${id}`}
                  columns={columns}
                />
              )}
            </>
          )}
        </Query>
        <Hours />
      </div>
      {adding && <SupervisorForm onClose={() => add(false)} />}
    </Page>
  )
}
