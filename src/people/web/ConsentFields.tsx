import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { DayPicker } from '#platform/web/DayPicker.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { DataClass, Purpose } from '../model/consent.ts'
import { limitsText, noticeText } from '../model/notice.ts'
import type { Person, PersonCard } from '../model/person.ts'
import { classWords, purposeWords, words } from './consent-words.ts'
import css from './people.module.css'
import { ReadAloud } from './ReadAloud.tsx'
import { leavesTheHouse, type TypedConsent } from './typed-consent.ts'

interface Props {
  readonly person: Person
  readonly guardians: readonly PersonCard[]
  readonly typed: TypedConsent
}

export function ConsentFields({ person, guardians, typed }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { purpose, evidence } = typed
  const needed = [{ required: true, message: w.needed }]
  const written = [{ required: true, whitespace: true, message: w.needed }]
  const givers = [
    ...(person.underFourteen ? [] : [{ value: person.id, label: w.self(person.name) }]),
    ...guardians.map(({ id, name }) => ({ value: id, label: w.asGuardian(name) })),
  ]
  return (
    <>
      <Form.Item name="purpose" label={w.purpose} rules={needed}>
        <Select
          options={Purpose.options.map((value) => ({
            value,
            label: purposeWords[value][language],
          }))}
        />
      </Form.Item>
      <div className={css.told}>
        <ReadAloud title={w.readAloud} sentences={noticeText} />
        {purpose === 'service' && (
          <>
            <ReadAloud title={w.limits} sentences={limitsText} />
            <Form.Item name="limitsTold" valuePropName="checked" style={{ marginBottom: 0 }}>
              <Checkbox>{w.limitsTold}</Checkbox>
            </Form.Item>
          </>
        )}
      </div>
      <Form.Item
        name="dataClasses"
        label={w.dataClasses}
        rules={[{ type: 'array', min: 1, message: w.needed }]}
      >
        <Checkbox.Group
          options={DataClass.options.map((value) => ({
            value,
            label: classWords[value][language],
          }))}
        />
      </Form.Item>
      {leavesTheHouse(purpose) && (
        <>
          <Form.Item name="recipientName" label={w.recipientName} rules={written}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="recipientContact" label={w.recipientContact}>
            <Input maxLength={80} />
          </Form.Item>
        </>
      )}
      <Form.Item name="untilDay" label={w.untilDay} extra={w.untilHint}>
        <DayPicker />
      </Form.Item>
      <Form.Item
        name="givenBy"
        label={w.giver}
        rules={needed}
        {...(givers.length === 0 && { extra: w.noGuardian })}
      >
        <Radio.Group options={givers} />
      </Form.Item>
      <Form.Item name="evidence" label={w.evidence}>
        <Radio.Group
          options={[
            { value: 'signature', label: w.signature },
            { value: 'verbal', label: w.verbal },
          ]}
        />
      </Form.Item>
      {evidence === 'signature' ? (
        <Form.Item name="keptAt" label={w.keptAt} rules={written}>
          <Input maxLength={80} />
        </Form.Item>
      ) : (
        <Form.Item name="witness" label={w.witness} rules={written}>
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="separate" valuePropName="checked" extra={w.separateHint}>
        <Checkbox>{w.separate}</Checkbox>
      </Form.Item>
    </>
  )
}
