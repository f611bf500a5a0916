import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { DraftLine, TextField, useServerDraft } from '#drafts/web/index.tsx'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { type CrisisPage, confirmClosure } from '../../model/contract.ts'
import css from '../flow/Flow.module.css'
import { draftOf, useCrisisSent, whichOf } from './sent.ts'
import { words } from './words.ts'

interface Props {
  readonly crisis: CrisisPage
  /** Why this person cannot be the second one, or why it cannot be closed yet. */
  readonly obstacle: string | undefined
}

/** The second pair of eyes: yes, or no with a word why. */
export function ConfirmForm({ crisis, obstacle }: Props) {
  const w = useWords(words)
  const sent = useCrisisSent(crisis)
  const draft = useServerDraft(draftOf('confirm', crisis), { note: '' })
  const { note } = draft.content
  const answer = useMutation({
    mutationFn: (agrees: boolean) =>
      call(confirmClosure, { ...whichOf(crisis), agrees, note, version: crisis.version }),
    onSuccess: (_, agrees) => sent(agrees ? w.confirmed : w.sentBack, draft),
  })
  const fault = answer.error instanceof Refusal && answer.error.field === 'note'
  return (
    <div className={css.form}>
      <div className={css.buttons}>
        <WhyNot reason={obstacle}>
          <Button
            type="primary"
            size="large"
            loading={answer.isPending}
            onClick={() => answer.mutate(true)}
          >
            {w.confirm}
          </Button>
        </WhyNot>
        <Button size="large" loading={answer.isPending} onClick={() => answer.mutate(false)}>
          {w.sendBack}
        </Button>
      </div>
      <TextField
        name="note"
        label={w.whyNot}
        fault={fault ? answer.error?.message : undefined}
        optional
        value={note}
        maxLength={1000}
        rows={2}
        onChange={(text) => draft.change({ note: text })}
      />
      {note !== '' && <DraftLine draft={draft} />}
      {answer.error && !fault && <Problem error={answer.error} />}
    </div>
  )
}
