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
import { fileReport } from '../../model/contract.ts'
import { Recipient, recipientWords } from '../../model/report-law.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from '../forms/sent.ts'
import { words } from './words.ts'

interface Filed {
  readonly recipient?: Recipient
  readonly office: string
  readonly at: Instant | ''
}

/** Report first, by telephone or in person; then write down to whom. */
export function FileForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent(crisis, close)
  const { version } = crisis
  const draft = useServerDraft<Filed>(draftOf('filing', crisis), {
    ...{ office: '', at: toInstant(new Date()) },
  })
  const { recipient, office, at } = draft.content
  const sending = useSending({
    labels: { recipient: w.recipient, office: w.office, at: w.at },
    content: { ...draft.content, version },
    check: () => ({
      ...{ recipient: !recipient && w.needed, office: !office.trim() && w.needed },
      at: !at && w.needed,
    }),
    send: (idempotencyKey) => {
      const filed = { recipient: recipient ?? 'police', office, at: at as Instant, version }
      return call(fileReport, { ...whichOf(crisis), ...filed }, { idempotencyKey })
    },
    onSent: () => sent(w.filed, draft),
  })
  return (
    <SendForm
      label={w.file}
      sending={sending}
      action={w.file}
      kept={{ draft, tell: (content) => content.office, onThrownAway: close }}
    >
      <OneOf
        name="recipient"
        label={w.recipient}
        value={recipient}
        onChoose={(value) => draft.change({ recipient: value })}
        options={Recipient.options.map((value) => ({
          value,
          label: recipientWords[value][language],
        }))}
      />
      <TextField
        name="office"
        label={w.office}
        hint={w.officeHint}
        value={office}
        maxLength={100}
        onChange={(text) => draft.change({ office: text })}
      />
      <MomentField
        name="at"
        label={w.at}
        value={at}
        onChange={(value) => draft.change({ at: value })}
      />
    </SendForm>
  )
}
