import { Input } from 'antd'
import {
  Field,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { agreePlan } from '../../model/contract.ts'
import { type Plan, Signer, signerWords } from '../../model/plan.ts'
import css from '../Plans.module.css'
import { words } from '../words.ts'
import { usePlanSent } from './sent.ts'

interface Props {
  readonly plan: Plan
  readonly close: () => void
}

/** By a signature, or by word of mouth before a witness. */
export function AgreeForm({ plan: { id: planId, caseId, version }, close }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = usePlanSent(caseId, close)
  const today = dayInBeijing(useNow())
  const draft = useServerDraft(`plan-agreement.${caseId}.${planId}`, {
    ...{ how: 'signed' as 'signed' | 'verbal', by: 'client' as Signer, witness: '' },
    on: today,
  })
  const { content, change } = draft
  const { how, by, on, witness } = content
  const sending = useSending({
    labels: { how: w.how, by: w.who, on: w.on, agreement: w.agree, witness: w.witness },
    content: { ...content, version },
    check: () => ({ witness: how === 'verbal' && !witness.trim() && w.witnessNeeded }),
    send: (idempotencyKey) => {
      const agreement = { how, by, on, ...(how === 'verbal' && { witness }) }
      return call(agreePlan, { caseId, planId, agreement, version }, { idempotencyKey })
    },
    onSent: () => sent(w.agreed, draft),
  })
  return (
    <SendForm
      label={w.agree}
      sending={sending}
      action={w.agree}
      kept={{ draft, tell: (given) => given.witness, onThrownAway: close }}
    >
      <p className={css.soft}>{w.agreeLead}</p>
      <OneOf
        name="how"
        label={w.how}
        value={how}
        onChoose={(value) => change({ how: value })}
        options={[
          { value: 'signed', label: w.signedHow },
          { value: 'verbal', label: w.verbalHow },
        ]}
      />
      {how === 'verbal' && (
        <TextField
          name="witness"
          label={w.witness}
          hint={w.witnessHint}
          fault={sending.faultOf('witness') ?? sending.faultOf('agreement.witness')}
          value={witness}
          maxLength={60}
          onChange={(text) => change({ witness: text })}
        />
      )}
      <OneOf
        name="by"
        label={w.who}
        value={by}
        onChoose={(value) => change({ by: value })}
        options={Signer.options.map((value) => ({ value, label: signerWords[value][language] }))}
      />
      <Field name="on" label={w.on} fault={sending.faultOf('agreement.on')}>
        {(control) => (
          <Input
            {...control}
            type="date"
            max={today}
            value={on}
            onChange={({ target }) => change({ on: target.value as Day })}
          />
        )}
      </Field>
    </SendForm>
  )
}
