import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openRightsRequest } from '../../model/contract.ts'
import {
  type RightsRequest,
  type RightsRequestId,
  requestStateWords,
  rightWords,
} from '../../model/request.ts'
import { keys } from '../keys.ts'
import { LawNote } from '../LawNote.tsx'
import { words } from '../words.ts'
import { OutcomeText } from './Outcome.tsx'

/** The answer on paper: what was asked, what came of it, and where to go who disagrees. */
export function AnswerPrintPage() {
  const w = useWords(words)
  const house = useHouse()
  const rightsRequestId = useParams().rightsRequestId as RightsRequestId
  const request = useQuery({
    queryKey: keys.request(rightsRequestId),
    queryFn: () => call(openRightsRequest, { rightsRequestId }),
  })
  return (
    <Page
      title={w.print}
      trail={[
        { label: w.requests, to: '/rights' },
        { label: w.facts, to: `/rights/requests/${rightsRequestId}` },
      ]}
    >
      <Query of={request}>
        {(found) => (
          <PrintSheet
            title={w.answerSheet}
            {...(house && { from: house })}
            number={found.id.slice(-8)}
            signatures={[w.handler, w.receiver]}
            seal
          >
            <Letter of={found} />
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}

function Letter({ of }: { readonly of: RightsRequest }) {
  const w = useWords(words)
  const dates = useDates()
  const labelled = useLabelled()
  const { language } = useLanguage()
  return (
    <div className={blocks.tight}>
      <p>{labelled(w.who, of.person.name)}</p>
      {of.askerName && <p>{labelled(w.askerName, of.askerName)}</p>}
      <p>{labelled(w.right, rightWords[of.right][language])}</p>
      <p className={blocks.text}>{of.about}</p>
      <p>{labelled(w.received, dates.day(of.receivedAt))}</p>
      <h3>{requestStateWords[of.state][language]}</h3>
      <OutcomeText of={of} />
      {of.keptUntil && <LawNote article="47" />}
      {of.decidedAt && (
        <p>{labelled(w.answered, w.by(of.decidedByName ?? '', dates.day(of.decidedAt)))}</p>
      )}
    </div>
  )
}
