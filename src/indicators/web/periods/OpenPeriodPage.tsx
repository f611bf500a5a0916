import { useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DayField, Field, SendForm, SomeOf, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { openReportPeriod } from '../../model/contract.ts'
import { Group, groupWords } from '../../model/definition.ts'
import type { PeriodName } from '../../model/period.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { periodName, periodsUntil } from '../period-name.ts'
import { words } from './words.ts'

/** The city opens a period: what is asked of every house, and until when. */
export function OpenPeriodPage() {
  const w = useWords(words)
  const { title, periods } = useWords({ title: pageWords.openPeriod, periods: pageWords.periods })
  const { language } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const known = periodsUntil(useNow())
  const [period, choose] = useState<PeriodName>()
  const [groups, setGroups] = useState<Group[]>(['workforce', 'caseload', 'volume'])
  const [dueOn, setDue] = useState<Day | ''>('')
  const [note, setNote] = useState('')
  const sending = useSending({
    labels: { period: w.period, groups: w.groups, dueOn: w.dueOn, note: w.note },
    content: { period, groups, dueOn, note },
    check: () => ({
      period: !period && w.needed,
      groups: groups.length === 0 && w.needed,
      dueOn: !dueOn && w.needed,
    }),
    send: (idempotencyKey) =>
      call(
        openReportPeriod,
        { period: period as PeriodName, groups, dueOn: dueOn as Day, note },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.done)
      void queries.invalidateQueries({ queryKey: keys.all })
      void navigate(`/indicators/periods/${period}`)
    },
  })
  return (
    <Page title={title} width="form" trail={[{ label: periods, to: '/indicators/periods' }]}>
      <SendForm label={title} sending={sending} action={w.open}>
        <Field name="period" label={w.period}>
          {(control) => (
            <Select
              {...control}
              value={period ?? null}
              onChange={(value) => choose(value as PeriodName)}
              options={known.map((one) => ({ value: one, label: periodName(one, language) }))}
            />
          )}
        </Field>
        <SomeOf<Group>
          name="groups"
          label={w.groups}
          values={groups}
          onChoose={setGroups}
          options={Group.options.map((one) => ({ value: one, label: groupWords[one][language] }))}
        />
        <DayField
          name="dueOn"
          label={w.dueOn}
          inDays={[7, 14, 30]}
          value={dueOn}
          onChange={setDue}
        />
        <TextField
          name="note"
          label={w.note}
          optional
          rows={2}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
      </SendForm>
    </Page>
  )
}
