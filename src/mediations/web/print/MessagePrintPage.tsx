import { LinkButton, useHouse } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import type { Mediation } from '../../model/mediation.ts'
import { LawNote } from '../LawNote.tsx'
import { Confirmed } from '../Talks.tsx'
import { PrintedMediation } from './PrintedMediation.tsx'
import css from './PrintPage.module.css'
import { words } from './words.ts'

/** What both sides get, in the same words: nothing of what either said in private. */
export function MessagePrintPage() {
  const w = useWords(words)
  return (
    <PrintedMediation title={w.messageTitle}>
      {(mediation, { caseNumber }) => <MessageSheet mediation={mediation} number={caseNumber} />}
    </PrintedMediation>
  )
}

interface Props {
  readonly mediation: Mediation
  readonly number: string
}

function MessageSheet({ mediation, number }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const house = useHouse()
  const { happenedAt, place, caseId } = mediation
  const message = mediation.messages.at(-1)
  if (!message) {
    const back = <LinkButton to={`/cases/${caseId}/mediation`}>{w.back}</LinkButton>
    return <EmptyState text={w.noMessage} action={back} />
  }
  const isDraft = !message.confirmed.patient || !message.confirmed.hospital
  return (
    <PrintSheet
      title={w.messageTitle}
      number={number}
      signatures={[w.patientSign, w.hospitalSign, w.mediator]}
      seal
      {...(house && { from: house })}
    >
      <div className={css.sheet}>
        {isDraft && <p className={css.mark}>{w.draft}</p>}
        <p>{(isDraft ? w.aboutDraft : w.about)(dates.day(happenedAt), place)}</p>
        {message.common && (
          <>
            <h3>{w.common}</h3>
            <p className={css.large}>{message.common}</p>
          </>
        )}
        <h3>{w.text}</h3>
        <p className={css.large}>{message.text}</p>
        <h3>{w.confirmed}</h3>
        <Confirmed message={message} />
        <h3>{w.otherWays}</h3>
        <LawNote duty="inWriting" />
        <LawNote duty="ways" />
      </div>
    </PrintSheet>
  )
}
