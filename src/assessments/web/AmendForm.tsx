import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Assessment } from '../model/assessment.ts'
import { amendAssessment } from '../model/contract.ts'
import css from './Assessments.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly assessment: Assessment
  readonly close: () => void
}

/** A correction with its reason; the final text is not touched. */
export function AmendForm({ caseId, assessment, close }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id: assessmentId } = assessment
  const draft = useServerDraft(`assessment-amendment.${caseId}.${assessmentId}`, {
    reason: '',
    text: '',
  })
  const { reason, text } = draft.content
  const sending = useSending({
    labels: { reason: w.amendReason, text: w.amendText },
    check: () => ({
      reason: reason.trim() === '' && w.needed,
      text: text.trim() === '' && w.needed,
    }),
    content: draft.content,
    send: (idempotencyKey) =>
      call(amendAssessment, { caseId, assessmentId, reason, text }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.amendSaved)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.one(assessmentId) })
      void queries.invalidateQueries({ queryKey: keys.list(caseId) })
      void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
      close()
    },
  })
  return (
    <SendForm
      label={w.amend}
      sending={sending}
      action={w.saveAmend}
      kept={{ draft, tell: (one) => `${one.reason}\n${one.text}`, onThrownAway: close }}
    >
      <p className={css.soft}>{w.amendLead}</p>
      <TextField
        name="reason"
        label={w.amendReason}
        value={reason}
        maxLength={300}
        onChange={(text) => draft.change({ reason: text })}
      />
      <TextField
        name="text"
        label={w.amendText}
        value={text}
        maxLength={4000}
        onChange={(next) => draft.change({ text: next })}
        rows={3}
      />
    </SendForm>
  )
}
