import type { ReactNode } from 'react'
import { caseKindWords, caseStateWords, riskLevelWords } from '#casework/model/case.ts'
import {
  activityWords,
  contactModeWords,
  domainWords,
  serviceLineWords,
} from '#casework/model/code-lists.ts'
import { catalogue } from '#instruments/model/catalogue.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { ageBandWords, MOST_NOTES, type OfferedPage } from '../../model/offered-page.ts'
import css from '../Supervision.module.css'
import { words } from './words.ts'

/** The one page, the same for whoever offers it and for whoever reads it. */
export function OfferedSheet({ page }: { readonly page: OfferedPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <div className={css.page}>
      <Part title={w.who}>
        <p>
          {[
            page.name,
            ageBandWords[page.age][language],
            caseKindWords[page.kind][language],
            serviceLineWords[page.line][language],
            caseStateWords[page.state][language],
            riskLevelWords[page.riskLevel][language],
            w.opened(dates.day(page.openedOn)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Part>
      <Part title={w.needs} count={page.needs.length}>
        {page.needs.map(({ domain, severity, note }) => (
          <li key={domain}>
            <strong>{domainWords[domain][language]}</strong>
            <p className={blocks.soft}>{w.severity(severity)}</p>
            {note && <p className={blocks.text}>{note}</p>}
          </li>
        ))}
      </Part>
      <Part title={w.goals} count={page.goals.length}>
        {page.goals.map(({ domain, text, measure, due, attainment }) => (
          <li key={`${domain} ${text}`}>
            <strong>{text}</strong>
            <p className={blocks.soft}>
              {[
                domainWords[domain][language],
                dates.day(due),
                attainment === null ? w.notRated : w.attained(attainment),
              ].join(' · ')}
            </p>
            {measure && <p>{w.measure(measure)}</p>}
          </li>
        ))}
      </Part>
      <Part title={w.scores} count={page.scores.length}>
        {page.scores.map(({ instrument, on, score, band }) => (
          <li key={`${instrument} ${on} ${score}`}>
            {[dates.day(on), w.score(catalogue[instrument].name[language], score), band?.[language]]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </Part>
      <Notes notes={page.notes} />
    </div>
  )
}

function Notes({ notes }: Pick<OfferedPage, 'notes'>) {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  return (
    <>
      <Part title={w.notes} count={notes.length}>
        {notes.map((note, n) => (
          // Notes are shown once and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may be alike
          <li key={n}>
            <p className={blocks.soft}>
              {[
                dates.day(note.on),
                contactModeWords[note.mode][language],
                w.minutes(note.minutes),
                note.with,
                listing(note.activities.map((activity) => activityWords[activity][language])),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={blocks.text}>{note.text}</p>
            {note.next && <p>{w.next(note.next)}</p>}
          </li>
        ))}
      </Part>
      {notes.length === MOST_NOTES && <p className={blocks.soft}>{w.newestNotes(MOST_NOTES)}</p>}
    </>
  )
}

interface PartProps {
  readonly title: string
  /** How many there are, where it is a list. */
  readonly count?: number
  readonly children: ReactNode
}

function Part({ title, count, children }: PartProps) {
  const w = useWords(words)
  return (
    <div className={css.stack}>
      <h3>{title}</h3>
      {count === 0 && <p className={blocks.soft}>{w.none}</p>}
      {count === undefined ? children : count > 0 && <ul className={blocks.list}>{children}</ul>}
    </div>
  )
}
