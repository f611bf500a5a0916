import { Button } from 'antd'
import { useState } from 'react'
import { DateField, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { recordVisit } from '../../model/contract-running.ts'
import type { PostFile } from '../../model/post.ts'
import { useDone } from '../done.ts'
import { useMe } from '../me.ts'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: PostFile
  readonly role: Actor['role'] | undefined
}

const VISITORS: readonly unknown[] = ['city-officer', 'partner', 'foundation']

export function Visits({ file, role }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const [isWriting, setWriting] = useState(false)
  return (
    <Section
      title={w.visits}
      actions={
        VISITORS.includes(role) && <Button onClick={() => setWriting(true)}>{w.visit}</Button>
      }
    >
      {file.visits.length === 0 && <p className={css.soft}>{w.noVisits}</p>}
      <ul className={css.list} aria-label={w.visits}>
        {file.visits.map(({ id, on, visitor, note }) => (
          <li key={id} className={css.item}>
            <p>{dates.day(on)}</p>
            <p>{visitor}</p>
            <p className={css.text}>{note}</p>
          </li>
        ))}
      </ul>
      {isWriting && <VisitDrawer file={file} onClose={() => setWriting(false)} />}
    </Section>
  )
}

function VisitDrawer({ file, onClose }: { readonly file: PostFile; readonly onClose: () => void }) {
  const w = useWords(words)
  const c = useWords(common)
  const me = useMe()
  const [on, setOn] = useState<Day | ''>(file.today)
  const [visitor, setVisitor] = useState(me?.name ?? '')
  const [note, setNote] = useState('')
  const done = useDone(onClose)
  const content = { postId: file.id, visitor, note }
  const sending = useSending({
    labels: { on: w.on, visitor: w.visitor, note: w.note },
    content: { ...content, on },
    check: () => ({
      on: !on && c.needed,
      visitor: !visitor.trim() && c.needed,
      note: !note.trim() && c.needed,
    }),
    send: (idempotencyKey) => call(recordVisit, { ...content, on: on as Day }, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={w.visit} onClose={onClose}>
      <SendForm label={w.visit} sending={sending} action={c.save}>
        <DateField name="on" label={w.on} max={file.today} value={on} onChange={setOn} />
        <TextField
          name="visitor"
          label={w.visitor}
          value={visitor}
          maxLength={40}
          onChange={setVisitor}
        />
        <TextField
          name="note"
          label={w.note}
          hint={w.noteHint}
          value={note}
          maxLength={1000}
          rows={4}
          onChange={setNote}
        />
      </SendForm>
    </FormDrawer>
  )
}
