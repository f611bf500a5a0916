import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { certificateStateWords } from '../../model/certificate.ts'
import { readOwnHours } from '../../model/contract-own-hours.ts'
import { type HourEntry, hourStateWords, hourSteps, inHours } from '../../model/hours.ts'
import { keys } from '../keys.ts'
import css from '../Shifts.module.css'
import { AskCertificate, ClaimForm, DisputeForm } from './HourForms.tsx'
import { words } from './words.ts'

type Open = 'claim' | 'certificate' | HourEntry

/** What I gave, and what of it counts. */
export function OwnHoursPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const hours = useQuery({ queryKey: keys.hours, queryFn: () => call(readOwnHours, {}) })
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <Page title={w.hours} width="read">
      <Query of={hours}>
        {({ verifiedMinutes, entries, certificates, notices }) => (
          <div className={blocks.stack}>
            <Section title={w.verified}>
              <p className={css.number}>{w.inHours(inHours(verifiedMinutes))}</p>
            </Section>
            <Section
              title={w.entries}
              actions={<Button onClick={() => setOpen('claim')}>{w.claim}</Button>}
            >
              {entries.length === 0 && <p className={blocks.soft}>{w.noEntries}</p>}
              <ul className={css.list}>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <span className={css.row}>
                      <strong>{entry.title}</strong>
                      <Tag {...(entry.state === 'verified' && { tone: 'leaf' })}>
                        {hourStateWords[entry.state][language]}
                      </Tag>
                    </span>
                    <span className={blocks.soft}>
                      {dates.short(entry.from)} · {w.inMinutes(entry.minutes)}
                      {entry.why && ` · ${entry.why}`}
                    </span>
                    {hourSteps[entry.state].dispute && (
                      <span>
                        <Button
                          size="small"
                          aria-label={`${w.dispute} ${entry.title} ${dates.short(entry.from)}`}
                          onClick={() => setOpen(entry)}
                        >
                          {w.dispute}
                        </Button>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              <ListEnd of={entries} />
            </Section>
            <Section
              title={w.certificates}
              actions={<Button onClick={() => setOpen('certificate')}>{w.ask}</Button>}
            >
              <p className={blocks.soft}>{w.askLead}</p>
              <ul className={css.list}>
                {certificates.map(({ id, state, number, from, until, minutes }) => (
                  <li key={id}>
                    <span className={css.row}>
                      {number || `${dates.day(from)} – ${dates.day(until)}`}
                      <Tag>{certificateStateWords[state][language]}</Tag>
                      {w.inHours(inHours(minutes))}
                      {state === 'issued' && (
                        <Link to={`/certificates/${id}/print`}>{w.print}</Link>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
              <ListEnd of={certificates} />
            </Section>
            {notices.length > 0 && (
              <Section title={w.notices}>
                <ul className={css.list}>
                  {notices.map(({ number, minutes, noticeUntil }) => (
                    <li key={`${number} ${noticeUntil}`}>
                      <span>
                        {number} · {w.inHours(inHours(minutes))} ·{' '}
                        {w.noticeUntil(dates.day(noticeUntil))}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {open === 'claim' && <ClaimForm onClose={close} />}
            {open === 'certificate' && <AskCertificate onClose={close} />}
            {typeof open === 'object' && <DisputeForm entry={open} onClose={close} />}
          </div>
        )}
      </Query>
    </Page>
  )
}
