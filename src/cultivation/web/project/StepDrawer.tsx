import { useState } from 'react'
import {
  FormDrawer,
  MoneyField,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { readYuan, toYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import type { FoundationId } from '../../model/batch.ts'
import { decideProject, stepProject } from '../../model/contract-projects.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import { CityStep, LeadStep, type ProjectStep } from '../../model/project-steps.ts'
import css from '../Cultivation.module.css'
import { useDone } from '../done.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly step: ProjectStep
  readonly onClose: () => void
}

/** A step with what it needs: a report, a reason, an amount and who pays. */
export function StepDrawer({ file, step, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { batch, id: projectId, version } = file
  const most = Math.min(file.asked, batch.left ?? file.asked)
  const [typed, setTyped] = useState(toYuan(Math.max(0, most)))
  const [foundationId, setFoundation] = useState<FoundationId | undefined>(
    batch.foundations.length === 1 ? batch.foundations[0]?.id : undefined,
  )
  const [note, setNote] = useState('')
  const done = useDone(onClose)
  const isAward = step === 'award'
  const isReport = step === 'midterm' || step === 'final'
  const isReason = step === 'decline' || step === 'return' || step === 'terminate'
  const amount = readYuan(typed)
  const sending = useSending({
    labels: {
      ...{ amount: w.amount, foundationId: w.foundation, note: isReport ? w.report : w.reason },
    },
    content: { step, typed, foundationId, note, version },
    check: () => ({
      amount: isAward && !amount && c.wrongAmount,
      foundationId: isAward && !foundationId && c.needed,
      note: (isReport || isReason) && !note.trim() && c.needed,
    }),
    send: (idempotencyKey): Promise<unknown> => {
      const own = LeadStep.safeParse(step).data
      if (own) return call(stepProject, { projectId, step: own, note, version }, { idempotencyKey })
      const award = isAward
        ? { amount: amount ?? null, foundationId: foundationId ?? null }
        : { amount: null, foundationId: null }
      const decision = { projectId, step: CityStep.parse(step), note, version, ...award }
      return call(decideProject, decision, { idempotencyKey })
    },
    onSent: done,
  })
  return (
    <FormDrawer title={w[step]} onClose={onClose}>
      <SendForm label={w[step]} sending={sending} action={w[step]} danger={isReason}>
        {isAward && (
          <>
            <MoneyField
              name="amount"
              label={w.amount}
              hint={w.left(c.yuan(batch.left ?? 0))}
              value={typed}
              onType={setTyped}
            />
            <OneOf
              name="foundationId"
              label={w.foundation}
              value={foundationId}
              onChoose={setFoundation}
              options={batch.foundations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
        {(isReport || isReason) && (
          <TextField
            name="note"
            label={isReport ? w.report : w.reason}
            {...(isReason && { hint: w.reasonHint })}
            value={note}
            maxLength={isReport ? 8000 : 1000}
            rows={isReport ? 8 : 3}
            onChange={setNote}
          />
        )}
        <p className={css.soft}>{w.sure}</p>
      </SendForm>
    </FormDrawer>
  )
}
