import { SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { declineReport } from '../../model/contract.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from '../forms/sent.ts'
import { words } from './words.ts'

const SHORTEST = 5

/** Not to report is a decision as well, with a reason that is read later. */
export function DeclineForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const sent = useCrisisSent(crisis, close)
  const { version } = crisis
  const draft = useServerDraft(draftOf('decline', crisis), { why: '' })
  const { why } = draft.content
  const sending = useSending({
    labels: { why: w.why },
    content: { why, version },
    check: () => ({ why: why.trim().length < SHORTEST && w.whyHint }),
    send: (idempotencyKey) =>
      call(declineReport, { ...whichOf(crisis), why, version }, { idempotencyKey }),
    onSent: () => sent(w.saved, draft),
  })
  return (
    <SendForm
      label={w.decline}
      sending={sending}
      action={w.decline}
      kept={{ draft, tell: (content) => content.why, onThrownAway: close }}
    >
      <TextField
        name="why"
        label={w.why}
        hint={w.whyHint}
        value={why}
        maxLength={1000}
        onChange={(text) => draft.change({ why: text })}
        rows={3}
      />
    </SendForm>
  )
}
