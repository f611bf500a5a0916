import { Button } from 'antd'
import { Clock } from '#platform/web/Clock.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Mediation } from '../model/mediation.ts'
import { isOver } from '../model/mediation-steps.ts'
import { Fact } from './Fact.tsx'
import type { MediationForm } from './forms/titles.ts'
import { LawNote } from './LawNote.tsx'
import css from './MediationPage.module.css'
import { useSpan } from './span.ts'
import { words } from './words.ts'

interface Props {
  readonly mediation: Mediation
  readonly open?: (form: MediationForm) => void
}

/** What happened, who reported it, and how long it took until somebody was there. */
export function Incident({ mediation, open }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const span = useSpan()
  const { happenedAt, place, what, reportedAt, reportedBy, complaintNumber } = mediation
  const { sentAt, sentWho, state } = mediation
  return (
    <Section
      title={w.incident}
      actions={open && <Button onClick={() => open('incident')}>{w.amend}</Button>}
    >
      <p className={css.text}>{what}</p>
      <dl className={css.facts}>
        <Fact label={w.happened}>{dates.full(happenedAt)}</Fact>
        <Fact label={w.place}>{place}</Fact>
        <Fact label={w.reported}>
          {dates.full(reportedAt)} {w.reportedBy(reportedBy)}
        </Fact>
        <Fact label={w.sent}>
          {sentAt ? (
            <>
              {sentWho} · {dates.short(sentAt)}
              <br />
              <strong>{w.took(span(reportedAt, sentAt))}</strong>
            </>
          ) : isOver(state) ? (
            w.notYet
          ) : (
            <Clock since={reportedAt} label={w.waitingSince} />
          )}
        </Fact>
        <Fact label={w.complaint}>{complaintNumber || w.noComplaint}</Fact>
      </dl>
      <LawNote duty="atOnce" />
    </Section>
  )
}
