import { useState } from 'react'
import type { FoundationId } from '#cultivation/model/batch.ts'
import {
  DateField,
  Field,
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { InstitutionField } from '#places/web/index.tsx'
import type { InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type Batch, proposePost } from '../model/contract.ts'
import type { BatchId } from '../model/post.ts'
import { useDone } from './done.ts'
import css from './Stationing.module.css'
import { words } from './words.ts'

interface Props {
  readonly batches: readonly Batch[]
  readonly foundations: readonly { readonly id: FoundationId; readonly name: string }[]
  readonly onClose: () => void
}

/** Which hospital is helped by whom, with whose money, from when to when. */
export function ProposeForm({ batches, foundations, onClose }: Props) {
  const w = useWords(words)
  const [batchId, setBatch] = useState<BatchId | undefined>(batches[0]?.id)
  const [foundationId, setFoundation] = useState<FoundationId>()
  const [institutionId, setHost] = useState<InstitutionId | null>(null)
  const [senderId, setSender] = useState<InstitutionId | null>(null)
  const [text, setText] = useState({ department: '', senderName: '' })
  const [days, setDays] = useState<{ startsOn: Day | ''; endsOn: Day | '' }>({
    startsOn: '',
    endsOn: '',
  })
  const done = useDone(onClose)
  const sending = useSending({
    labels: {
      ...{ batchId: w.batch, foundationId: w.foundation, institutionId: w.host },
      ...{ department: w.department, senderName: w.sender, startsOn: w.startsOn, endsOn: w.endsOn },
    },
    content: { batchId, foundationId, institutionId, senderId, ...text, ...days },
    check: () => ({
      batchId: !batchId && w.noBatches,
      institutionId: !institutionId && w.needed,
      department: !text.department.trim() && w.needed,
      senderName: !text.senderName.trim() && w.needed,
      foundationId: !foundationId && w.needed,
      startsOn: !days.startsOn && w.needed,
      endsOn: !days.endsOn && w.needed,
    }),
    send: (idempotencyKey) => {
      const ids = { batchId, foundationId, institutionId } as {
        batchId: BatchId
        foundationId: FoundationId
        institutionId: InstitutionId
      }
      const dates = { startsOn: days.startsOn as Day, endsOn: days.endsOn as Day }
      return call(proposePost, { ...ids, ...text, ...dates, senderId }, { idempotencyKey })
    },
    onSent: done,
  })
  const nowhere = { districtCode: null, departmentId: null }
  return (
    <FormDrawer title={w.propose} onClose={onClose}>
      <SendForm label={w.propose} sending={sending} action={w.propose}>
        {batches.length === 0 && <p className={css.soft}>{w.noBatches}</p>}
        <OneOf
          name="batchId"
          label={w.batch}
          value={batchId}
          onChoose={setBatch}
          options={batches.map(({ id, n, year }) => ({ value: id, label: w.batchN(n, year) }))}
        />
        <Field name="institutionId" label={w.host}>
          {({ id }) => (
            <InstitutionField
              id={id}
              value={{ ...nowhere, institutionId }}
              onChange={(place) => setHost(place.institutionId)}
            />
          )}
        </Field>
        <TextField
          name="department"
          label={w.department}
          value={text.department}
          maxLength={60}
          onChange={(department) => setText({ ...text, department })}
        />
        <TextField
          name="senderName"
          label={w.sender}
          value={text.senderName}
          maxLength={80}
          onChange={(senderName) => setText({ ...text, senderName })}
        />
        <Field name="senderId" label={w.senderRecord} hint={w.senderHint} optional>
          {({ id }) => (
            <InstitutionField
              id={id}
              value={{ ...nowhere, institutionId: senderId }}
              onChange={(place) => setSender(place.institutionId)}
            />
          )}
        </Field>
        <OneOf
          name="foundationId"
          label={w.foundation}
          value={foundationId}
          onChoose={setFoundation}
          options={foundations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <DateField
            key={name}
            name={name}
            label={w[name]}
            value={days[name]}
            onChange={(day) => setDays({ ...days, [name]: day })}
          />
        ))}
      </SendForm>
    </FormDrawer>
  )
}
