import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listOpportunities, listShifts, type StaffShift } from '../model/contract-offer.ts'
import { type Opportunity, shiftStateWords, timingWords } from '../model/shift.ts'
import { AddProgramme } from './AddProgramme.tsx'
import { AddShifts } from './AddShifts.tsx'
import { AddWork } from './AddWork.tsx'
import { keys } from './keys.ts'
import css from './Shifts.module.css'
import { words } from './words.ts'

type Open = 'work' | 'programme' | Opportunity

/** What is offered, and when by how many. */
export function ShiftsPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const offer = useQuery({ queryKey: keys.offer, queryFn: () => call(listOpportunities, {}) })
  const shifts = useQuery({ queryKey: keys.list, queryFn: () => call(listShifts, {}) })
  return (
    <Page title={w.title} lead={w.lead}>
      <div className={blocks.stack}>
        <Section title={w.coming}>
          <Query of={shifts}>
            {({ shifts: all }) =>
              all.length === 0 ? (
                <p className={blocks.soft}>{w.none}</p>
              ) : (
                <Rows<StaffShift>
                  label={w.coming}
                  rows={all}
                  rowKey={({ id }) => id}
                  to={({ id }) => `/shifts/${id}`}
                  columns={[
                    {
                      ...{ key: 'title', title: w.workTitle, card: 'title' },
                      render: ({ title, ward }) => [title, ward].filter(Boolean).join(' · '),
                    },
                    {
                      ...{ key: 'when', title: w.when },
                      render: ({ startsAt, endsAt }) =>
                        `${dates.short(startsAt)}–${dates.time(endsAt)}`,
                    },
                    {
                      ...{ key: 'taken', title: w.taken },
                      render: ({ taken, places, waiting }) =>
                        w.of(taken, places) + (waiting > 0 ? `，${w.waiting(waiting)}` : ''),
                    },
                    {
                      ...{ key: 'state', title: w.state },
                      render: ({ state }) => (
                        <Tag {...(state === 'open' && { tone: 'jade' as const })}>
                          {shiftStateWords[state][language]}
                        </Tag>
                      ),
                    },
                  ]}
                />
              )
            }
          </Query>
        </Section>
        <Query of={offer}>
          {({ programmes, opportunities }) => (
            <Section
              title={w.works}
              actions={
                <span className={css.row}>
                  <Button onClick={() => setOpen('programme')}>{w.addProgramme}</Button>
                  <Button disabled={programmes.length === 0} onClick={() => setOpen('work')}>
                    {w.addWork}
                  </Button>
                </span>
              }
            >
              {opportunities.length === 0 && <p className={blocks.soft}>{w.noWork}</p>}
              <ul className={css.list}>
                {opportunities.map((work) => (
                  <li key={work.id}>
                    <span className={css.row}>
                      <strong>{work.title}</strong>
                      <Tag>{timingWords[work.timing][language]}</Tag>
                      {work.danger && <Tag tone="amber">{w.danger}</Tag>}
                      <Button
                        size="small"
                        aria-label={`${w.addShifts} ${work.title}`}
                        onClick={() => setOpen(work)}
                      >
                        {w.addShifts}
                      </Button>
                    </span>
                    <span className={blocks.soft}>
                      {[work.ward, work.risks].filter(Boolean).join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
              {open === 'programme' && <AddProgramme onClose={close} />}
              {open === 'work' && <AddWork programmes={programmes} onClose={close} />}
              {typeof open === 'object' && <AddShifts work={open} onClose={close} />}
            </Section>
          )}
        </Query>
      </div>
    </Page>
  )
}
