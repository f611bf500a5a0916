import { MomentField, SendForm, TextField } from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Attendee, Conference, ConferenceKind } from '../../model/conference.ts'
import { changeConference, planConference } from '../../model/contract.ts'
import { Attendees, isHalf, present } from './Attendees.tsx'
import { type FormProps, placeOf, useConferenceForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

interface Props extends FormProps {
  readonly kind: ConferenceKind
  /** The one that is arranged differently; none for a new one. */
  readonly conference?: Conference
}

/** When, where, why, who, and which questions. */
export function PlanForm({ kind, conference, ...props }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const form = useConferenceForm(props, {
    form: conference ? `change.${conference.id}` : kind,
    version: conference?.version ?? 0,
    initial: {
      at: (conference?.at ?? '') as Instant | '',
      ...{ place: conference?.place ?? '', purpose: conference?.purpose ?? '' },
      questions: conference?.questions.join('\n') ?? '',
      attendees: (conference?.attendees ?? []) as Attendee[],
    },
    labels: {
      ...{ at: w.at, place: w.place, purpose: w.purpose, questions: w.questions },
      attendees: w.attendees,
    },
    check: ({ at, place, purpose, attendees }) => ({
      ...{ at: !at && w.needed, place: !place.trim() && w.needed },
      purpose: !purpose.trim() && w.needed,
      attendees: present(attendees).some(isHalf) && w.half,
    }),
    send: ({ at, questions, attendees, ...rest }, key) => {
      const asked = questions.split('\n').map((line) => line.trim())
      const plan = {
        ...{ ...rest, at: at as Instant },
        ...{ questions: asked.filter(Boolean), attendees: present(attendees) },
      }
      return conference
        ? call(changeConference, { ...placeOf(conference), ...plan }, key)
        : call(planConference, { caseId: props.caseId, kind, ...plan }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles[conference ? 'change' : kind][language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ purpose }) => purpose, onThrownAway: props.close }}
    >
      <MomentField name="at" label={w.at} value={content.at} onChange={(at) => change({ at })} />
      <TextField
        name="place"
        label={w.place}
        value={content.place}
        maxLength={100}
        onChange={(place) => change({ place })}
      />
      <TextField
        name="purpose"
        label={w.purpose}
        hint={w.purposeHint}
        value={content.purpose}
        maxLength={500}
        rows={2}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField
        name="questions"
        label={w.questions}
        hint={w.questionsHint}
        optional
        value={content.questions}
        maxLength={3000}
        rows={3}
        onChange={(questions) => change({ questions })}
      />
      <Attendees value={content.attendees} onChange={(attendees) => change({ attendees })} />
    </SendForm>
  )
}
