import { Checkbox, Form, Input, Radio } from 'antd'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import { DayPicker } from '#platform/web/DayPicker.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { AccessNeed, Sex } from '../model/person.ts'
import { readTypedNumber } from './typed-person.ts'
import { needWords, sexWords, words } from './words.ts'

interface Props {
  /** On record already: the masked numbers, and the fields that matter only then. */
  readonly present?: { readonly identityNumber: string | null; readonly phones: readonly string[] }
}

/** The questions about a person, one a line. The identity number comes early: it answers two others. */
export function PersonFields({ present }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const birth = Form.useWatch<string>('birth')
  const number = Form.useWatch<string>('identityNumber') ?? ''
  const needed = [{ required: true, message: w.needed, whitespace: true }]
  const isRead = Boolean(readTypedNumber(number))
  const today = dayInBeijing(toInstant(new Date()))
  const [first, second] = present?.phones ?? []
  return (
    <>
      <Form.Item name="name" label={w.name} rules={needed}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      {present && (
        <Form.Item name="formerName" label={w.formerName}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="identityNumber"
        label={w.identityNumber}
        extra={present?.identityNumber ? w.keepsAsIs(present.identityNumber) : w.identityHint}
      >
        <Input maxLength={30} autoComplete="off" inputMode="text" />
      </Form.Item>
      <Form.Item name="birth" label={w.birth} {...(isRead && { extra: w.fromNumber })}>
        <Radio.Group
          options={[
            { value: 'day', label: w.birthKnown },
            { value: 'year', label: w.birthYear },
            { value: 'unknown', label: w.birthUnknown },
          ]}
        />
      </Form.Item>
      {birth === 'day' && (
        <Form.Item name="birthDate" rules={[{ required: true, message: w.needed }]}>
          <DayPicker max={today} label={w.birth} />
        </Form.Item>
      )}
      {birth === 'year' && (
        <Form.Item
          name="birthYear"
          label={w.year}
          rules={[{ required: true, pattern: /^(18|19|20)\d{2}$/, message: w.yearHint }]}
        >
          <Input inputMode="numeric" maxLength={4} style={{ width: 120 }} />
        </Form.Item>
      )}
      <Form.Item name="sex" label={w.sex} {...(isRead && { extra: w.fromNumber })}>
        <Radio.Group
          options={Sex.options.map((value) => ({ value, label: sexWords[value][language] }))}
        />
      </Form.Item>
      <Form.Item
        name={['phones', '0']}
        label={w.phone}
        {...(first && { extra: w.keepsAsIs(first) })}
      >
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Form.Item>
      {present && (
        <Form.Item
          name={['phones', '1']}
          label={w.otherPhone}
          {...(second && { extra: w.keepsAsIs(second) })}
        >
          <Input maxLength={30} autoComplete="off" inputMode="tel" />
        </Form.Item>
      )}
      <Form.Item name="accessNeeds" label={w.accessNeeds}>
        <Checkbox.Group
          options={AccessNeed.options.map((value) => ({
            value,
            label: needWords[value][language],
          }))}
        />
      </Form.Item>
      {present && (
        <Form.Item name="deceasedOn" label={w.deceasedOn}>
          <DayPicker max={today} />
        </Form.Item>
      )}
    </>
  )
}
