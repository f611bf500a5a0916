import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { DateField, FormDrawer, SendForm, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { addAbsence, dropAbsence } from '../../model/contract.ts'
import type { Absence } from '../../model/supervisor.ts'
import css from '../Supervision.module.css'
import { words } from '../words.ts'
import { useDone } from './done.ts'

export function Absences({ absences }: { readonly absences: readonly Absence[] }) {
  const w = useWords(words)
  const dates = useDates()
  const [adding, add] = useState(false)
  const dropping = useMutation({
    mutationFn: (absenceId: string) => call(dropAbsence, { absenceId }),
    onSuccess: useDone(w.done),
  })
  return (
    <Section title={w.absences} actions={<Button onClick={() => add(true)}>{w.addAbsence}</Button>}>
      {dropping.error && <Problem error={dropping.error} />}
      {absences.length === 0 && <p className={blocks.soft}>{w.noAbsences}</p>}
      <ul className={blocks.list}>
        {absences.map(({ id, from, to }) => {
          const span = w.span(dates.day(from), dates.day(to))
          return (
            <li key={id}>
              <div className={css.row}>
                <span>{span}</span>
                <Button
                  size="small"
                  aria-label={w.dropNamed(span)}
                  onClick={() => dropping.mutate(id)}
                >
                  {w.drop}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {adding && <AbsenceForm onClose={() => add(false)} />}
    </Section>
  )
}

function AbsenceForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const content = { from: from as Day, to: to as Day }
  const sending = useSending({
    labels: { from: w.from, to: w.to },
    content,
    check: () => ({ from: !from && w.needed, to: !to && w.needed }),
    send: (idempotencyKey) => call(addAbsence, content, { idempotencyKey }),
    onSent: useDone(w.done, onClose),
  })
  return (
    <FormDrawer title={w.addAbsence} onClose={onClose}>
      <SendForm label={w.addAbsence} sending={sending} action={w.save}>
        <DateField name="from" label={w.from} value={from} onChange={setFrom} />
        <DateField name="to" label={w.to} value={to} onChange={setTo} />
      </SendForm>
    </FormDrawer>
  )
}
