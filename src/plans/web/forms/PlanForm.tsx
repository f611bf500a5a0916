import { DayField, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { beginPlan, type PlanPage, writePlan } from '../../model/contract.ts'
import { words } from '../words.ts'
import { usePlanSent } from './sent.ts'

interface Props {
  readonly page: PlanPage
  readonly close: () => void
}

const DISTANCES = [7, 14, 30]

/** The first version, the next one, or the one that is being drafted. */
export function PlanForm({ page, close }: Props) {
  const w = useWords(words)
  const { caseId, plans } = page
  const sent = usePlanSent(caseId, close)
  const inHand = plans.find(({ state }) => state === 'draft')
  const before = plans.find(({ state }) => state === 'agreed')
  const chosen = inHand?.reviewSource === 'chosen' ? inHand.reviewDue : ''
  const draft = useServerDraft(`plan.${caseId}`, {
    focus: (inHand ?? before)?.focus ?? '',
    reviewDue: chosen as Day | '',
  })
  const { focus, reviewDue } = draft.content
  const sending = useSending({
    labels: { focus: w.focus, reviewDue: w.reviewDue },
    content: { ...draft.content, version: inHand?.version },
    send: (idempotencyKey) => {
      const written = { caseId, focus, ...(reviewDue && { reviewDue }) }
      if (!inHand) return call(beginPlan, written, { idempotencyKey })
      const { id: planId, version } = inHand
      return call(writePlan, { ...written, planId, version }, { idempotencyKey })
    },
    onSent: () => sent(w.planSaved, draft),
  })
  return (
    <SendForm
      label={w.plan}
      sending={sending}
      action={w.savePlan}
      kept={{ draft, tell: (content) => content.focus, onThrownAway: close }}
    >
      <TextField
        name="focus"
        label={w.focus}
        hint={w.focusHint}
        value={focus}
        maxLength={1000}
        rows={3}
        onChange={(text) => draft.change({ focus: text })}
      />
      <DayField
        name="reviewDue"
        label={w.reviewDue}
        hint={w.reviewHint}
        optional
        inDays={DISTANCES}
        value={reviewDue}
        onChange={(day) => draft.change({ reviewDue: day })}
      />
    </SendForm>
  )
}
