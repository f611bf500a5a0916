import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { type CalendarState, calendarStateWords } from '../../model/calendar.ts'
import { listCalendars, type ShownCalendar } from '../../model/contract-calendar.ts'
import css from '../Claims.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { CalendarFacts } from './CalendarFacts.tsx'
import { CalendarWarning } from './CalendarWarning.tsx'
import { DecideCalendar } from './DecideCalendar.tsx'
import { calendarWords } from './words.ts'
import { YearOfDays } from './YearOfDays.tsx'

const SHOWN: readonly CalendarState[] = ['proposed', 'in-force']
const tones: Partial<Record<CalendarState, Tone>> = { proposed: 'amber', 'in-force': 'jade' }

/** The working days of every year: which are in force, on what they rest, and what waits for a yes. */
export function CalendarsPage() {
  const { calendars: title, desk } = useWords(pageWords)
  const w = useWords(calendarWords)
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: () => call(listCalendars, {}) })
  return (
    <Page title={title} lead={w.lead} trail={[{ label: desk, to: '/claims/desk' }]}>
      <Query of={calendars}>
        {({ missing, years, calendars: all }) => {
          const waiting = all.filter(({ state }) => state === 'proposed').map(({ year }) => year)
          return (
            <div className={css.column}>
              <CalendarWarning missing={missing} waiting={waiting} isThere />
              <p className={css.buttons}>
                {years
                  .filter((year) => !waiting.includes(year))
                  .map((year) => (
                    <LinkButton
                      key={year}
                      to={`/working-days/${year}`}
                      type={missing.includes(year) ? 'primary' : 'default'}
                    >
                      {all.some((one) => one.year === year && one.state === 'in-force')
                        ? w.correct(year)
                        : w.enter(year)}
                    </LinkButton>
                  ))}
              </p>
              {all
                .filter(({ state }) => SHOWN.includes(state))
                .map((one) => (
                  <Shown key={`${one.year}.${one.version}`} calendar={one} />
                ))}
              <Before all={all.filter(({ state }) => !SHOWN.includes(state))} />
            </div>
          )
        }}
      </Query>
    </Page>
  )
}

function Shown({ calendar }: { readonly calendar: ShownCalendar }) {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  const tone = tones[calendar.state]
  return (
    <Section
      title={w.title(calendar.year)}
      actions={<Tag {...(tone && { tone })}>{calendarStateWords[calendar.state][language]}</Tag>}
    >
      <div className={css.column}>
        <CalendarFacts calendar={calendar} />
        <YearOfDays calendar={calendar} />
        {calendar.state === 'proposed' && <DecideCalendar calendar={calendar} />}
      </div>
    </Section>
  )
}

function Before({ all }: { readonly all: readonly ShownCalendar[] }) {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  if (all.length === 0) return null
  return (
    <Section title={w.before}>
      <ul className={css.list}>
        {all.map((one) => (
          <li key={`${one.year}.${one.version}`} className={css.item}>
            <span className={css.line}>
              <strong>{w.title(one.year)}</strong>
              <Tag>{calendarStateWords[one.state][language]}</Tag>
            </span>
            <CalendarFacts calendar={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
