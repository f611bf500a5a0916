import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { reportMonth } from '../../model/contract-running.ts'
import { Month, type PostFile } from '../../model/post.ts'
import { useDone } from '../done.ts'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: PostFile
  readonly month: Month
  readonly onClose: () => void
}

const COUNTS = ['cases', 'contacts', 'groupSessions', 'activities', 'trainings'] as const
type Count = (typeof COUNTS)[number]

/** Hours with a half, and whole numbers: nothing else is asked. */
export function MonthDrawer({ file, month: first, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const [month, setMonth] = useState<string>(first)
  const [hours, setHours] = useState('')
  const [counts, setCounts] = useState<Readonly<Record<Count, string>>>({
    ...{ cases: '', contacts: '', groupSessions: '', activities: '', trainings: '' },
  })
  const done = useDone(onClose)
  const isCount = (text: string) => /^\d{1,4}$/.test(text)
  const sending = useSending({
    labels: { month: w.month, hours: w.hours, minutes: w.hours, ...pick(w) },
    content: { month, hours, counts },
    check: () => ({
      month: !Month.safeParse(month).success && w.monthHint,
      hours: !/^\d{1,3}(\.\d)?$/.test(hours) && w.wholeNumber,
      ...Object.fromEntries(COUNTS.map((name) => [name, !isCount(counts[name]) && w.wholeNumber])),
    }),
    send: (idempotencyKey) => {
      const numbers = Object.fromEntries(
        COUNTS.map((name) => [name, Number(counts[name])]),
      ) as Record<Count, number>
      const minutes = Math.round(Number(hours) * 60)
      const report = { ...numbers, postId: file.id, month, minutes }
      return call(reportMonth, report, { idempotencyKey })
    },
    onSent: done,
  })
  return (
    <FormDrawer title={w.report} onClose={onClose}>
      <SendForm label={w.report} sending={sending} action={c.save}>
        <p className={css.soft}>{w.monthsLead}</p>
        <TextField
          name="month"
          label={w.month}
          hint={w.monthHint}
          value={month}
          maxLength={7}
          onChange={setMonth}
        />
        <TextField name="hours" label={w.hours} value={hours} maxLength={5} onChange={setHours} />
        {COUNTS.map((name) => (
          <TextField
            key={name}
            name={name}
            label={w[name]}
            value={counts[name]}
            maxLength={4}
            onChange={(text) => setCounts({ ...counts, [name]: text })}
          />
        ))}
      </SendForm>
    </FormDrawer>
  )

  function pick(texts: typeof w) {
    return Object.fromEntries(COUNTS.map((name) => [name, texts[name]]))
  }
}
