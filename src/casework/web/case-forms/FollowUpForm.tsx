import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { type FollowUp, finishFollowUp } from '../../model/contract.ts'
import { draftOfCase } from '../form-names.ts'
import css from './CaseForms.module.css'
import type { CaseFormProps } from './form-props.ts'
import { useSent } from './sent.ts'
import { words } from './words.ts'

interface Props extends CaseFormProps {
  readonly followUp: FollowUp
}

/** How it goes, some days after the closure. */
export function FollowUpForm({ page, close, followUp }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const sent = useSent(page.id, close)
  const { id: followUpId, version, due } = followUp
  const draft = useServerDraft(draftOfCase(`follow-up.${followUpId}`, page.id), { result: '' })
  const { result } = draft.content
  const sending = useSending({
    labels: { result: w.result },
    content: draft.content,
    check: () => ({ result: !result.trim() && w.needed }),
    send: (idempotencyKey) =>
      call(finishFollowUp, { caseId: page.id, followUpId, result, version }, { idempotencyKey }),
    onSent: () => sent(w.followUpSaved, draft),
  })
  return (
    <SendForm
      label={w.followUp}
      sending={sending}
      action={w.saveFollowUp}
      kept={{ draft, tell: (content) => content.result, onThrownAway: close }}
    >
      <p className={css.soft}>{w.followUpDue(dates.day(due))}</p>
      <TextField
        name="result"
        label={w.result}
        hint={w.resultHint}
        value={result}
        maxLength={1000}
        rows={4}
        onChange={(text) => draft.change({ result: text })}
      />
    </SendForm>
  )
}
