import { MomentField, OneOf, SendForm, TextField } from '#drafts/web/index.tsx'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { followUpMediation } from '../../model/contract.ts'
import { FollowThrough, followThroughWords } from '../../model/mediation.ts'
import { type RunningFormProps, useMediationForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** Some time later: whether what was settled was kept. */
export function FollowUpForm(props: RunningFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const form = useMediationForm(props, {
    form: 'follow-up',
    initial: {
      at: toInstant(new Date()) as Instant | '',
      ...{ found: '' as FollowThrough | '', text: '' },
    },
    labels: { at: w.followedAt, found: w.found, text: w.foundText },
    check: ({ at, found, text }) => ({
      ...{ at: !at && w.needed, found: !found && w.choose, text: !text.trim() && w.needed },
    }),
    send: ({ at, found, text }, key) => {
      const { caseId, id: mediationId } = props.mediation
      const seen = { at: at as Instant, found: found as FollowThrough, text }
      return call(followUpMediation, { caseId, mediationId, ...seen }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles['follow-up'][language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ text }) => text, onThrownAway: props.close }}
    >
      <MomentField
        name="at"
        label={w.followedAt}
        value={content.at}
        onChange={(at) => change({ at })}
      />
      <OneOf
        name="found"
        label={w.found}
        value={content.found || undefined}
        onChoose={(found) => change({ found })}
        options={FollowThrough.options.map((value) => ({
          value,
          label: followThroughWords[value][language],
        }))}
      />
      <TextField
        name="text"
        label={w.foundText}
        value={content.text}
        maxLength={1000}
        rows={3}
        onChange={(text) => change({ text })}
      />
    </SendForm>
  )
}
