import { MomentField, SendForm, TextField } from '#drafts/web/index.tsx'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { sendSomebody } from '../../model/contract.ts'
import { LawNote } from '../LawNote.tsx'
import { placeOf, type RunningFormProps, useMediationForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** Who went there, and when: the law says at once, the record says how long it took. */
export function SendingForm(props: RunningFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const form = useMediationForm(props, {
    form: 'sending',
    initial: { sentWho: '', sentAt: toInstant(new Date()) as Instant | '' },
    labels: { sentWho: w.sentWho, sentAt: w.sentAt },
    check: ({ sentWho, sentAt }) => ({
      sentWho: !sentWho.trim() && w.needed,
      sentAt: !sentAt && w.needed,
    }),
    send: ({ sentWho, sentAt }, key) => {
      const sent = { sentWho, sentAt: sentAt as Instant }
      return call(sendSomebody, { ...placeOf(props.mediation), ...sent }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.sending[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ sentWho }) => sentWho, onThrownAway: props.close }}
    >
      <LawNote duty="atOnce" />
      <TextField
        name="sentWho"
        label={w.sentWho}
        hint={w.sentHint}
        value={content.sentWho}
        maxLength={60}
        onChange={(sentWho) => change({ sentWho })}
      />
      <MomentField
        name="sentAt"
        label={w.sentAt}
        value={content.sentAt}
        onChange={(sentAt) => change({ sentAt })}
      />
    </SendForm>
  )
}
