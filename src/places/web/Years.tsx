import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { DayPicker } from '#platform/web/DayPicker.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { Section } from '#platform/web/Section.tsx'
import { recordBeds, recordWorkModel } from '../model/contract.ts'
import { type Institution, WorkModel } from '../model/institution.ts'
import { keys } from './keys.ts'
import css from './places.module.css'
import { modelWords, words } from './words.ts'

interface Props {
  readonly institution: Institution
  readonly mayWrite: boolean
}

/** Beds and the way social work is organised are facts with a date: the old ones stay true. */
export function Years({ institution, mayWrite }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const [open, setOpen] = useState<'beds' | 'model'>()
  const buttons = mayWrite && !open && (
    <div className={css.buttons}>
      <Button onClick={() => setOpen('beds')}>{w.recordBeds}</Button>
      <Button onClick={() => setOpen('model')}>{w.recordModel}</Button>
    </div>
  )
  return (
    <Section title={w.history} actions={buttons}>
      {open && (
        <Recording institution={institution} what={open} onDone={() => setOpen(undefined)} />
      )}
      <h3 className={css.yearsOf}>{w.beds}</h3>
      <ul className={css.years}>
        {institution.bedCounts.map(({ asOf, openBeds }) => (
          <li key={asOf}>
            <span>{w.bedCount(openBeds)}</span>
            <span className={css.soft}>{w.asOf(dates.day(asOf))}</span>
          </li>
        ))}
        {institution.bedCounts.length === 0 && <li className={css.soft}>{w.notRecorded}</li>}
      </ul>
      <h3 className={css.yearsOf}>{w.workModel}</h3>
      <ul className={css.years}>
        {institution.workModels.map(({ since, model }) => (
          <li key={since}>
            <span>{modelWords[model][language]}</span>
            <span className={css.soft}>{w.since(dates.day(since))}</span>
          </li>
        ))}
        {institution.workModels.length === 0 && <li className={css.soft}>{w.notRecorded}</li>}
      </ul>
    </Section>
  )
}

interface Answers {
  readonly day: Day
  readonly openBeds: number
  readonly model: WorkModel
}

interface RecordingProps {
  readonly institution: Institution
  readonly what: 'beds' | 'model'
  readonly onDone: () => void
}

function Recording({ institution: { id: institutionId }, what, onDone }: RecordingProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Answers>()
  const send = useMutation({
    mutationFn: ({ day, openBeds, model }: Answers) =>
      what === 'beds'
        ? call(recordBeds, { institutionId, openBeds, asOf: day })
        : call(recordWorkModel, { institutionId, model, since: day }),
    onSuccess: (value) => {
      void message.success(w.saved)
      queries.setQueryData(keys.institution(institutionId), value)
      void queries.invalidateQueries({ queryKey: keys.list })
      onDone()
    },
  })
  const needed = [{ required: true, message: w.needed }]
  const today = dayInBeijing(toInstant(new Date()))
  return (
    <div className={css.inline}>
      <QuestionForm<Answers>
        form={form}
        labels={{ openBeds: w.beds, model: w.workModel, day: w.asOfDay, asOf: w.asOfDay }}
        error={send.error}
        initialValues={{ day: today }}
        onFinish={(answers) => send.mutate(answers)}
      >
        {what === 'beds' ? (
          <Form.Item name="openBeds" label={w.beds} rules={needed}>
            <InputNumber min={0} max={20_000} precision={0} autoFocus />
          </Form.Item>
        ) : (
          <Form.Item name="model" label={w.workModel} rules={needed}>
            <Select
              options={WorkModel.options.map((value) => ({
                value,
                label: modelWords[value][language],
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="day" label={what === 'beds' ? w.asOfDay : w.sinceDay} rules={needed}>
          <DayPicker max={today} />
        </Form.Item>
        <div className={css.buttons}>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {w.save}
          </Button>
          <Button onClick={onDone}>{w.cancel}</Button>
        </div>
      </QuestionForm>
    </div>
  )
}
