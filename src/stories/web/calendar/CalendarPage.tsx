import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { exportEvents, listEvents } from '../../model/contract-events.ts'
import type { PublicityEvent } from '../../model/publicity.ts'
import { keys } from '../keys.ts'
import css from '../Stories.module.css'
import { StoriesNav } from '../StoriesNav.tsx'
import { EventDrawer } from './EventDrawer.tsx'
import { EventLines } from './EventLines.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { monthOf } from './month.ts'
import { OutcomeDrawer } from './OutcomeDrawer.tsx'
import { words } from './words.ts'

type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'outcome'; readonly event: PublicityEvent }

/** One month: as a calendar where there is room, and as a list everywhere. */
export function CalendarPage() {
  const w = useWords(words)
  const today = dayInBeijing(toInstant(new Date()))
  const [filter, change] = useUrlFilter({ month: today.slice(0, 7) })
  const name = /^\d{4}-(0[1-9]|1[0-2])$/.test(filter.month) ? filter.month : today.slice(0, 7)
  const month = monthOf(name)
  const [doing, setDoing] = useState<Doing>()
  const actor = useMe().me?.actor
  const keeps = actor?.role === 'lead' || actor?.role === 'city-officer'
  const span = { from: month.from, until: month.until }
  const found = useQuery({
    queryKey: keys.events(span.from, span.until),
    queryFn: () => call(listEvents, span),
  })
  const exporting = useMutation({
    mutationFn: () => call(exportEvents, span),
    onSuccess: saveFile,
  })
  const close = () => setDoing(undefined)
  return (
    <Page
      title={w.calendar}
      lead={
        <>
          {w.lead}
          <StoriesNav />
        </>
      }
      actions={
        keeps && (
          <Button type="primary" onClick={() => setDoing({ what: 'add' })}>
            {w.add}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <div className={css.row}>
          <Button onClick={() => change({ month: month.before })}>{w.before}</Button>
          <strong>{w.month(name.slice(0, 4), Number(name.slice(5)))}</strong>
          <Button onClick={() => change({ month: month.after })}>{w.after}</Button>
          <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
            {w.export}
          </Button>
        </div>
        {exporting.error && <Problem error={exporting.error} />}
        <Query of={found}>
          {({ events }) => (
            <>
              <MonthGrid month={month} events={events} />
              <EventLines
                events={events}
                mayChange={({ institutionId }) => keeps && institutionId === actor?.institutionId}
                onDo={(what, event) => setDoing({ what, event })}
              />
              <ListEnd of={events} />
            </>
          )}
        </Query>
      </div>
      {doing?.what === 'add' && <EventDrawer onClose={close} />}
      {doing?.what === 'edit' && <EventDrawer event={doing.event} onClose={close} />}
      {doing?.what === 'outcome' && <OutcomeDrawer event={doing.event} onClose={close} />}
    </Page>
  )
}
