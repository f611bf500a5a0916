import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useFocusOnChange } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { Clock } from '#platform/web/Clock.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type OpenedRequest, openHelpRequest, type QueueEntry } from '../../model/contract.ts'
import { findRequestObstacle, type HelpRequestId } from '../../model/help-request.ts'
import { keys } from '../keys.ts'
import { usePlace } from '../parts/place.ts'
import { Asked } from './Asked.tsx'
import { Outcome } from './Outcome.tsx'
import css from './RequestPage.module.css'
import { SettleForm } from './SettleForm.tsx'
import { TriageForm } from './TriageForm.tsx'
import { words } from './words.ts'

const AcceptForm = lazy(async () => ({
  default: (await import('./AcceptForm.tsx')).AcceptForm,
}))

/** One request under its clock: one decision at a time. */
export function RequestPage() {
  const w = useWords(words)
  const place = usePlace()
  const requestId = useParams().requestId as HelpRequestId
  const request = useQuery({
    queryKey: keys.request(requestId),
    queryFn: () => call(openHelpRequest, { requestId }),
  })
  const { data } = request
  const isOpen = data && findRequestObstacle(data.state, 'triage') === undefined
  return (
    <Page
      title={w.requestAt(data ? place(data) : '')}
      trail={[{ label: w.desk, to: '/desk' }]}
      {...(isOpen && { lead: <BigClock request={data} /> })}
    >
      <Query of={request}>
        {(value) => (
          <div className={css.columns}>
            <Asked request={value} />
            <Suspense>
              <Decision request={value} />
            </Suspense>
          </div>
        )}
      </Query>
    </Page>
  )
}

function BigClock({ request: { dueAt, urgency } }: { readonly request: QueueEntry }) {
  const w = useWords(words)
  return (
    <span className={css.clock}>
      <Clock until={dueAt} label={w.answerBy} crisis={urgency === 'now'} />
    </span>
  )
}

function Decision({ request }: { readonly request: OpenedRequest }) {
  const [query] = useSearchParams()
  const Form = formFor(request, query.get('form'))
  const start = useFocusOnChange<HTMLDivElement>(Form)
  return (
    <div ref={start} tabIndex={-1} className={css.start}>
      <Form request={request} />
    </div>
  )
}

function formFor({ state }: QueueEntry, asked: string | null) {
  if (findRequestObstacle(state, 'triage')) return Outcome
  if (asked === 'settle') return SettleForm
  return state === 'received' || asked === 'triage' ? TriageForm : AcceptForm
}
