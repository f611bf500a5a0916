import { MomentField, OneOf, SendForm, SomeOf, TextField } from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { secureScene } from '../../model/contract.ts'
import { Safety, safetyWords, ToldOf, toldOfWords } from '../../model/mediation.ts'
import { LawNote } from '../LawNote.tsx'
import { placeOf, type RunningFormProps, useMediationForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** First that nobody comes to harm; then that the family knows its ways. */
export function SceneForm(props: RunningFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { safety, measures, headTold, headToldAt, policeToldAt, toldOf } = props.mediation
  const form = useMediationForm(props, {
    form: 'scene',
    initial: {
      ...{ safety, measures, headTold, toldOf },
      headToldAt: (headToldAt ?? '') as Instant | '',
      policeToldAt: (policeToldAt ?? '') as Instant | '',
    },
    labels: {
      ...{ safety: w.safety, measures: w.measures, headTold: w.headTold, toldOf: w.toldOf },
      ...{ headToldAt: w.headToldAt, policeToldAt: w.policeToldAt },
    },
    check: (content) => ({ safety: content.safety === 'unset' && w.choose }),
    send: (content, key) => {
      const moments = {
        headToldAt: content.headToldAt || null,
        policeToldAt: content.policeToldAt || null,
      }
      return call(secureScene, { ...placeOf(props.mediation), ...content, ...moments }, key)
    },
  })
  const { draft, content, change, sending } = form
  const isThreat = content.safety === 'threat'
  return (
    <SendForm
      label={formTitles.scene[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: (one) => one.measures, onThrownAway: props.close }}
    >
      <OneOf
        name="safety"
        label={w.safety}
        {...(isThreat && { hint: w.threatHint })}
        value={content.safety === 'unset' ? undefined : content.safety}
        onChoose={(chosen) => change({ safety: chosen })}
        options={Safety.exclude(['unset']).options.map((value) => ({
          value,
          label: safetyWords[value][language],
        }))}
      />
      <TextField
        name="measures"
        label={w.measures}
        optional
        value={content.measures}
        maxLength={1000}
        rows={2}
        onChange={(text) => change({ measures: text })}
      />
      {(isThreat || content.headTold !== '' || content.policeToldAt !== '') && (
        <>
          <LawNote duty="headOfHospital" />
          <TextField
            name="headTold"
            label={w.headTold}
            optional={!isThreat}
            value={content.headTold}
            maxLength={60}
            onChange={(who) => change({ headTold: who })}
          />
          <MomentField
            name="headToldAt"
            label={w.headToldAt}
            optional={!isThreat}
            value={content.headToldAt}
            onChange={(moment) => change({ headToldAt: moment })}
          />
          <LawNote duty="police" />
          <MomentField
            name="policeToldAt"
            label={w.policeToldAt}
            optional
            value={content.policeToldAt}
            onChange={(moment) => change({ policeToldAt: moment })}
          />
        </>
      )}
      <SomeOf
        name="toldOf"
        label={w.toldOf}
        values={content.toldOf}
        onChoose={(values) => change({ toldOf: values })}
        options={ToldOf.options.map((value) => ({ value, label: toldOfWords[value][language] }))}
      />
      <LawNote duty="told" />
    </SendForm>
  )
}
