import { SendForm, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { wordMessage } from '../../model/contract.ts'
import { placeOf, type RunningFormProps, useMediationForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** One text that both sides hear. */
export function MessageForm(props: RunningFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const before = props.mediation.messages.at(-1)
  const form = useMediationForm(props, {
    form: 'message',
    initial: { common: before?.common ?? '', text: before?.text ?? '' },
    labels: { common: w.common, text: w.text },
    check: ({ text }) => ({ text: !text.trim() && w.needed }),
    send: (message, key) => call(wordMessage, { ...placeOf(props.mediation), ...message }, key),
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.message[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ text }) => text, onThrownAway: props.close }}
    >
      {before && <p>{w.rewordHint}</p>}
      <TextField
        name="common"
        label={w.common}
        optional
        value={content.common}
        maxLength={2000}
        rows={3}
        onChange={(common) => change({ common })}
      />
      <TextField
        name="text"
        label={w.text}
        hint={w.textHint}
        value={content.text}
        maxLength={2000}
        rows={6}
        onChange={(text) => change({ text })}
      />
    </SendForm>
  )
}
