import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select, Switch } from 'antd'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import * as contract from '../model/contract.ts'
import { type Department, type ServicePoint, ServicePointKind } from '../model/service-point.ts'
import { keys } from './keys.ts'
import css from './places.module.css'
import { pointWords, words } from './words.ts'

/** What is being added, or, where it is there already, amended. */
export type Arranged =
  | { readonly kind: 'department'; readonly present?: Department }
  | { readonly kind: 'point'; readonly present?: ServicePoint }

interface Props {
  readonly arranged: Arranged
  readonly departments: readonly Department[]
  readonly institutionId: InstitutionId
  readonly onDone: () => void
}

interface Answers {
  readonly name: string
  readonly pointKind: ServicePointKind
  readonly departmentId: Department['id'] | null
  readonly floor: string | null
  readonly closed: boolean
}

export function ArrangeForm({ arranged, departments, institutionId, onDone }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Answers>()
  const send = useMutation({
    mutationFn: (answers: Answers) => arrange(arranged, answers),
    onSuccess: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.points(institutionId) })
      onDone()
    },
  })
  const { present } = arranged
  const point = arranged.kind === 'point' ? arranged.present : undefined
  const needed = [{ required: true, message: w.needed, whitespace: true }]
  return (
    <div className={css.inline}>
      <QuestionForm<Answers>
        form={form}
        labels={{ name: w.name, pointKind: w.kind, departmentId: w.departments, floor: w.floor }}
        error={send.error}
        initialValues={{
          name: present?.name ?? '',
          pointKind: point?.kind ?? 'ward',
          departmentId: point?.departmentId ?? null,
          floor: point?.floor ?? '',
          closed: Boolean(present?.closedOn),
        }}
        onFinish={(answers) => send.mutate(answers)}
      >
        <Form.Item name="name" label={w.name} rules={needed}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
        {arranged.kind === 'point' && (
          <>
            <Form.Item name="pointKind" label={w.kind}>
              <Select
                options={ServicePointKind.options.map((value) => ({
                  value,
                  label: pointWords[value][language],
                }))}
              />
            </Form.Item>
            <Form.Item name="departmentId" label={w.departments}>
              <Select
                options={[
                  { value: null, label: w.withoutDepartment },
                  ...departments.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </Form.Item>
            <Form.Item name="floor" label={w.floor} extra={w.floorHint}>
              <Input maxLength={20} />
            </Form.Item>
          </>
        )}
        {present && (
          <Form.Item name="closed" label={w.close} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
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

async function arrange({ kind, present }: Arranged, answers: Answers) {
  const { name, pointKind, departmentId, floor, closed } = answers
  const facts = { kind: pointKind, departmentId, name, floor: floor || null }
  const which = present && { id: present.id, closed, version: present.version }
  if (kind === 'department')
    return which
      ? call(contract.amendDepartment, { ...which, id: which.id as Department['id'], name })
      : call(contract.addDepartment, { name })
  return which
    ? call(contract.amendServicePoint, { ...facts, ...which, id: which.id as ServicePoint['id'] })
    : call(contract.addServicePoint, facts)
}
