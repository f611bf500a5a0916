import type { CaseId } from '#casework/model/case.ts'
import { OneOf, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { raiseCrisis } from '../../model/contract.ts'
import { CrisisKind, CrisisOrigin, crisisKindWords, crisisOriginWords } from '../../model/crisis.ts'
import { words } from '../words.ts'
import { useCrisisSent } from './sent.ts'

const Origin = CrisisOrigin.exclude(['instrument'])

interface Raised {
  readonly kind?: CrisisKind
  readonly origin: Exclude<CrisisOrigin, 'instrument'>
  readonly note: string
}

interface Props {
  readonly caseId: CaseId
  readonly onRaised: (crisisId: string) => void
}

/** Three answers, and the clock runs. */
export function RaiseForm({ caseId, onRaised }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent({ caseId })
  const draft = useServerDraft<Raised>(`crisis-raise.${caseId}`, { origin: 'worker', note: '' })
  const { kind, origin, note } = draft.content
  const sending = useSending({
    labels: { kind: w.kind, origin: w.origin, note: w.sign },
    content: draft.content,
    check: () => ({ kind: !kind && w.needed, note: !note.trim() && w.needed }),
    send: (idempotencyKey) =>
      call(raiseCrisis, { caseId, kind: kind ?? 'other', origin, note }, { idempotencyKey }),
    onSent: ({ id, isNew }) => {
      sent(isNew ? w.raised : w.joined, draft)
      onRaised(id)
    },
  })
  return (
    <SendForm
      label={w.raise}
      sending={sending}
      action={w.raise}
      danger
      kept={{ draft, tell: (content) => content.note }}
    >
      <p>{w.raiseLead}</p>
      <OneOf
        name="kind"
        label={w.kind}
        value={kind}
        onChoose={(value) => draft.change({ kind: value })}
        options={CrisisKind.options.map((value) => ({
          value,
          label: crisisKindWords[value][language],
        }))}
      />
      <OneOf
        name="origin"
        label={w.origin}
        value={origin}
        onChoose={(value) => draft.change({ origin: value })}
        options={Origin.options.map((value) => ({
          value,
          label: crisisOriginWords[value][language],
        }))}
      />
      <TextField
        name="note"
        label={w.sign}
        hint={w.signHint}
        value={note}
        maxLength={1000}
        onChange={(text) => draft.change({ note: text })}
        rows={3}
      />
    </SendForm>
  )
}
