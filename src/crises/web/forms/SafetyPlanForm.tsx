import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { planSafety } from '../../model/contract.ts'
import { planParts, planWords, type SafetyPlan } from '../../model/help.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from './sent.ts'
import { words } from './words.ts'

type Planned = SafetyPlan & { readonly noPlanWhy: string }

const EMPTY: SafetyPlan = {
  ...{ warningSigns: '', whatICanDo: '', people: '', professionals: '', safePlace: '' },
}

/** Five short parts in the person's own words, or one sentence why there are none. */
export function SafetyPlanForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent(crisis, close)
  const { version } = crisis
  const draft = useServerDraft<Planned>(draftOf('plan', crisis), {
    ...{ ...EMPTY, ...crisis.safetyPlan, noPlanWhy: crisis.noPlanWhy },
  })
  const { noPlanWhy, ...plan } = draft.content
  const sending = useSending({
    labels: { plan: planWords.warningSigns[language], noPlanWhy: w.noPlanWhy },
    content: { ...draft.content, version },
    send: (idempotencyKey) =>
      call(planSafety, { ...whichOf(crisis), plan, noPlanWhy, version }, { idempotencyKey }),
    onSent: () => sent(w.planSaved, draft),
  })
  return (
    <SendForm
      label={w.savePlan}
      sending={sending}
      action={w.savePlan}
      kept={{
        draft,
        tell: (content) => planParts.map((part) => content[part]).join('\n'),
        onThrownAway: close,
      }}
    >
      <p>{w.planLead}</p>
      {planParts.map((part, n) => (
        <TextField
          key={part}
          name={n === 0 ? 'plan' : part}
          label={planWords[part][language]}
          {...(part === 'professionals' && { hint: w.hotlineHint })}
          {...(n === 0 && { fault: sending.faultOf('plan') })}
          optional
          value={plan[part]}
          maxLength={1000}
          rows={2}
          onChange={(text) => draft.change({ [part]: text })}
        />
      ))}
      <TextField
        name="noPlanWhy"
        label={w.noPlanWhy}
        optional
        value={noPlanWhy}
        maxLength={500}
        rows={2}
        onChange={(text) => draft.change({ noPlanWhy: text })}
      />
    </SendForm>
  )
}
