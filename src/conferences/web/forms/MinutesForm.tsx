import { SendForm, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { conferenceObstacleWords, findConferenceObstacle } from '../../model/conference-steps.ts'
import { recordConference } from '../../model/contract.ts'
import { type AnswerInHand, Answers } from './Answers.tsx'
import { type DecisionInHand, Decisions } from './Decisions.tsx'
import { type ConferenceFormProps, placeOf, useConferenceForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

interface Props extends ConferenceFormProps {
  readonly isMinor: boolean
}

/** What was said and decided; the questions that were planned are there already. */
export function MinutesForm({ isMinor, ...props }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { conference } = props
  const form = useConferenceForm(props, {
    form: `minutes.${conference.id}`,
    version: conference.version,
    initial: {
      answers: conference.questions.map(
        (question): AnswerInHand => ({ question, answer: '', answeredBy: '' }),
      ),
      ...{ socialWorkView: '', familyVoice: '', clientVoice: '' },
      decisions: [] as DecisionInHand[],
    },
    labels: {
      ...{ answers: w.answers, socialWorkView: w.socialWorkView, familyVoice: w.familyVoice },
      ...{ clientVoice: w.clientVoice, decisions: w.decisions },
    },
    check: (content) => {
      const minutes = { ...trimmed(content), answers: content.answers }
      const around = { hasBegun: true, present: conference.attendees.length, strangers: [] }
      const { kind, state } = conference
      const obstacle = findConferenceObstacle('record', {
        kind,
        state,
        isMinor,
        ...around,
        minutes,
      })
      const said = obstacle && conferenceObstacleWords[obstacle][language]
      return {
        answers: obstacle === 'answers-missing' ? said : content.answers.some(isHalf) && w.half,
        socialWorkView: obstacle === 'social-work-view-missing' && said,
        familyVoice: obstacle === 'family-voice-missing' && said,
        clientVoice: obstacle === 'client-voice-missing' && said,
        decisions: content.decisions.some(isHalf) && w.half,
      }
    },
    send: ({ answers, decisions, ...said }, key) => {
      const minutes = { ...said, answers, decisions: decisions as never }
      return call(recordConference, { ...placeOf(conference), ...minutes }, key)
    },
  })
  const { draft, content, change, sending } = form
  const isFamily = conference.kind === 'family'
  return (
    <SendForm
      label={formTitles.minutes[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: (one) => one.socialWorkView, onThrownAway: props.close }}
    >
      <p>{w.recordHint}</p>
      <Answers
        value={content.answers}
        people={conference.attendees.map(({ name }) => name)}
        onChange={(answers) => change({ answers })}
      />
      <TextField
        name="socialWorkView"
        label={w.socialWorkView}
        hint={w.socialWorkHint}
        optional={isFamily}
        value={content.socialWorkView}
        maxLength={2000}
        rows={3}
        onChange={(socialWorkView) => change({ socialWorkView })}
      />
      <TextField
        name="familyVoice"
        label={w.familyVoice}
        hint={w.familyHint}
        optional={!isFamily}
        value={content.familyVoice}
        maxLength={2000}
        rows={2}
        onChange={(familyVoice) => change({ familyVoice })}
      />
      <TextField
        name="clientVoice"
        label={w.clientVoice}
        {...(isMinor && { hint: w.childHint })}
        optional={!isMinor}
        value={content.clientVoice}
        maxLength={2000}
        rows={2}
        onChange={(clientVoice) => change({ clientVoice })}
      />
      <Decisions
        value={content.decisions}
        people={conference.attendees.map(({ name }) => name)}
        onChange={(decisions) => change({ decisions })}
      />
    </SendForm>
  )
}

type Said = Record<'socialWorkView' | 'familyVoice' | 'clientVoice', string>

function trimmed({ socialWorkView, familyVoice, clientVoice }: Said): Said {
  return {
    socialWorkView: socialWorkView.trim(),
    familyVoice: familyVoice.trim(),
    clientVoice: clientVoice.trim(),
  }
}

function isHalf(row: object) {
  return Object.values(row).some((text) => String(text).trim() === '')
}
