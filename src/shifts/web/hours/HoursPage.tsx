import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { decideHours, exportVolunteers, listHours } from '../../model/contract-hours.ts'
import { keys } from '../keys.ts'
import { useDeed } from '../own/own-deed.ts'
import css from '../Shifts.module.css'
import { Certificates } from './Certificates.tsx'
import { DecideForm } from './DecideForm.tsx'
import { words } from './words.ts'

type Entry = z.infer<typeof listHours.output>['entries'][number]

/** What waits for a look, oldest claims and objections first; then the papers. */
export function HoursPage() {
  const w = useWords(words)
  const exporting = useMutation({
    mutationFn: () => call(exportVolunteers, {}),
    onSuccess: saveFile,
  })
  return (
    <Page
      title={w.title}
      actions={
        <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {w.download}
        </Button>
      }
    >
      <div className={blocks.stack}>
        {exporting.error && <Problem error={exporting.error} />}
        <Entries state="disputed" />
        <Entries state="claimed" />
        <Certificates />
      </div>
    </Page>
  )
}

function Entries({ state }: { readonly state: 'claimed' | 'disputed' }) {
  const w = useWords(words)
  const entries = useQuery({
    queryKey: keys.entries(state),
    queryFn: () => call(listHours, { state }),
  })
  const [open, setOpen] = useState<{ entry: Entry; step: 'reject' | 'correct' }>()
  if (state === 'disputed' && entries.data?.entries.length === 0) return null
  return (
    <Section title={state === 'claimed' ? w.toVerify : w.disputed}>
      <Query of={entries}>
        {({ entries: all }) => (
          <>
            {all.length === 0 && <p className={blocks.soft}>{w.noneToVerify}</p>}
            <ul className={css.list}>
              {all.map((entry) => (
                <Line key={entry.id} entry={entry} onOpen={(step) => setOpen({ entry, step })} />
              ))}
            </ul>
            <ListEnd of={all} />
            {open && <DecideForm {...open} onClose={() => setOpen(undefined)} />}
          </>
        )}
      </Query>
    </Section>
  )
}

interface LineProps {
  readonly entry: Entry
  readonly onOpen: (step: 'reject' | 'correct') => void
}

function Line({ entry, onOpen }: LineProps) {
  const w = useWords(words)
  const dates = useDates()
  const { id: entryId, name, title, from, until, minutes, why } = entry
  const verifying = useDeed(async () => {
    await call(decideHours, { entryId, step: 'verify' })
    return w.done
  })
  const which = `${name} ${title} ${dates.short(from)}`
  return (
    <li>
      <span className={css.row}>
        <strong>{name}</strong>
        {title}
        <span className={blocks.soft}>
          {dates.short(from)}–{dates.time(until)} · {w.inMinutes(minutes)}
        </span>
      </span>
      {why && <span>{why}</span>}
      {verifying.error && <Problem error={verifying.error} />}
      <span className={css.row}>
        <Button
          type="primary"
          aria-label={`${w.verify} ${which}`}
          loading={verifying.isPending}
          onClick={() => verifying.mutate()}
        >
          {w.verify}
        </Button>
        <Button aria-label={`${w.correct} ${which}`} onClick={() => onOpen('correct')}>
          {w.correct}
        </Button>
        <Button aria-label={`${w.reject} ${which}`} onClick={() => onOpen('reject')}>
          {w.reject}
        </Button>
      </span>
    </li>
  )
}
