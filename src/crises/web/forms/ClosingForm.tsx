import { OneOf, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { closeCrisis } from '../../model/contract.ts'
import { ClosingOutcome, closingOutcomeWords } from '../../model/crisis.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from './sent.ts'
import { words } from './words.ts'

interface Closing {
  readonly outcome?: ClosingOutcome
  readonly summary: string
}

/** The first of two. */
export function ClosingForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent(crisis, close)
  const { version } = crisis
  const draft = useServerDraft<Closing>(draftOf('closing', crisis), { summary: '' })
  const { outcome, summary } = draft.content
  const sending = useSending({
    labels: { outcome: w.outcome, summary: w.summary },
    content: { ...draft.content, version },
    check: () => ({ outcome: !outcome && w.needed, summary: !summary.trim() && w.needed }),
    send: (idempotencyKey) => {
      const ended = { outcome: outcome ?? 'safe-again', summary, version }
      return call(closeCrisis, { ...whichOf(crisis), ...ended }, { idempotencyKey })
    },
    onSent: () => sent(w.proposed, draft),
  })
  return (
    <SendForm
      label={w.propose}
      sending={sending}
      action={w.propose}
      kept={{ draft, tell: (content) => content.summary, onThrownAway: close }}
    >
      <OneOf
        name="outcome"
        label={w.outcome}
        value={outcome}
        onChoose={(value) => draft.change({ outcome: value })}
        options={ClosingOutcome.options.map((value) => ({
          value,
          label: closingOutcomeWords[value][language],
        }))}
      />
      <TextField
        name="summary"
        label={w.summary}
        value={summary}
        maxLength={2000}
        onChange={(text) => draft.change({ summary: text })}
        rows={3}
      />
    </SendForm>
  )
}
