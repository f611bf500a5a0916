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
import { handOver } from '../../model/contract.ts'
import { Receiver, receiverWords } from '../../model/help.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from './sent.ts'
import { words } from './words.ts'

interface Handed {
  readonly to?: Receiver
  readonly name: string
  readonly at: Instant | ''
  readonly note: string
}

/** Who received, by name: a crisis is not over because it was passed on. */
export function HandOverForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent(crisis, close)
  const draft = useServerDraft<Handed>(draftOf('hand-over', crisis), {
    ...{ name: '', at: toInstant(new Date()), note: '' },
  })
  const { to, name, at, note } = draft.content
  const sending = useSending({
    labels: { to: w.to, name: w.receiverName, at: w.at, note: w.remark },
    content: draft.content,
    check: () => ({
      ...{ to: !to && w.needed, name: !name.trim() && w.needed, at: !at && w.needed },
    }),
    send: (idempotencyKey) => {
      const handed = { to: to ?? 'other', name, at: at as Instant, note }
      return call(handOver, { ...whichOf(crisis), ...handed }, { idempotencyKey })
    },
    onSent: () => sent(w.handedOver, draft),
  })
  return (
    <SendForm
      label={w.saveHandOver}
      sending={sending}
      action={w.saveHandOver}
      kept={{ draft, tell: (content) => content.name, onThrownAway: close }}
    >
      <OneOf
        name="to"
        label={w.to}
        hint={w.toHint}
        value={to}
        onChoose={(value) => draft.change({ to: value })}
        options={Receiver.options.map((value) => ({
          value,
          label: receiverWords[value][language],
        }))}
      />
      <TextField
        name="name"
        label={w.receiverName}
        hint={w.receiverHint}
        value={name}
        maxLength={100}
        onChange={(text) => draft.change({ name: text })}
      />
      <MomentField
        name="at"
        label={w.at}
        value={at}
        onChange={(value) => draft.change({ at: value })}
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
