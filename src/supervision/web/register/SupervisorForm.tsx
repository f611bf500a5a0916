import { useState } from 'react'
import { DateField, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { addSupervisor, amendSupervisor } from '../../model/contract.ts'
import type { Supervisor } from '../../model/supervisor.ts'
import { useDone } from '../parts/done.ts'
import { words } from './words.ts'

interface Props {
  /** Without it, a new one. */
  readonly supervisor?: Supervisor
  readonly onClose: () => void
}

export function SupervisorForm({ supervisor, onClose }: Props) {
  const w = useWords(words)
  const today = dayInBeijing(useNow())
  const [name, setName] = useState(supervisor?.name ?? '')
  const [title, setTitle] = useState(supervisor?.title ?? '')
  const [affiliation, setAffiliation] = useState(supervisor?.affiliation ?? '')
  const [strengths, setStrengths] = useState(supervisor?.strengths ?? '')
  const [since, setSince] = useState<string>(supervisor?.since ?? today)
  const [until, setUntil] = useState<string>(supervisor?.until ?? '')
  const facts = {
    ...{ name, title, affiliation, strengths, since: since as Day },
    until: until === '' ? null : (until as Day),
  }
  const sending = useSending<unknown>({
    labels: { name: w.name, since: w.since, until: w.until },
    content: facts,
    check: () => ({ name: !name.trim() && w.needed, since: !since && w.needed }),
    send: (idempotencyKey) =>
      supervisor
        ? call(
            amendSupervisor,
            { ...facts, supervisorId: supervisor.id, version: supervisor.version },
            { idempotencyKey },
          )
        : call(addSupervisor, facts, { idempotencyKey }),
    onSent: useDone(w.saved, onClose),
  })
  const heading = supervisor ? w.amend : w.add
  return (
    <FormDrawer title={heading} onClose={onClose}>
      <SendForm label={heading} sending={sending} action={w.save}>
        <TextField name="name" label={w.name} value={name} maxLength={30} onChange={setName} />
        <TextField
          name="title"
          label={w.title}
          optional
          value={title}
          maxLength={60}
          onChange={setTitle}
        />
        <TextField
          name="affiliation"
          label={w.affiliation}
          optional
          value={affiliation}
          maxLength={60}
          onChange={setAffiliation}
        />
        <TextField
          name="strengths"
          label={w.strengths}
          optional
          value={strengths}
          maxLength={120}
          onChange={setStrengths}
        />
        <DateField name="since" label={w.since} value={since} onChange={setSince} />
        <DateField name="until" label={w.until} optional value={until} onChange={setUntil} />
      </SendForm>
    </FormDrawer>
  )
}
