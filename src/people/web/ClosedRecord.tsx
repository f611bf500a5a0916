import { LockOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { Section } from '#platform/web/Section.tsx'
import { AccessPurpose } from '../model/access.ts'
import { askAccess } from '../model/contract-access.ts'
import { words } from './access-words.ts'
import { keys } from './keys.ts'
import css from './people.module.css'
import { purposeWords } from './words.ts'

const Purposes = AccessPurpose.exclude(['intake'])

interface Answers {
  readonly purpose: (typeof Purposes.options)[number]
  readonly reason: string
  readonly days: number
}

export const DAYS = [1, 3, 7, 14, 30]

/** Instead of a record that is closed: why, and how to ask for it. */
export function ClosedRecord({ personId }: { readonly personId: PersonId }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [form] = Form.useForm<Answers>()
  const ask = useMutation({
    mutationFn: (answers: Answers) => call(askAccess, { personId, ...answers }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.requests }),
  })
  return (
    <Section title={w.closedTitle}>
      <div className={css.stack}>
        <p>
          <LockOutlined aria-hidden="true" /> {w.closedText}
        </p>
        {ask.isSuccess ? (
          <p role="status" className={css.done}>
            {w.asked}
          </p>
        ) : (
          <QuestionForm<Answers>
            form={form}
            labels={{ purpose: w.purpose, reason: w.reason, days: w.days }}
            error={ask.error}
            initialValues={{ purpose: 'service', days: 7 }}
            onFinish={(answers) => ask.mutate(answers)}
          >
            <Form.Item name="purpose" label={w.purpose}>
              <Select
                options={Purposes.options.map((value) => ({
                  value,
                  label: purposeWords[value][language],
                }))}
              />
            </Form.Item>
            <Form.Item
              name="reason"
              label={w.reason}
              extra={w.reasonHint}
              rules={[{ required: true, whitespace: true, min: 5, message: w.reasonShort }]}
            >
              <Input.TextArea rows={3} maxLength={300} />
            </Form.Item>
            <Form.Item name="days" label={w.days}>
              <Select options={DAYS.map((value) => ({ value, label: w.daysOf(value) }))} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={ask.isPending}>
              {w.ask}
            </Button>
          </QuestionForm>
        )}
      </div>
    </Section>
  )
}
