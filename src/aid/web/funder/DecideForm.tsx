import { useState } from 'react'
import {
  DayField,
  FormDrawer,
  MoneyField,
  OneOf,
  SendForm,
  SomeOf,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { readYuan, toYuan } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type ApplicationFile, RefusalReason, refusalReasonWords } from '../../model/application.ts'
import type { FunderStep } from '../../model/application-steps.ts'
import { decideApplication } from '../../model/contract-funder.ts'
import { PaperKind, paperWords } from '../../model/dossier.ts'
import { words as common, stepWords } from '../words.ts'
import { useDone } from './done.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ApplicationFile
  readonly step: FunderStep
  readonly onClose: () => void
}

/** Ask for more, approve, refuse, stop: each with what it needs. */
export function DecideForm({ file, step, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const most = Math.min(file.asked, file.ceiling ?? file.asked)
  const [typed, setTyped] = useState(toYuan(most))
  const [reason, setReason] = useState<RefusalReason>()
  const [note, setNote] = useState('')
  const [wanted, setWanted] = useState<PaperKind[]>([])
  const [dueOn, setDueOn] = useState<Day | ''>('')
  const done = useDone(file.id, onClose)
  const amount = step === 'approve' ? (readYuan(typed) ?? null) : null
  const content = {
    ...{ applicationId: file.id, step, amount, note, wanted, version: file.version },
    ...{ reason: step === 'refuse' ? (reason ?? null) : null, dueOn: dueOn === '' ? null : dueOn },
  }
  const isNoteNeeded = step === 'refuse' || step === 'stop'
  const sending = useSending({
    labels: {
      ...{ amount: w.amount, reason: w.reason, note: w.note, wanted: w.wanted, dueOn: w.dueOn },
    },
    content,
    check: () => ({
      amount: step === 'approve' && !amount && c.wrongAmount,
      reason: step === 'refuse' && !reason && w.needed,
      dueOn: step === 'ask-supplement' && dueOn === '' && w.needed,
      note: isNoteNeeded && !note.trim() && w.needed,
    }),
    send: (idempotencyKey) => call(decideApplication, content, { idempotencyKey }),
    onSent: done,
  })
  const title = stepWords[step][language]
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm
        label={title}
        sending={sending}
        action={title}
        danger={step === 'refuse' || step === 'stop'}
      >
        {step === 'approve' && (
          <MoneyField
            name="amount"
            label={w.amount}
            hint={w.upTo(most)}
            value={typed}
            onType={setTyped}
          />
        )}
        {step === 'refuse' && (
          <OneOf
            name="reason"
            label={w.reason}
            value={reason}
            onChoose={setReason}
            options={RefusalReason.options.map((value) => ({
              value,
              label: refusalReasonWords[value][language],
            }))}
          />
        )}
        {step === 'ask-supplement' && (
          <>
            <SomeOf
              name="wanted"
              label={w.wanted}
              values={wanted}
              onChoose={setWanted}
              options={PaperKind.options.map((value) => ({
                value,
                label: paperWords[value][language],
              }))}
            />
            <DayField
              name="dueOn"
              label={w.dueOn}
              inDays={[7, 14, 30]}
              value={dueOn}
              onChange={setDueOn}
            />
          </>
        )}
        <TextField
          name="note"
          label={w.note}
          hint={w.noteHint}
          optional={!isNoteNeeded}
          value={note}
          maxLength={500}
          rows={3}
          onChange={setNote}
        />
      </SendForm>
    </FormDrawer>
  )
}
