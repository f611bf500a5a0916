import { Button } from 'antd'
import { useState } from 'react'
import { activityWords, ContactMode, contactModeWords } from '#casework/model/code-lists.ts'
import { OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { findConflicts, type NoteField } from '../model/conflict.ts'
import type { NoteInHand } from '../model/offline-case.ts'
import { keepNote } from './box.ts'
import { type Conflict, sendMerged } from './sync.ts'
import { fieldWords, words } from './words.ts'

interface Props {
  readonly conflict: Conflict
  readonly onSettled: () => void
}

/** The same note was begun on another device: field by field, which of the two is right. */
export function Settle({ conflict, onSettled }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { note, theirs } = conflict
  const fields = findConflicts(note.note, theirs)
  const [chosen, setChosen] = useState<Partial<Record<NoteField, 'mine' | 'theirs'>>>({})
  const sending = useSending({
    labels: Object.fromEntries(fields.map((field) => [field, fieldWords[field][language]])),
    content: chosen,
    check: () => Object.fromEntries(fields.map((field) => [field, !chosen[field] && w.choose])),
    send: () => sendMerged(conflict, new Set(fields.filter((field) => chosen[field] === 'theirs'))),
    onSent: onSettled,
  })

  function tell(field: NoteField, value: Partial<NoteInHand>[NoteField]) {
    if (field === 'mode') {
      const mode = ContactMode.safeParse(value).data
      return mode ? contactModeWords[mode][language] : ''
    }
    if (field === 'activities')
      return (value as NoteInHand['activities'])
        .map((one) => activityWords[one]?.[language] ?? one)
        .join('、')
    return Array.isArray(value) ? w.count(value.length) : String(value ?? '')
  }

  return (
    <Section title={w.twoNotes(note.clientName)}>
      <SendForm
        label={w.twoNotes(note.clientName)}
        sending={sending}
        action={w.sendChosen}
        more={
          <Button onClick={() => void keepNote({ ...note, state: 'writing' }).then(onSettled)}>
            {w.later}
          </Button>
        }
      >
        <p>{w.twoLead}</p>
        {fields.map((field) => (
          <OneOf
            key={field}
            name={field}
            label={fieldWords[field][language]}
            value={chosen[field]}
            fault={sending.faultOf(field)}
            onChoose={(side) => setChosen({ ...chosen, [field]: side })}
            options={[
              { value: 'mine', label: w.mine(tell(field, note.note[field])) },
              { value: 'theirs', label: w.theirs(tell(field, theirs[field])) },
            ]}
          />
        ))}
      </SendForm>
    </Section>
  )
}
