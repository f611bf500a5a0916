import { useState } from 'react'
import { DateField, OneOf, TextField } from '#drafts/web/index.tsx'
import { Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { signAgreement } from '../model/contract-records.ts'
import { AgreementForm, agreementFormWords, type VolunteerId } from '../model/volunteer.ts'
import { RecordForm } from './RecordForm.tsx'
import { words } from './words.ts'
import { YesNo } from './YesNo.tsx'

interface Props {
  readonly id: VolunteerId
  readonly isMinor: boolean
  readonly onClose: () => void
}

const today = () => dayInBeijing(toInstant(new Date()))

/** On paper where the law asks for it. */
export function AddAgreement({ id: volunteerId, isMinor, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [form, setForm] = useState<AgreementForm>('written')
  const [guardianSigned, setSigned] = useState(false)
  const [typed, setTyped] = useState({ from: today() as string, until: '', scope: '' })
  const [signedOn, setSignedOn] = useState<string>(today())
  return (
    <RecordForm
      title={w.addAgreement}
      content={{ form, guardianSigned, typed, signedOn }}
      check={() => ({ from: !typed.from && w.needed, signedOn: !signedOn && w.needed })}
      send={(idempotencyKey) =>
        call(
          signAgreement,
          {
            ...{ volunteerId, form, guardianSigned, scope: typed.scope },
            from: Day.parse(typed.from),
            until: typed.until === '' ? null : Day.parse(typed.until),
            signedOn: Day.parse(signedOn),
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="form"
        label={w.form}
        hint={w.writtenHint}
        value={form}
        onChoose={setForm}
        options={AgreementForm.options.map((value) => ({
          value,
          label: agreementFormWords[value][language],
        }))}
      />
      <DateField
        name="from"
        label={w.from}
        value={typed.from}
        onChange={(from) => setTyped({ ...typed, from })}
      />
      <DateField
        name="until"
        label={w.until}
        hint={w.untilHint}
        optional
        value={typed.until}
        onChange={(until) => setTyped({ ...typed, until })}
      />
      <DateField name="signedOn" label={w.signedOn} value={signedOn} onChange={setSignedOn} />
      <TextField
        name="scope"
        label={w.scope}
        optional
        maxLength={200}
        value={typed.scope}
        onChange={(scope) => setTyped({ ...typed, scope })}
      />
      {isMinor && (
        <YesNo
          name="guardianSigned"
          label={w.guardianSigned}
          value={guardianSigned}
          onChange={setSigned}
        />
      )}
    </RecordForm>
  )
}
