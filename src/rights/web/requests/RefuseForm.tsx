import { OneOf, SendForm, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { refuseRightsRequest } from '../../model/contract.ts'
import { type RefusalReason, reasonsFor, refusalGrounds } from '../../model/refusal-reason.ts'
import { useKept } from '../kept.ts'
import { LawNote } from '../LawNote.tsx'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'
import type { StepFormProps } from './SmallForms.tsx'

interface InHand {
  readonly reason: RefusalReason | null
  readonly explanation: string
}

/** No refusal without a reason: art. 50. */
export function RefuseForm({ of, title, onClose }: StepFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const { draft, content, change, sending } = useKept<InHand, unknown>({
    form: `rights-refusal.${of.id}`,
    initial: { reason: null, explanation: '' },
    labels: { reason: w.reason, explanation: w.explanation },
    on: { version: of.version },
    check: ({ reason, explanation }) => ({
      reason: reason === null && w.needed,
      explanation: explanation.trim() === '' && w.needed,
    }),
    send: (given, key) =>
      call(refuseRightsRequest, { rightsRequestId: of.id, version: of.version, ...given }, key),
    onSent: () => {
      void settled(w.answered)
      onClose()
    },
  })
  return (
    <SendForm
      label={title}
      sending={sending}
      action={w.refuse}
      danger
      kept={{ draft, tell: ({ explanation }) => explanation, onThrownAway: onClose }}
    >
      <LawNote article="50" />
      <OneOf
        name="reason"
        label={w.reason}
        value={content.reason ?? undefined}
        onChoose={(reason) => change({ reason })}
        options={reasonsFor(of.right).map((value) => ({
          ...{ value, label: refusalGrounds[value].words[language] },
        }))}
      />
      {content.reason && <LawNote article={refusalGrounds[content.reason].article} />}
      <TextField
        name="explanation"
        label={w.explanation}
        value={content.explanation}
        maxLength={1000}
        rows={3}
        onChange={(explanation) => change({ explanation })}
      />
    </SendForm>
  )
}
