import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Verdict, verdictWords } from '../../model/audit.ts'
import { type AuditPage, answerClause } from '../../model/contract.ts'
import type { Clause } from '../../model/edition.ts'
import { ClauseText } from '../ClauseText.tsx'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

interface Props {
  readonly of: AuditPage
  readonly clause: Clause
  readonly onClose: () => void
}

/** Is it met, and what shows it. Kept at once: whoever is interrupted goes on with the next clause. */
export function AnswerForm({ of, clause, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const { number } = clause
  const present = of.answers.find((answer) => answer.clause === number)
  const [verdict, setVerdict] = useState(present?.verdict)
  const [note, setNote] = useState(present?.note ?? '')
  const sending = useSending({
    labels: { verdict: w.verdict, note: w.note },
    content: { verdict, note, number },
    check: () => ({ verdict: !verdict && w.needed, note: note.trim() === '' && w.needed }),
    send: (idempotencyKey) => {
      const answer = { clause: number, verdict: verdict as Verdict, note }
      return call(answerClause, { auditId: of.id, ...answer }, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const title = w.answerOf(number)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <div>
        <ClauseText of={clause} />
      </div>
      <SendForm label={title} sending={sending} action={w.save}>
        <OneOf
          name="verdict"
          label={w.verdict}
          value={verdict}
          onChoose={setVerdict}
          options={Verdict.options.map((value) => ({
            ...{ value, label: verdictWords[value][language] },
          }))}
        />
        <TextField
          name="note"
          label={verdict === 'met' ? w.noteMet : w.note}
          hint={w.noteHint}
          value={note}
          maxLength={1000}
          rows={3}
          onChange={setNote}
        />
      </SendForm>
    </FormDrawer>
  )
}
