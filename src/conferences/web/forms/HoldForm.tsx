import { MomentField, SendForm, TextField } from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { conferenceObstacleWords } from '../../model/conference-steps.ts'
import { holdConference } from '../../model/contract.ts'
import { Attendees, isHalf, present } from './Attendees.tsx'
import { type ConferenceFormProps, placeOf, useConferenceForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** It took place: when it really was, and who really came. */
export function HoldForm(props: ConferenceFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { conference } = props
  const form = useConferenceForm(props, {
    form: `holding.${conference.id}`,
    version: conference.version,
    initial: {
      at: conference.at as Instant | '',
      ...{ place: conference.place, attendees: conference.attendees },
    },
    labels: { at: w.at, place: w.place, attendees: w.attendees },
    check: ({ at, place, attendees }) => ({
      ...{ at: !at && w.needed, place: !place.trim() && w.needed },
      attendees: present(attendees).some(isHalf)
        ? w.half
        : present(attendees).length < 2 && conferenceObstacleWords['too-few-present'][language],
    }),
    send: ({ at, place, attendees }, key) => {
      const held = { at: at as Instant, place, attendees: present(attendees) }
      return call(holdConference, { ...placeOf(conference), ...held }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.holding[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ place }) => place, onThrownAway: props.close }}
    >
      <MomentField name="at" label={w.at} value={content.at} onChange={(at) => change({ at })} />
      <TextField
        name="place"
        label={w.place}
        value={content.place}
        maxLength={100}
        onChange={(place) => change({ place })}
      />
      <Attendees value={content.attendees} onChange={(attendees) => change({ attendees })} />
    </SendForm>
  )
}
