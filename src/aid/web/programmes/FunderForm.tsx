import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { Field, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { InstitutionField } from '#places/web/index.tsx'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addFunder } from '../../model/contract-programmes.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** Who gives; a hospital that reduces its own bills is bound to its patients. */
export function FunderForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [contact, setContact] = useState('')
  const [institutionId, setInstitution] = useState<InstitutionId | null>(null)
  const content = { name, contact, institutionId }
  const sending = useSending({
    labels: { name: w.name, contact: w.contact, institutionId: w.house },
    content,
    check: () => ({ name: !name.trim() && w.needed }),
    send: (idempotencyKey) => call(addFunder, content, { idempotencyKey }),
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.programmes })
      onClose()
    },
  })
  return (
    <FormDrawer title={w.addFunder} onClose={onClose}>
      <SendForm label={w.addFunder} sending={sending} action={w.save}>
        <TextField name="name" label={w.name} value={name} maxLength={60} onChange={setName} />
        <TextField
          name="contact"
          label={w.contact}
          optional
          value={contact}
          maxLength={80}
          onChange={setContact}
        />
        <Field name="institutionId" label={w.house} optional>
          {({ id }) => (
            <InstitutionField
              id={id}
              value={{ institutionId, districtCode: null, departmentId: null }}
              onChange={(place) => setInstitution(place.institutionId)}
            />
          )}
        </Field>
      </SendForm>
    </FormDrawer>
  )
}
