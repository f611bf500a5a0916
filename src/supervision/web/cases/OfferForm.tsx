import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseId } from '#casework/model/case.ts'
import { Notice } from '#casework/web/index.tsx'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { offerCase, previewOffer } from '../../model/contract.ts'
import type { SessionId, SessionLine } from '../../model/session.ts'
import { keys } from '../keys.ts'
import { useDone } from '../parts/done.ts'
import { words as common } from '../words.ts'
import { OfferedSheet } from './OfferedSheet.tsx'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly sessions: readonly SessionLine[]
  readonly isMinor: boolean
}

/** First for which session, and whether by name; then the page itself, looked over before it goes. */
export function OfferForm({ caseId, sessions, isMinor }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const dates = useDates()
  const [sessionId, setSession] = useState<SessionId | undefined>(
    sessions.length === 1 ? sessions[0]?.id : undefined,
  )
  const [named, setNamed] = useState<'no' | 'yes'>('no')
  const [reason, setReason] = useState('')
  const isNamed = named === 'yes'
  const preview = useQuery({
    queryKey: keys.preview(caseId, sessionId ?? '', isNamed),
    queryFn: () =>
      call(previewOffer, { caseId, sessionId: sessionId as SessionId, named: isNamed }),
    ...{ enabled: sessionId !== undefined, retry: false, refetchOnWindowFocus: false },
  })
  const offer = { caseId, sessionId: sessionId as SessionId, named: isNamed, reason }
  const content = { ...offer, seen: preview.data?.seen ?? '' }
  const sending = useSending({
    labels: { sessionId: w.forSession, reason: w.reason, named: w.named },
    content,
    check: () => ({
      sessionId: !sessionId && c.choose,
      reason: isNamed && !reason.trim() && c.needed,
    }),
    send: (idempotencyKey) => call(offerCase, content, { idempotencyKey }),
    onSent: useDone(w.offered),
  })
  return (
    <Section title={w.lookOver}>
      <SendForm label={w.lookOver} sending={sending} action={w.looked}>
        <OneOf
          name="sessionId"
          label={w.forSession}
          value={sessionId}
          onChoose={setSession}
          options={sessions.map(({ id, startsAt, supervisorName }) => ({
            ...{ value: id, label: w.line(dates.full(startsAt), supervisorName) },
          }))}
        />
        {isMinor ? (
          <p>{w.minor}</p>
        ) : (
          <OneOf
            name="named"
            label={w.named}
            value={named}
            onChoose={setNamed}
            options={[
              { value: 'no', label: w.no },
              { value: 'yes', label: w.yes },
            ]}
          />
        )}
        {isNamed && (
          <TextField
            name="reason"
            label={w.reason}
            value={reason}
            maxLength={300}
            rows={2}
            onChange={setReason}
          />
        )}
        {sessionId && (
          <section aria-label={w.preview}>
            <Notice tone="amber">{w.previewHint}</Notice>
            <Query of={preview}>{({ page }) => <OfferedSheet page={page} />}</Query>
          </section>
        )}
      </SendForm>
    </Section>
  )
}
