import { DateField, OneOf, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addQualification, renewRegistration } from '../../model/contract.ts'
import { levelWords, type Qualification, QualificationLevel } from '../../model/qualification.ts'
import type { WorkerId } from '../../model/worker.ts'
import { RecordForm } from '../RecordForm.tsx'
import { dayOrNull, today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  readonly workerId: WorkerId
  readonly onClose: () => void
}

export function PaperForm({ workerId, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [typed, change] = useTyped({
    ...{ level: undefined as QualificationLevel | undefined, number: '' },
    ...{ issuedOn: '', registeredUntil: '' },
  })
  const { level, number, issuedOn, registeredUntil } = typed
  return (
    <RecordForm
      title={w.addCertificate}
      content={typed}
      check={() => ({
        ...{ level: !level && w.needed, number: !number.trim() && w.needed },
        issuedOn: !issuedOn && w.needed,
      })}
      send={(idempotencyKey) =>
        call(
          addQualification,
          {
            ...{ workerId, number, level: level as QualificationLevel },
            ...{ issuedOn: issuedOn as Day, registeredUntil: dayOrNull(registeredUntil) },
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="level"
        label={w.level}
        value={level}
        onChoose={change('level')}
        options={QualificationLevel.options.map((value) => ({
          value,
          label: levelWords[value][language],
        }))}
      />
      <TextField
        name="number"
        label={w.number}
        hint={w.numberHint}
        maxLength={40}
        value={number}
        onChange={change('number')}
      />
      <DateField
        name="issuedOn"
        label={w.issuedOn}
        max={today()}
        value={issuedOn}
        onChange={change('issuedOn')}
      />
      <DateField
        name="registeredUntil"
        label={w.registeredUntil}
        optional
        value={registeredUntil}
        onChange={change('registeredUntil')}
      />
    </RecordForm>
  )
}

interface RenewProps {
  readonly paper: Qualification
  readonly onClose: () => void
}

export function RenewForm({ paper: { id, version, ...paper }, onClose }: RenewProps) {
  const w = useWords(words)
  const [typed, change] = useTyped({ registeredUntil: paper.registeredUntil ?? '' })
  const { registeredUntil } = typed
  return (
    <RecordForm
      title={w.renew}
      content={typed}
      check={() => ({ registeredUntil: !registeredUntil && w.needed })}
      send={(idempotencyKey) =>
        call(
          renewRegistration,
          { qualificationId: id, registeredUntil: dayOrNull(registeredUntil), version },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <DateField
        name="registeredUntil"
        label={w.registeredUntil}
        value={registeredUntil}
        onChange={(day) => change('registeredUntil')(day as Day)}
      />
    </RecordForm>
  )
}
