import {
  MomentField,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { noteAction } from '../../model/contract.ts'
import { type ActionKind, actionKindWords, NotedAction } from '../../model/help.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from './sent.ts'
import { words } from './words.ts'

interface Noted {
  readonly kind?: Exclude<ActionKind, 'sent-back'>
  readonly at: Instant | ''
  readonly informed: string
  readonly note: string
}

/** One thing that was done; it takes three taps. */
export function ActionForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent(crisis, close)
  const draft = useServerDraft<Noted>(draftOf('action', crisis), {
    ...{ at: toInstant(new Date()), informed: '', note: '' },
  })
  const { kind, at, informed, note } = draft.content
  const sending = useSending({
    labels: { kind: w.action, at: w.at, informed: w.informed, note: w.remark },
    content: draft.content,
    check: () => ({ kind: !kind && w.needed, at: !at && w.needed }),
    send: (idempotencyKey) => {
      const told = informed
        .split(/[、,，;；]/)
        .map((one) => one.trim())
        .filter(Boolean)
      const done = { kind: kind ?? 'other', at: at as Instant, informed: told, note }
      return call(noteAction, { ...whichOf(crisis), ...done }, { idempotencyKey })
    },
    onSent: () => sent(w.noted, draft),
  })
  return (
    <SendForm
      label={w.action}
      sending={sending}
      action={w.saveAction}
      kept={{ draft, tell: (content) => content.note, onThrownAway: close }}
    >
      <OneOf
        name="kind"
        label={w.action}
        value={kind}
        onChoose={(value) => draft.change({ kind: value })}
        options={NotedAction.options.map((value) => ({
          value,
          label: actionKindWords[value][language],
        }))}
      />
      <MomentField
        name="at"
        label={w.at}
        value={at}
        onChange={(value) => draft.change({ at: value })}
      />
      <TextField
        name="informed"
        label={w.informed}
        hint={w.informedHint}
        optional
        value={informed}
        maxLength={200}
        onChange={(text) => draft.change({ informed: text })}
      />
      <TextField
        name="note"
        label={w.remark}
        optional
        value={note}
        maxLength={1000}
        rows={2}
        onChange={(text) => draft.change({ note: text })}
      />
    </SendForm>
  )
}
