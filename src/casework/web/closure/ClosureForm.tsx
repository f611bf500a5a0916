import { Button } from 'antd'
import { SendForm, useFocusOnChange, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { needsReview } from '../../model/case-steps.ts'
import type { ClosureReason } from '../../model/closure.ts'
import { beginClosing } from '../../model/contract.ts'
import { factsOf } from '../case/facts.ts'
import type { CaseFormProps } from '../case-forms/form-props.ts'
import { useSent } from '../case-forms/sent.ts'
import { draftOfCase } from '../form-names.ts'
import { AfterStep } from './AfterStep.tsx'
import css from './ClosureForm.module.css'
import { type ClosureInHand, EMPTY } from './closure-in-hand.ts'
import { LookStep } from './LookStep.tsx'
import { ToldStep } from './ToldStep.tsx'
import { WhyStep } from './WhyStep.tsx'
import { words } from './words.ts'

const STEPS = [WhyStep, ToldStep, AfterStep]
const LAST = STEPS.length

/** Three short steps, and a last look at what will happen. */
export function ClosureForm({ page, close }: CaseFormProps) {
  const w = useWords(words)
  const { id: caseId, version } = page
  const sent = useSent(caseId, close)
  const draft = useServerDraft<ClosureInHand>(draftOfCase('closure', caseId), EMPTY)
  const { content, change } = draft
  const { step, reason, clientInformed, ...rest } = content
  const title = useFocusOnChange<HTMLHeadingElement>(step)
  const isHandedOn = needsReview(page) && !page.isReviewer
  const titles = [w.why, w.told, w.after, w.look]
  const promised = page.followUps
    .filter(({ doneAt, cancelledAt }) => !doneAt && !cancelledAt)
    .map(({ due }) => due)

  const faults = [
    {
      reason: !reason && w.reasonNeeded,
      summary: !content.summary.trim() && w.summaryNeeded,
    },
    {
      clientInformed: clientInformed === null && w.informedNeeded,
      notInformedWhy:
        clientInformed === false && !content.notInformedWhy.trim() && w.notInformedNeeded,
    },
  ]
  const sending = useSending({
    labels: {
      ...{ reason: w.reason, summary: w.summary, followUps: w.followUps },
      ...{ clientInformed: w.informed, notInformedWhy: w.notInformedWhy },
    },
    content: { ...content, version },
    check: () => (step < LAST ? (faults[step] ?? {}) : Object.assign({}, ...faults)),
    send: async (idempotencyKey) => {
      if (step < LAST) return undefined
      const closure = {
        ...rest,
        reason: reason as ClosureReason,
        clientInformed: clientInformed === true,
      }
      return call(beginClosing, { caseId, closure, version }, { idempotencyKey })
    },
    onSent: (after) =>
      after ? sent(isHandedOn ? w.handed : w.closed, draft) : change({ step: step + 1 }),
  })

  const Step = STEPS[step]
  return (
    <SendForm
      label={w.title}
      sending={sending}
      action={step < LAST ? w.on : isHandedOn ? w.hand : w.close}
      more={step > 0 && <Button onClick={() => change({ step: step - 1 })}>{w.back}</Button>}
      kept={{ draft, tell: ({ summary }) => summary, onThrownAway: close }}
    >
      <div>
        <p className={css.count}>{w.step(step + 1, LAST + 1)}</p>
        <h3 ref={title} tabIndex={-1} className={css.title}>
          {titles[step]}
        </h3>
      </div>
      {Step ? (
        <Step content={content} change={change} promised={promised} />
      ) : (
        <LookStep content={content} facts={factsOf(page)} promised={promised} change={change} />
      )}
    </SendForm>
  )
}
