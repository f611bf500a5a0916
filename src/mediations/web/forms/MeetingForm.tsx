import { MomentField, SendForm, TextField } from '#drafts/web/index.tsx'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { meetBothSides } from '../../model/contract.ts'
import { MOST_REPRESENTATIVES } from '../../model/law.ts'
import { LawNote } from '../LawNote.tsx'
import { placeOf, type RunningFormProps, useMediationForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** Both sides at one table: when, where, and who speaks for each. */
export function MeetingForm(props: RunningFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const faultIn = (names: string) => {
    const count = namesIn(names).length
    return count === 0 ? w.needed : count > MOST_REPRESENTATIVES && w.tooMany(MOST_REPRESENTATIVES)
  }
  const form = useMediationForm(props, {
    form: 'meeting',
    initial: {
      at: toInstant(new Date()) as Instant | '',
      ...{ place: '', patientSide: '', hospitalSide: '' },
    },
    labels: {
      ...{ at: w.meetingAt, place: w.meetingPlace },
      ...{ patientSide: w.patientSide, hospitalSide: w.hospitalSide },
    },
    check: ({ at, place, patientSide, hospitalSide }) => ({
      ...{ at: !at && w.needed, place: !place.trim() && w.needed },
      ...{ patientSide: faultIn(patientSide), hospitalSide: faultIn(hospitalSide) },
    }),
    send: ({ at, place, patientSide, hospitalSide }, key) => {
      const sides = { patientSide: namesIn(patientSide), hospitalSide: namesIn(hospitalSide) }
      const meeting = { at: at as Instant, place, ...sides }
      return call(meetBothSides, { ...placeOf(props.mediation), ...meeting }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.meeting[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ place }) => place, onThrownAway: props.close }}
    >
      <LawNote duty="representatives" />
      <MomentField
        name="at"
        label={w.meetingAt}
        value={content.at}
        onChange={(at) => change({ at })}
      />
      <TextField
        name="place"
        label={w.meetingPlace}
        hint={w.meetingPlaceHint}
        value={content.place}
        maxLength={100}
        onChange={(place) => change({ place })}
      />
      {(['patientSide', 'hospitalSide'] as const).map((side) => (
        <TextField
          key={side}
          name={side}
          label={w[side]}
          hint={w.sideHint(MOST_REPRESENTATIVES)}
          value={content[side]}
          maxLength={300}
          rows={3}
          onChange={(names) => change({ [side]: names })}
        />
      ))}
    </SendForm>
  )
}

function namesIn(text: string) {
  return text
    .split(/[\n、,，;；]/)
    .map((name) => name.trim())
    .filter(Boolean)
}
