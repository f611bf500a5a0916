import { SendForm, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { confirmMessage } from '../../model/contract.ts'
import { type Side, sideWords } from '../../model/mediation.ts'
import css from '../MediationPage.module.css'
import { placeOf, type RunningFormProps, useMediationForm } from './kept-form.ts'
import { words } from './words.ts'

interface Props extends RunningFormProps {
  readonly side: Side
}

/** The text is read to one side, and somebody says yes for it. */
export function ConfirmationForm({ side, ...props }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const form = useMediationForm(props, {
    form: `confirmation.${side}`,
    initial: { who: '' },
    labels: { who: w.who },
    check: ({ who }) => ({ who: !who.trim() && w.needed }),
    send: ({ who }, key) => call(confirmMessage, { ...placeOf(props.mediation), side, who }, key),
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={sideWords[side][language]}
      sending={sending}
      action={w.confirm}
      kept={{ draft, tell: ({ who }) => who, onThrownAway: props.close }}
    >
      <blockquote className={css.quote}>{props.mediation.messages.at(-1)?.text}</blockquote>
      <TextField
        name="who"
        label={w.who}
        value={content.who}
        maxLength={60}
        onChange={(who) => change({ who })}
      />
    </SendForm>
  )
}
