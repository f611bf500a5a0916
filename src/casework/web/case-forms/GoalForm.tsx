import {
  DayField,
  dayIn,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Domain, domainWords } from '../../model/code-lists.ts'
import { setGoal } from '../../model/contract.ts'
import { draftOfCase } from '../form-names.ts'
import type { CaseFormProps } from './form-props.ts'
import { useSent } from './sent.ts'
import { words } from './words.ts'

const DISTANCES = [14, 30, 90]

/** What the client hopes for, in the client's own words, and how both will know. */
export function GoalForm({ page, close }: CaseFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useSent(page.id, close)
  const draft = useServerDraft(draftOfCase('goal', page.id), {
    ...{ text: '', measure: '', domain: '' as Domain | '', due: dayIn(30) as Day | '' },
  })
  const { content, change } = draft
  const { domain, due } = content
  const sending = useSending({
    labels: { text: w.goalText, measure: w.measure, domain: w.domain, due: w.due },
    content,
    check: () => ({
      text: !content.text.trim() && w.needed,
      domain: !domain && w.domainNeeded,
      due: !due && w.dueNeeded,
    }),
    send: (idempotencyKey) => {
      const goal = { ...content, domain: domain as Domain, due: due as Day }
      return call(setGoal, { caseId: page.id, ...goal }, { idempotencyKey })
    },
    onSent: () => sent(w.goalSaved, draft),
  })
  // The domains in which there is a need come first.
  const needed = page.needs.filter(({ severity }) => severity > 0).map((need) => need.domain)
  const domains = [...new Set([...needed, ...Domain.options])]
  return (
    <SendForm
      label={w.goal}
      sending={sending}
      action={w.saveGoal}
      kept={{ draft, tell: ({ text }) => text, onThrownAway: close }}
    >
      <TextField
        name="text"
        label={w.goalText}
        hint={w.goalTextHint}
        value={content.text}
        maxLength={300}
        rows={2}
        onChange={(text) => change({ text })}
      />
      <TextField
        name="measure"
        label={w.measure}
        hint={w.measureHint}
        optional
        value={content.measure}
        maxLength={300}
        onChange={(text) => change({ measure: text })}
      />
      <OneOf
        name="domain"
        label={w.domain}
        value={domain || undefined}
        onChoose={(value) => change({ domain: value })}
        options={domains.map((value) => ({ value, label: domainWords[value][language] }))}
      />
      <DayField
        name="due"
        label={w.due}
        inDays={DISTANCES}
        value={due}
        onChange={(value) => change({ due: value })}
      />
    </SendForm>
  )
}
