import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { answerFiling } from '../../model/contract.ts'
import type { Filing } from '../../model/mandatory-report.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from '../forms/sent.ts'
import { words } from './words.ts'

interface Props extends CrisisFormProps {
  readonly filing: Filing
}

/** What came back: the office has to tell what it did. */
export function AnswerForm({ crisis, close, filing }: Props) {
  const w = useWords(words)
  const sent = useCrisisSent(crisis, close)
  const { version } = filing
  const draft = useServerDraft(draftOf('answer', { caseId: crisis.caseId, id: filing.id }), {
    ...{ receiptNo: filing.receiptNo, feedback: filing.feedback },
  })
  const { receiptNo, feedback } = draft.content
  const sending = useSending({
    labels: { receiptNo: w.receiptNo, feedback: w.feedback },
    content: { ...draft.content, filing: filing.id, version },
    check: () => ({ receiptNo: !receiptNo.trim() && !feedback.trim() && w.needed }),
    send: (idempotencyKey) => {
      const answered = { filingId: filing.id, receiptNo, feedback, version }
      return call(answerFiling, { ...whichOf(crisis), ...answered }, { idempotencyKey })
    },
    onSent: () => sent(w.saved, draft),
  })
  return (
    <SendForm
      label={w.answer}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: (content) => content.feedback, onThrownAway: close }}
    >
      <TextField
        name="receiptNo"
        label={w.receiptNo}
        optional
        value={receiptNo}
        maxLength={60}
        onChange={(text) => draft.change({ receiptNo: text })}
      />
      <TextField
        name="feedback"
        label={w.feedback}
        optional
        value={feedback}
        maxLength={2000}
        onChange={(text) => draft.change({ feedback: text })}
        rows={3}
      />
    </SendForm>
  )
}
