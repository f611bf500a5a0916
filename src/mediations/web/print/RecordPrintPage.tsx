import { useHouse } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import {
  followThroughWords,
  type Mediation,
  mediationStateWords,
  referredToWords,
  Side,
  safetyWords,
  sideWords,
  toldOfWords,
} from '../../model/mediation.ts'
import { Fact } from '../Fact.tsx'
import { LawNote } from '../LawNote.tsx'
import { useSpan } from '../span.ts'
import { Confirmed } from '../Talks.tsx'
import { Said } from '../Views.tsx'
import { words as pageWords } from '../words.ts'
import { PrintedMediation } from './PrintedMediation.tsx'
import css from './PrintPage.module.css'
import { words } from './words.ts'

/** The whole record, for the file of the house and for nobody else. */
export function RecordPrintPage() {
  const w = useWords(words)
  const house = useHouse()
  return (
    <PrintedMediation title={w.recordTitle}>
      {(mediation, { caseNumber, names }) => (
        <PrintSheet
          title={w.recordTitle}
          number={caseNumber}
          signatures={[w.worker, w.lead]}
          seal
          {...(house && { from: house })}
        >
          <div className={css.sheet}>
            <p className={css.mark}>{w.internal}</p>
            <Facts mediation={mediation} />
            <BothSides mediation={mediation} names={names} />
            <Ending mediation={mediation} />
          </div>
        </PrintSheet>
      )}
    </PrintedMediation>
  )
}

interface Props {
  readonly mediation: Mediation
}

function Facts({ mediation }: Props) {
  const w = useWords(words)
  const p = useWords(pageWords)
  const dates = useDates()
  const span = useSpan()
  const listing = useListing()
  const { language } = useLanguage()
  const { sentAt, sentWho, reportedAt, headTold, headToldAt, policeToldAt } = mediation
  const told = mediation.toldOf.map((one) => toldOfWords[one][language])
  return (
    <>
      <h3>{p.incident}</h3>
      <p className={css.text}>{mediation.what}</p>
      <dl>
        <Fact label={p.happened}>
          {dates.full(mediation.happenedAt)} · {mediation.place}
        </Fact>
        <Fact label={p.reported}>
          {dates.full(reportedAt)} {p.reportedBy(mediation.reportedBy)}
        </Fact>
        <Fact label={p.sent}>
          {sentAt
            ? `${sentWho} · ${dates.full(sentAt)} · ${p.took(span(reportedAt, sentAt))}`
            : p.notYet}
        </Fact>
        <Fact label={p.complaint}>{mediation.complaintNumber || w.none}</Fact>
        <Fact label={p.safety}>{safetyWords[mediation.safety][language]}</Fact>
        <Fact label={p.measures}>{mediation.measures || w.none}</Fact>
        <Fact label={p.head}>
          {headToldAt ? `${headTold} · ${dates.full(headToldAt)}` : w.none}
        </Fact>
        <Fact label={p.police}>{policeToldAt ? dates.full(policeToldAt) : w.none}</Fact>
        <Fact label={p.told}>{listing(told) || w.none}</Fact>
      </dl>
      <LawNote duty="atOnce" />
    </>
  )
}

function BothSides({ mediation, names }: Props & { readonly names: Record<string, string> }) {
  const p = useWords(pageWords)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  return (
    <>
      <h3>{p.views}</h3>
      {Side.options.map((side) => (
        <div key={side}>
          <strong>{sideWords[side][language]}</strong>
          {mediation.views
            .filter((view) => view.side === side)
            .map((view) => (
              <Said key={view.id} view={view} names={names} />
            ))}
        </div>
      ))}
      <h3>{p.meetings}</h3>
      <ul>
        {mediation.meetings.map(({ id, at, place, patientSide, hospitalSide }) => (
          <li key={id}>
            {dates.full(at)} {place} ·{' '}
            {p.present(sideWords.patient[language], listing(patientSide))} ·{' '}
            {p.present(sideWords.hospital[language], listing(hospitalSide))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Ending({ mediation }: Props) {
  const p = useWords(pageWords)
  const dates = useDates()
  const { language } = useLanguage()
  const { messages, endedAt, state, referredTo, outcomeNote, followUps } = mediation
  return (
    <>
      <h3>{p.message}</h3>
      {messages.map((message) => (
        <div key={message.id}>
          <blockquote>{[message.common, message.text].filter(Boolean).join('\n')}</blockquote>
          <Confirmed message={message} />
        </div>
      ))}
      <h3>{p.outcome}</h3>
      <p>
        <strong>{mediationStateWords[state][language]}</strong>
        {referredTo && ` · ${referredToWords[referredTo][language]}`}
        {endedAt && ` · ${dates.full(endedAt)}`}
      </p>
      <p className={css.text}>{outcomeNote}</p>
      <ul>
        {followUps.map(({ id, at, found, text }) => (
          <li key={id}>
            {dates.full(at)} {followThroughWords[found][language]} · {text}
          </li>
        ))}
      </ul>
    </>
  )
}
