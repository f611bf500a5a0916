import { Button } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Goal } from '#casework/model/case.ts'
import { ContactNote } from '#casework/model/contact.ts'
import { loadNoteHalves } from '#casework/web/index.tsx'
import { SendForm, useSending } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { NoteInHand, OfflineNote } from '../model/offline-case.ts'
import { dropNote, keepNote } from './box.ts'
import { words } from './words.ts'

const NoteHalves = lazy(async () => ({ default: (await loadNoteHalves()).NoteHalves }))
// Without a network it could not be fetched later.
void loadNoteHalves()

const SAVE_AFTER_MS = 500

interface Props {
  readonly note: OfflineNote
  readonly goals: readonly Goal[]
  readonly onDone: () => void
}

/** A note as it is written at the bed; each change is sealed on the device while somebody types. */
export function OfflineNoteForm({ note: given, goals, onDone }: Props) {
  const w = useWords(words)
  const [content, setContent] = useState(given.note)
  const note = useRef(given)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function change(part: Partial<NoteInHand>) {
    const changed = { ...note.current.note, ...part }
    note.current = { ...note.current, note: changed }
    setContent(changed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void keepNote(note.current), SAVE_AFTER_MS)
  }

  const sending = useSending({
    labels: { minutes: w.minutes, mode: w.mode, activities: w.activities, shared: w.shared },
    content,
    check: () => {
      const { error } = ContactNote.safeParse(content)
      const wrong = new Set(error?.issues.map(({ path }) => String(path[0])))
      return Object.fromEntries([...wrong].map((field) => [field, w.needed]))
    },
    async send() {
      clearTimeout(timer.current)
      // Refused once, it was not written; under the old key other words would be another deed.
      const id = note.current.state === 'refused' ? crypto.randomUUID() : note.current.id
      await keepNote({ ...note.current, id, state: 'waiting', firstTriedAt: null, problem: '' })
      if (id !== note.current.id) await dropNote(note.current.id)
    },
    onSent: onDone,
  })
  return (
    <SendForm
      label={w.write}
      sending={sending}
      action={w.finish}
      more={<Button onClick={onDone}>{w.later}</Button>}
    >
      {given.problem && <p role="alert">{w.refused(given.problem)}</p>}
      <Suspense>
        <NoteHalves content={content} change={change} goals={goals} />
      </Suspense>
    </SendForm>
  )
}
