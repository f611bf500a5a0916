import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { endPlan } from '../../model/contract.ts'
import type { Plan } from '../../model/plan.ts'
import { words } from '../words.ts'
import { usePlanSent } from './sent.ts'

interface Props {
  readonly plan: Plan
  readonly as: 'completed' | 'abandoned'
  readonly close: () => void
}

/** All is done, or it is given up. */
export function EndPlanForm({ plan: { id: planId, caseId, version }, as, close }: Props) {
  const w = useWords(words)
  const sent = usePlanSent(caseId, close)
  const draft = useServerDraft(`plan-end.${caseId}.${planId}.${as}`, { why: '' })
  const { why } = draft.content
  const isGivenUp = as === 'abandoned'
  const action = isGivenUp ? w.abandon : w.complete
  const sending = useSending({
    labels: { why: w.why },
    content: { why, as, version },
    check: () => ({ why: isGivenUp && !why.trim() && w.whyNeeded }),
    send: (idempotencyKey) =>
      call(endPlan, { caseId, planId, as, why, version }, { idempotencyKey }),
    onSent: () => sent(isGivenUp ? w.abandoned : w.completed, draft),
  })
  return (
    <SendForm
      label={action}
      sending={sending}
      action={action}
      danger={isGivenUp}
      kept={{ draft, tell: (content) => content.why, onThrownAway: close }}
    >
      <TextField
        name="why"
        label={w.why}
        optional={!isGivenUp}
        value={why}
        maxLength={500}
        onChange={(text) => draft.change({ why: text })}
      />
    </SendForm>
  )
}
