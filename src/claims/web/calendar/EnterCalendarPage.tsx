import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listCalendars } from '../../model/contract-calendar.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { CalendarForm } from './CalendarForm.tsx'
import { calendarWords } from './words.ts'

/** A year from the notice, or a correction of one that is in force. */
export function EnterCalendarPage() {
  const { calendars: list, enterCalendar } = useWords(pageWords)
  const w = useWords(calendarWords)
  const year = Number(useParams().year)
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: () => call(listCalendars, {}) })
  const inForce = calendars.data?.calendars.find(
    (one) => one.year === year && one.state === 'in-force',
  )
  const titleOf = () => {
    if (!calendars.data?.years.includes(year)) return enterCalendar
    return inForce ? w.correct(year) : w.enter(year)
  }
  return (
    <Page
      title={titleOf()}
      trail={[{ label: list, to: '/working-days' }]}
      lead={inForce && w.correctLead}
    >
      <Query of={calendars}>
        {({ today, years }) =>
          years.includes(year) ? (
            <CalendarForm year={year} today={today} inForce={inForce} />
          ) : (
            <EmptyState text={w.yearWrong} />
          )
        }
      </Query>
    </Page>
  )
}
