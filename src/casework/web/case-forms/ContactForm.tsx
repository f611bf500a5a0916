import { SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import type { ContactNote } from '../../model/contact.ts'
import { writeContact } from '../../model/contract.ts'
import { draftOfCase } from '../form-names.ts'
import type { CaseFormProps } from './form-props.ts'
import { NoteHalves } from './NoteHalves.tsx'
import type { NoteInHand } from './note-in-hand.ts'
import { useSent } from './sent.ts'
import { words } from './words.ts'

/** One minute at the bedside: a few taps, one sentence. Nothing is guessed but the time. */
export function ContactForm({ page, close }: CaseFormProps) {
  const w = useWords(words)
  const caseId = page.id
  const sent = useSent(caseId, close)
  const draft = useServerDraft<NoteInHand>(draftOfCase('contact-note', caseId), {
    ...{ at: toInstant(new Date()), minutes: 0, mode: '', with: '', contactMade: true },
    ...{ activities: [], goalIds: [], shared: '', confidential: '', next: '' },
  })
  const { content, change } = draft
  const sending = useSending({
    labels: {
      ...{ at: w.at, minutes: w.minutes, mode: w.mode, with: w.with, goalIds: w.goals },
      ...{ activities: w.activities, shared: w.shared, confidential: w.confidential, next: w.next },
    },
    content,
    check: () => ({
      at: !content.at && w.atNeeded,
      minutes: !content.minutes && w.minutesNeeded,
      mode: !content.mode && w.modeNeeded,
      activities: content.activities.length === 0 && w.activitiesNeeded,
      shared: !content.shared.trim() && w.sharedNeeded,
    }),
    send: (idempotencyKey) =>
      call(writeContact, { caseId, ...(content as ContactNote) }, { idempotencyKey }),
    onSent: () => sent(w.noteSaved, draft),
  })
  return (
    <SendForm
      label={w.note}
      sending={sending}
      action={w.saveNote}
      kept={{ draft, tell: tellNote, onThrownAway: close }}
    >
      <NoteHalves content={content} change={change} goals={page.goals} />
    </SendForm>
  )
}

function tellNote({ shared, confidential, next }: NoteInHand) {
  return [shared, confidential, next].filter(Boolean).join('\n')
}
