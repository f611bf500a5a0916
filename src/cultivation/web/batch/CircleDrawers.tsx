import { Checkbox } from 'antd'
import { useState } from 'react'
import { Field, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { InstitutionField } from '#places/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addFoundation, type Circle, setReviewer } from '../../model/contract-batches.ts'
import { useDone } from '../done.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

export function FoundationDrawer({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const c = useWords(common)
  const [name, setName] = useState('')
  const [contact, setContact] = useState('')
  const done = useDone(onClose)
  const content = { name, contact }
  const sending = useSending({
    labels: { name: w.foundationName, contact: w.contact },
    content,
    check: () => ({ name: !name.trim() && c.needed }),
    send: (idempotencyKey) => call(addFoundation, content, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={w.addFoundation} onClose={onClose}>
      <SendForm label={w.addFoundation} sending={sending} action={c.save}>
        <TextField
          name="name"
          label={w.foundationName}
          value={name}
          maxLength={60}
          onChange={setName}
        />
        <TextField
          name="contact"
          label={w.contact}
          optional
          value={contact}
          maxLength={80}
          onChange={setContact}
        />
      </SendForm>
    </FormDrawer>
  )
}

interface ReviewerProps {
  readonly reviewer: Circle['reviewers'][number]
  readonly onClose: () => void
}

/** On the list or not, and where they work: nobody is asked about the own institution. */
export function ReviewerDrawer({ reviewer, onClose }: ReviewerProps) {
  const w = useWords(words)
  const c = useWords(common)
  const { accountId, name } = reviewer
  const [isActive, setActive] = useState(reviewer.isActive || !reviewer.isListed)
  const [institutionId, setInstitution] = useState(reviewer.institutionId)
  const done = useDone(onClose)
  const content = { accountId, isActive, institutionId }
  const sending = useSending({
    labels: { institutionId: w.homeLabel },
    content,
    send: (idempotencyKey) => call(setReviewer, content, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={w.setOne(name)} onClose={onClose}>
      <SendForm label={w.setOne(name)} sending={sending} action={c.save}>
        <Checkbox checked={isActive} onChange={({ target }) => setActive(target.checked)}>
          {w.isReviewer}
        </Checkbox>
        <Field name="institutionId" label={w.homeLabel} optional>
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
