import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Conference } from '../../model/conference.ts'
import { words as pageWords } from '../words.ts'
import css from './PrintedMinutes.module.css'
import { words } from './words.ts'

interface Props {
  readonly conference: Conference
  readonly client: string
}

/** When, where, who with a place to sign, and all that was said and decided. */
export function PrintedMinutes({ conference, client }: Props) {
  const w = useWords(words)
  const p = useWords(pageWords)
  const dates = useDates()
  const isRecorded = conference.state === 'recorded'
  const facts: [string, string][] = [
    [w.at, dates.full(conference.at)],
    [p.place, conference.place],
    [w.client, client],
    [p.purpose, conference.purpose],
  ]
  return (
    <div className={css.sheet}>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{p.attendees}</h3>
      <table>
        <thead>
          <tr>
            <th>{w.who}</th>
            <th>{w.discipline}</th>
            <th>{w.signature}</th>
          </tr>
        </thead>
        <tbody>
          {conference.attendees.map(({ name, discipline, from }) => (
            <tr key={`${name} ${discipline}`}>
              <td>{name}</td>
              <td>{[from, discipline].filter(Boolean).join(' ')}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      {isRecorded ? <Said conference={conference} /> : <Asked conference={conference} />}
    </div>
  )
}

function Asked({ conference: { questions, state } }: Pick<Props, 'conference'>) {
  const w = useWords(words)
  const p = useWords(pageWords)
  return (
    <>
      {questions.length > 0 && <h3>{p.questions}</h3>}
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {state === 'held' && <p>{w.unwritten}</p>}
    </>
  )
}

function Said({ conference }: Pick<Props, 'conference'>) {
  const w = useWords(words)
  const p = useWords(pageWords)
  const dates = useDates()
  const { answers, decisions, amendments } = conference
  return (
    <>
      {answers.length > 0 && <h3>{p.answers}</h3>}
      {answers.map(({ question, answer, answeredBy }) => (
        <div key={question} className={css.answer}>
          <strong>{question}</strong>
          <p>
            {answer} · {p.answeredBy(answeredBy)}
          </p>
        </div>
      ))}
      {(['socialWorkView', 'familyVoice', 'clientVoice'] as const).map(
        (said) =>
          conference[said] && (
            <div key={said}>
              <h3>{p[said]}</h3>
              <p className={css.text}>{conference[said]}</p>
            </div>
          ),
      )}
      {decisions.length > 0 && (
        <>
          <h3>{p.decisions}</h3>
          <table>
            <thead>
              <tr>
                <th>{w.what}</th>
                <th>{w.owner}</th>
                <th>{w.due}</th>
                <th>{w.result}</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map(({ id, what, owner, due, result }) => (
                <tr key={id}>
                  <td>{what}</td>
                  <td>{owner}</td>
                  <td>{dates.day(due)}</td>
                  <td>{result}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {amendments.length > 0 && <h3>{p.amendments}</h3>}
      {amendments.map(({ id, at, reason, text }) => (
        <p key={id}>
          {dates.full(at)} · {text} · {p.why(reason)}
        </p>
      ))}
    </>
  )
}
