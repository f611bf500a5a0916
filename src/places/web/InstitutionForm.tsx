import { Button, Form, Input, Radio, Select } from 'antd'
import type { Words } from '#platform/model/words.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { QuestionForm } from '#platform/web/QuestionForm.tsx'
import { DISTRICTS } from '../model/district.ts'
import {
  type InstitutionFacts,
  InstitutionKind,
  Level,
  Ownership,
  Specialty,
} from '../model/institution.ts'
import { findUsccObstacle, normaliseUscc, usccWords } from '../model/uscc.ts'
import { useMe } from './me.ts'
import { kindWords, levelWords, ownershipWords, specialtyWords, words } from './words.ts'

interface Props {
  readonly present: InstitutionFacts
  readonly action: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSend: (facts: InstitutionFacts) => void
}

/** The facts of an institution. The code is checked as it is typed, by the rule that the server asks. */
export function InstitutionForm({ present, action, pending, error, onSend }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const me = useMe()
  const [form] = Form.useForm<InstitutionFacts>()
  const needed = [{ required: true, message: w.needed, whitespace: true }]
  const districts = DISTRICTS.filter(
    ({ code }) => me?.role !== 'district-officer' || code === me.districtCode,
  )
  return (
    <QuestionForm<InstitutionFacts>
      form={form}
      labels={{
        ...{ name: w.name, districtCode: w.district, kind: w.kind, level: w.level },
        ...{ specialty: w.specialty, ownership: w.ownership, uscc: w.uscc },
      }}
      error={error}
      initialValues={present}
      onFinish={(answers) => onSend({ ...present, ...answers, uscc: answers.uscc || null })}
    >
      <Form.Item name="name" label={w.name} rules={needed}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        name="districtCode"
        label={w.district}
        rules={[{ required: true, message: w.needed }]}
      >
        <Select
          options={districts.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={w.kind}>
        <Select options={toOptions(InstitutionKind.options, kindWords)} />
      </Form.Item>
      <Form.Item name="level" label={w.level}>
        <Radio.Group
          options={[
            ...toOptions(Level.options, levelWords),
            { value: null as never, label: w.notGraded },
          ]}
        />
      </Form.Item>
      <Form.Item name="specialty" label={w.specialty}>
        <Select
          options={[
            { value: null as never, label: w.notGraded },
            ...toOptions(Specialty.options, specialtyWords),
          ]}
        />
      </Form.Item>
      <Form.Item name="ownership" label={w.ownership}>
        <Radio.Group options={toOptions(Ownership.options, ownershipWords)} />
      </Form.Item>
      <Form.Item
        name="uscc"
        label={w.uscc}
        extra={w.usccHint}
        validateTrigger="onBlur"
        rules={[{ validator: (_, value?: string | null) => checkCode(value) }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={pending}>
        {action}
      </Button>
    </QuestionForm>
  )

  function toOptions<Code extends string>(codes: readonly Code[], names: Record<Code, Words>) {
    return codes.map((value) => ({ value, label: names[value][language] }))
  }

  async function checkCode(value: string | null | undefined) {
    const obstacle = value?.trim() ? findUsccObstacle(normaliseUscc(value)) : undefined
    if (obstacle) throw new Error(usccWords[obstacle][language])
  }
}
