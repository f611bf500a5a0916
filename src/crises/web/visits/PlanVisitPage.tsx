import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { readDuty } from '#casework/model/contract.ts'
import { Notice } from '#casework/web/index.tsx'
import {
  MomentField,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import type { AccountId } from '#platform/model/actor.ts'
import { addMinutes, type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { listCaseCrises, planVisit } from '../../model/contract.ts'
import { isViolent } from '../../model/crisis.ts'
import { useCrisisSent } from '../forms/sent.ts'
import { keys } from '../keys.ts'
import { useMe } from '../me.ts'
import { words as pageWords } from '../words.ts'
import { words } from './words.ts'

interface Planned {
  readonly place: string
  readonly watcherId?: AccountId
  readonly startsAt: Instant | ''
  readonly backBy: Instant | ''
}

const USUAL_MINUTES = 120

/** Before somebody goes out: where to, until when, and who looks out. */
export function PlanVisitPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const caseId = useParams().caseId as CaseId
  const me = useMe()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const sent = useCrisisSent({ caseId })
  const colleagues = useQuery({ queryKey: ['casework', 'duty'], queryFn: () => call(readDuty, {}) })
  const crises = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listCaseCrises, { caseId }),
  })
  const isDangerous = crises.data?.crises.some(({ kind }) => isViolent(kind)) ?? false
  const now = toInstant(new Date())
  const draft = useServerDraft<Planned>(`crisis-visit.${caseId}`, {
    ...{ place: '', startsAt: now, backBy: addMinutes(now, USUAL_MINUTES) },
  })
  const { place, watcherId, startsAt, backBy } = draft.content
  const sending = useSending({
    labels: { place: w.place, watcherId: w.watcher, startsAt: w.startsAt, backBy: w.backBy },
    content: draft.content,
    check: () => ({
      ...{ place: !place.trim() && w.needed, watcherId: !watcherId && w.needed },
      startsAt: !startsAt && w.needed,
      backBy: backBy <= startsAt && w.backAfterStart,
    }),
    send: (idempotencyKey) => {
      const input = { caseId, place, watcherId: watcherId as AccountId }
      const when = { startsAt: startsAt as Instant, backBy: backBy as Instant }
      return call(planVisit, { ...input, ...when }, { idempotencyKey })
    },
    onSent: () => {
      sent(undefined, draft)
      void message.success(w.planned)
      void navigate('/visits')
    },
  })
  const others = (colleagues.data?.colleagues ?? []).filter(
    ({ accountId }) => accountId !== me?.actor.accountId,
  )
  return (
    <Page
      title={w.plan}
      width="form"
      trail={[
        { label: p.cases, to: '/cases' },
        { label: p.back, to: `/cases/${caseId}` },
      ]}
    >
      <SendForm
        label={w.plan}
        sending={sending}
        action={w.save}
        kept={{ draft, tell: (content) => content.place }}
      >
        {isDangerous && <Notice tone="vermilion">{w.caution}</Notice>}
        <p>{w.planLead}</p>
        <TextField
          name="place"
          label={w.place}
          hint={w.placeHint}
          value={place}
          maxLength={300}
          onChange={(text) => draft.change({ place: text })}
        />
        <OneOf
          name="watcherId"
          label={w.watcher}
          value={watcherId}
          onChoose={(value) => draft.change({ watcherId: value })}
          options={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
        <MomentField
          name="startsAt"
          label={w.startsAt}
          value={startsAt}
          onChange={(value) => draft.change({ startsAt: value })}
        />
        <MomentField
          name="backBy"
          label={w.backBy}
          value={backBy}
          onChange={(value) => draft.change({ backBy: value })}
        />
      </SendForm>
    </Page>
  )
}
