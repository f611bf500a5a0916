import { MomentField, SendForm, TextField } from '#drafts/web/index.tsx'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { Confidential } from '#platform/web/Confidential.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { hearSide } from '../../model/contract.ts'
import { type Side, sideWords, viewOf } from '../../model/mediation.ts'
import { words as pageWords } from '../words.ts'
import { placeOf, type RunningFormProps, useMediationForm } from './kept-form.ts'
import { words } from './words.ts'

interface Props extends RunningFormProps {
  readonly side: Side
}

/** One side, alone, in its own words; what it said before is the beginning of what it says now. */
export function ViewForm({ side, ...props }: Props) {
  const w = useWords(words)
  const p = useWords(pageWords)
  const { language } = useLanguage()
  const before = viewOf(props.mediation.views, side)
  const form = useMediationForm(props, {
    form: `view.${side}`,
    initial: {
      ...{ words: before?.words ?? '', saidBy: before?.saidBy ?? '' },
      ...{ saidAs: before?.saidAs ?? '', readBackTo: '', interest: before?.interest ?? '' },
      ...{ refusedWhy: before?.refusedWhy ?? '' },
      heardAt: toInstant(new Date()) as Instant | '',
    },
    labels: {
      ...{ words: w.wordsOf, saidBy: w.saidBy, saidAs: w.saidAs, heardAt: w.heardAt },
      ...{ readBackTo: w.readBackTo, interest: w.interest, refusedWhy: w.refusedWhy },
    },
    check: (content) => ({
      words: !content.words.trim() && !content.refusedWhy.trim() && w.needed,
      saidBy: content.words.trim() !== '' && !content.saidBy.trim() && w.needed,
      heardAt: !content.heardAt && w.needed,
    }),
    send: ({ heardAt, ...view }, key) => {
      const heard = { ...view, side, heardAt: heardAt as Instant }
      return call(hearSide, { ...placeOf(props.mediation), ...heard }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={sideWords[side][language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: (one) => one.words, onThrownAway: props.close }}
    >
      <Confidential readers={p.viewsReaders}>
        <TextField
          name="words"
          label={w.wordsOf}
          hint={w.wordsHint}
          value={content.words}
          maxLength={4000}
          rows={5}
          onChange={(text) => change({ words: text })}
        />
      </Confidential>
      <TextField
        name="saidBy"
        label={w.saidBy}
        value={content.saidBy}
        maxLength={60}
        onChange={(saidBy) => change({ saidBy })}
      />
      <TextField
        name="saidAs"
        label={w.saidAs}
        optional
        value={content.saidAs}
        maxLength={60}
        onChange={(saidAs) => change({ saidAs })}
      />
      <MomentField
        name="heardAt"
        label={w.heardAt}
        value={content.heardAt}
        onChange={(heardAt) => change({ heardAt })}
      />
      <TextField
        name="readBackTo"
        label={w.readBackTo}
        hint={w.readBackHint}
        optional
        value={content.readBackTo}
        maxLength={60}
        onChange={(readBackTo) => change({ readBackTo })}
      />
      <TextField
        name="interest"
        label={w.interest}
        hint={w.interestHint}
        optional
        value={content.interest}
        maxLength={1000}
        rows={2}
        onChange={(interest) => change({ interest })}
      />
      <TextField
        name="refusedWhy"
        label={w.refusedWhy}
        hint={w.refusedHint}
        optional
        value={content.refusedWhy}
        maxLength={500}
        onChange={(refusedWhy) => change({ refusedWhy })}
      />
    </SendForm>
  )
}
