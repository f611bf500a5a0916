import { Button } from 'antd'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import {
  eventKindWords,
  eventStateWords,
  type PublicityEvent,
  reachByWords,
} from '../../model/publicity.ts'
import css from '../Stories.module.css'
import { words } from './words.ts'

interface Props {
  readonly events: readonly PublicityEvent[]
  readonly mayChange: (event: PublicityEvent) => boolean
  readonly onDo: (what: 'edit' | 'outcome', event: PublicityEvent) => void
}

const tones = { planned: 'azure', done: 'leaf', cancelled: undefined } as const

/** One after the other, with what was planned beside what came of it. */
export function EventLines({ events, mayChange, onDo }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Section title={w.list}>
      {events.length === 0 ? <p className={blocks.soft}>{w.none}</p> : <Sum events={events} />}
      <ul className={css.list}>
        {events.map((event) => {
          const { id, title, kind, state, startsOn, endsOn, institutionName } = event
          const tone = tones[state]
          const span = startsOn === endsOn ? [startsOn] : [startsOn, endsOn]
          return (
            <li key={id} id={`event-${id}`} tabIndex={-1}>
              <div className={css.row}>
                <span>{span.map((day) => dates.shortDay(day)).join(' – ')}</span>
                <strong>{title}</strong>
                <Tag>{eventKindWords[kind][language]}</Tag>
                <Tag {...(tone && { tone })}>{eventStateWords[state][language]}</Tag>
                <span className={blocks.soft}>{institutionName ?? w.city}</span>
              </div>
              <Facts event={event} />
              {state === 'planned' && mayChange(event) && (
                <div className={css.row}>
                  <Button onClick={() => onDo('outcome', event)}>{w.outcome}</Button>
                  <Button onClick={() => onDo('edit', event)}>{w.edit}</Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Sum({ events }: Pick<Props, 'events'>) {
  const w = useWords(words)
  const done = events.filter(({ state }) => state === 'done')
  const reached = (by: PublicityEvent['reachBy']) =>
    done.filter(({ reachBy }) => reachBy === by).reduce((sum, { reach }) => sum + (reach ?? 0), 0)
  const planned = events.filter(({ state }) => state === 'planned').length
  const [counted, estimated] = [reached('counted'), reached('estimated')].map(String)
  return <p>{w.sum(planned, done.length, counted ?? '0', estimated ?? '0')}</p>
}

function Facts({ event }: { readonly event: PublicityEvent }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const { place, audience, channel, reachPlanned, reach, reachBy, reachMethod } = event
  const facts = [
    [w.place, place],
    [w.audience, audience],
    [w.channel, channel],
    [w.reachPlanned, reachPlanned === null ? '' : `${reachPlanned}`],
    [w.reach, reach === null ? '' : `${reach}`],
    [w.reachBy, reachBy ? reachByWords[reachBy][language] : ''],
    [w.reachMethod, reachMethod],
    [w.evidence, event.evidence],
    [w.reason, event.reason],
  ].filter(([, text]) => text !== '')
  if (facts.length === 0) return null
  return (
    <ul className={css.facts}>
      {facts.map(([label = '', text = '']) => (
        <li key={label}>{labelled(label, text)}</li>
      ))}
    </ul>
  )
}
