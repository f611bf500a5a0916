import { Button } from 'antd'
import type { ReactNode } from 'react'
import { LinkButton } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Conference, conferenceKindWords } from '../model/conference.ts'
import { conferenceSteps } from '../model/conference-steps.ts'
import { useAttendeeLine } from './attendee-line.ts'
import css from './ConferencesPage.module.css'
import { Decisions } from './Decisions.tsx'
import type { ConferenceForm } from './forms/titles.ts'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

interface Props {
  readonly conference: Conference
  readonly names: Readonly<Record<string, string>>
  readonly open: (form: ConferenceForm) => void
}

/** One meeting: what it was for, who was there, what was said, what was decided. */
export function ConferenceSheet({ conference, names, open }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const attendeeLine = useAttendeeLine()
  const { kind, state, at, place, purpose, attendees, recordedAt, recordedBy } = conference
  return (
    <Section
      title={w.titleOf(conferenceKindWords[kind][language], dates.full(at))}
      actions={<StateTag state={state} />}
    >
      <div className={css.part}>
        <p className={css.text}>{purpose}</p>
        <p className={css.soft}>
          {w.place} {place} · {w.attendees} {attendeeLine(attendees) || w.nobodyYet}
        </p>
        {state === 'cancelled' && <p>{w.cancelledWhy(conference.cancelledWhy)}</p>}
        {state === 'recorded' ? (
          <Minutes conference={conference} names={names} open={open} />
        ) : (
          <Questions questions={conference.questions} />
        )}
        {recordedAt && recordedBy && (
          <p className={css.soft}>
            {w.recordedBy(names[recordedBy] ?? w.somebody, dates.short(recordedAt))}
          </p>
        )}
        <Steps conference={conference} open={open} />
      </div>
    </Section>
  )
}

function Questions({ questions }: Pick<Conference, 'questions'>) {
  const w = useWords(words)
  if (questions.length === 0) return null
  return (
    <Part title={w.questions}>
      <ul className={css.list}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Part>
  )
}

function Minutes({ conference, names, open }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { answers, decisions, amendments } = conference
  return (
    <>
      {answers.length > 0 && (
        <Part title={w.answers}>
          <ul className={css.list}>
            {answers.map(({ question, answer, answeredBy }) => (
              <li key={question}>
                <strong>{question}</strong>
                <p className={css.text}>{answer}</p>
                <p className={css.soft}>{w.answeredBy(answeredBy)}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(['socialWorkView', 'familyVoice', 'clientVoice'] as const).map(
        (said) =>
          conference[said] && (
            <Part key={said} title={w[said]}>
              <p className={css.text}>{conference[said]}</p>
            </Part>
          ),
      )}
      {decisions.length > 0 && (
        <Part title={w.decisions}>
          <Decisions
            caseId={conference.caseId}
            decisions={decisions}
            finish={(id) => open(`decision.${conference.id}.${id}`)}
          />
        </Part>
      )}
      {amendments.length > 0 && (
        <Part title={w.amendments}>
          <ul className={css.list}>
            {amendments.map(({ id, at, by, reason, text }) => (
              <li key={id}>
                <p className={css.text}>{text}</p>
                <p className={css.soft}>
                  {w.why(reason)} · {names[by] ?? w.somebody} · {dates.short(at)}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  )
}

const OFFERED = [
  { step: 'hold', form: 'holding', word: 'hold' },
  { step: 'record', form: 'minutes', word: 'record' },
  { step: 'change', form: 'change', word: 'change' },
  { step: 'cancel', form: 'cancellation', word: 'cancel' },
  { step: 'amend', form: 'amendment', word: 'amend' },
] as const

function Steps({ conference, open }: Omit<Props, 'names'>) {
  const w = useWords(words)
  const { id, caseId, state } = conference
  const possible = OFFERED.filter(({ step }) => conferenceSteps[state][step])
  return (
    <div className={`${css.actions} no-print`}>
      {possible.map(({ form, word }, n) => (
        <Button
          key={form}
          type={n === 0 && state !== 'recorded' ? 'primary' : 'default'}
          onClick={() => open(`${form}.${id}`)}
        >
          {w[word]}
        </Button>
      ))}
      {state !== 'cancelled' && (
        <LinkButton to={`/cases/${caseId}/conferences/${id}/print`}>
          {state === 'recorded' ? w.print : w.printInvitation}
        </LinkButton>
      )}
    </div>
  )
}
