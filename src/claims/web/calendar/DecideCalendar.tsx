import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { calendarObstacleWords } from '../../model/calendar.ts'
import { decideCalendar, type ShownCalendar } from '../../model/contract-calendar.ts'
import css from '../Claims.module.css'
import { useAfter } from '../claim/after.ts'
import { NoteForm } from '../claim/OfficeForms.tsx'
import { calendarWords } from './words.ts'

/** The second person: yes, or no with a reason. */
export function DecideCalendar({ calendar }: { readonly calendar: ShownCalendar }) {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  const [isDeclining, setIsDeclining] = useState(false)
  const after = useAfter()
  const { year, version } = calendar
  const confirming = useMutation({
    mutationFn: () => call(decideCalendar, { year, version, decision: 'confirm' }),
    onSuccess: ({ clocksSet }) => after(w.confirmed(clocksSet)),
  })
  const whyNot = (obstacle: ShownCalendar['confirm']) =>
    obstacle ? calendarObstacleWords[obstacle][language] : undefined
  return (
    <>
      <div className={`${css.buttons} no-print`}>
        <WhyNot reason={whyNot(calendar.confirm)}>
          <Button type="primary" loading={confirming.isPending} onClick={() => confirming.mutate()}>
            {w.confirm}
          </Button>
        </WhyNot>
        {calendar.decline === null && (
          <Button onClick={() => setIsDeclining(true)}>{w.decline}</Button>
        )}
      </div>
      {confirming.error && <Problem error={confirming.error} />}
      {isDeclining && (
        <FormDrawer title={w.decline} onClose={() => setIsDeclining(false)}>
          <NoteForm
            label={w.decline}
            question={w.declineWhy}
            shortest={2}
            close={() => setIsDeclining(false)}
            send={(note, idempotencyKey) =>
              call(decideCalendar, { year, version, decision: 'decline', note }, { idempotencyKey })
            }
          />
        </FormDrawer>
      )}
    </>
  )
}
