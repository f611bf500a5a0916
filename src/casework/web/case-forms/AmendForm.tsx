import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Contact } from '../../model/contact.ts'
import { amendContact } from '../../model/contract.ts'
import { draftOfCase } from '../form-names.ts'
import css from './CaseForms.module.css'
import type { CaseFormProps } from './form-props.ts'
import { useSent } from './sent.ts'
import { words } from './words.ts'

interface Props extends CaseFormProps {
  readonly contact: Contact
}

/** A note is never rewritten: the amendment stands below it, with its reason. */
export function AmendForm({ page, close, contact }: Props) {
  const w = useWords(words)
  const sent = useSent(page.id, close)
  const { id: contactId } = contact
  const draft = useServerDraft(draftOfCase(`amendment.${contactId}`, page.id), {
    reason: '',
    text: '',
  })
  const { reason, text } = draft.content
  const sending = useSending({
    labels: { reason: w.amendReason, text: w.amendText },
    content: draft.content,
    check: () => ({ text: !text.trim() && w.needed, reason: !reason.trim() && w.needed }),
    send: (idempotencyKey) =>
      call(amendContact, { caseId: page.id, contactId, reason, text }, { idempotencyKey }),
    onSent: () => sent(w.noteSaved, draft),
  })
  return (
    <SendForm
      label={w.amend}
      sending={sending}
      action={w.saveAmend}
      kept={{ draft, tell: (content) => content.text, onThrownAway: close }}
    >
      <p className={css.soft}>{w.amendLead}</p>
      <blockquote className={css.quote} aria-label={w.original}>
        {contact.shared}
      </blockquote>
      <TextField
        name="text"
        label={w.amendText}
        value={text}
        maxLength={4000}
        rows={4}
        onChange={(text) => draft.change({ text })}
      />
      <TextField
        name="reason"
        label={w.amendReason}
        value={reason}
        maxLength={300}
        onChange={(text) => draft.change({ reason: text })}
      />
    </SendForm>
  )
}
