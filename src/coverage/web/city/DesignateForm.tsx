import { useState } from 'react'
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
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { designate } from '../../model/contract.ts'
import { DesignationKind, designationKindWords } from '../../model/designation.ts'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

/** An institution becomes a base or a cultivated unit. */
export function DesignateForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const today = dayInBeijing(useNow())
  const [institutionId, setInstitution] = useState<InstitutionId | null>(null)
  const [kind, setKind] = useState<DesignationKind>()
  const [batch, setBatch] = useState('')
  const [from, setFrom] = useState<string>(today)
  const sending = useSending({
    labels: { institutionId: w.institution, kind: w.kind, batch: w.batch, from: w.fromDay },
    content: { institutionId, kind, batch, from },
    check: () => ({
      ...{ institutionId: !institutionId && w.needed, kind: !kind && w.needed },
      ...{ batch: batch.trim() === '' && w.needed, from: from === '' && w.needed },
    }),
    send: (idempotencyKey) => {
      const which = { institutionId: institutionId as InstitutionId, kind: kind as DesignationKind }
      const when = { batch, year: Number(from.slice(0, 4)), from: from as Day }
      return call(designate, { ...which, ...when }, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.named)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.name} onClose={onClose}>
      <SendForm label={w.name} sending={sending} action={w.name}>
        <Field name="institutionId" label={w.institution}>
          {({ id }) => (
            <InstitutionField
              id={id}
              value={{ institutionId, districtCode: null, departmentId: null }}
              onChange={(place) => setInstitution(place.institutionId)}
            />
          )}
        </Field>
        <OneOf
          name="kind"
          label={w.kind}
          value={kind}
          onChoose={setKind}
          options={DesignationKind.options.map((value) => ({
            ...{ value, label: designationKindWords[value][language] },
          }))}
        />
        <TextField
          name="batch"
          label={w.batch}
          hint={w.batchExample}
          value={batch}
          maxLength={40}
          onChange={setBatch}
        />
        <DateField name="from" label={w.fromDay} value={from} onChange={setFrom} />
      </SendForm>
    </FormDrawer>
  )
}
