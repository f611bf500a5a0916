import { CheckOutlined, ClockCircleOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import {
  followThroughWords,
  type KeptMessage,
  type Mediation,
  mediationStateWords,
  referredToWords,
  Side,
  sideWords,
} from '../model/mediation.ts'
import css from './MediationPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly mediation: Mediation
}

/** What came of talking: the meetings, the one text for both, how it ended, what was kept. */
export function Talks({ mediation }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { endedAt, outcomeNote, referredTo, state } = mediation
  return (
    <>
      <Meetings mediation={mediation} />
      <Message mediation={mediation} />
      {endedAt && (
        <Section title={w.outcome}>
          <p>
            <strong>{mediationStateWords[state][language]}</strong>
            {referredTo && ` · ${referredToWords[referredTo][language]}`}
          </p>
          <p className={css.text}>{outcomeNote}</p>
          <FollowUps mediation={mediation} />
        </Section>
      )}
    </>
  )
}

function Meetings({ mediation: { meetings } }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  return (
    <Section title={w.meetings}>
      {meetings.length === 0 ? (
        <p className={css.soft}>{w.noMeeting}</p>
      ) : (
        <ul className={css.list}>
          {meetings.map(({ id, at, place, patientSide, hospitalSide }) => (
            <li key={id}>
              <strong>
                {dates.full(at)} · {place}
              </strong>
              <p>{w.present(sideWords.patient[language], listing(patientSide))}</p>
              <p>{w.present(sideWords.hospital[language], listing(hospitalSide))}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Message({ mediation: { messages, caseId, id } }: Props) {
  const w = useWords(words)
  const message = messages.at(-1)
  return (
    <Section
      title={w.message}
      actions={
        message && <Link to={`/cases/${caseId}/mediation/${id}/message`}>{w.messageSheet}</Link>
      }
    >
      {message ? (
        <>
          {message.common && (
            <p className={css.text}>
              <strong>{w.common}</strong> {message.common}
            </p>
          )}
          <blockquote className={css.quote}>{message.text}</blockquote>
          <Confirmed message={message} />
        </>
      ) : (
        <p className={css.soft}>{w.noMessage}</p>
      )}
    </Section>
  )
}

export function Confirmed({ message }: { readonly message: KeptMessage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <ul>
      {Side.options.map((side) => {
        const yes = message.confirmed[side]
        const Icon = yes ? CheckOutlined : ClockCircleOutlined
        const said = yes ? w.confirmedBy(yes.who, dates.short(yes.at)) : w.unconfirmed
        return (
          <li key={side}>
            <Icon aria-hidden="true" /> {w.present(sideWords[side][language], said)}
          </li>
        )
      })}
    </ul>
  )
}

function FollowUps({ mediation: { followUps, followUpOn } }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <>
      {followUpOn && <p className={css.soft}>{w.followUpDue(dates.day(followUpOn))}</p>}
      <ul className={css.list} aria-label={w.followUps}>
        {followUps.map(({ id, at, found, text }) => (
          <li key={id}>
            <strong>{followThroughWords[found][language]}</strong> {dates.short(at)}
            <p className={css.text}>{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
