import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { type AccessRequest, decisionWords, findDecisionObstacle } from '../model/access.ts'
import { approveAccess, refuseAccess } from '../model/contract-access.ts'
import { words } from './access-words.ts'
import { DAYS } from './ClosedRecord.tsx'
import { keys } from './keys.ts'
import css from './people.module.css'
import { purposeWords, stateWords } from './words.ts'

interface Props {
  readonly request: AccessRequest
  readonly mayDecide: boolean
  readonly me: AccountId | undefined
}

const tones = {
  pending: 'amber',
  approved: 'leaf',
  refused: 'vermilion',
  lapsed: undefined,
} as const

/** One request: whom it is about, who asks, and why. */
export function RequestCard({ request, mayDecide, me }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const { person, askedBy, purpose, reason, askedAt, state, decidedByName, decidedAt } = request
  const tone = tones[state]
  return (
    <article className={css.request}>
      <header className={css.line}>
        <h2>{person.name}</h2>
        <span className={css.tags}>
          <Tag tone="azure">{purposeWords[purpose][language]}</Tag>
          <Tag {...(tone && { tone })}>{stateWords[state][language]}</Tag>
        </span>
      </header>
      <p className={css.reason}>{purpose === 'intake' ? w.intakeText : reason}</p>
      <p className={css.soft}>
        {w.askedBy} {askedBy.name} · {dates.short(askedAt)} · {w.daysOf(request.days)}
      </p>
      {decidedByName && decidedAt && (
        <p className={css.soft}>
          {w.decidedBy(decidedByName, dates.short(decidedAt))}
          {request.decisionReason && ` · ${request.decisionReason}`}
        </p>
      )}
      {mayDecide && me && state === 'pending' && <Decision request={request} me={me} />}
    </article>
  )
}

interface DecisionProps {
  readonly request: AccessRequest
  readonly me: AccountId
}

function Decision({ request, me }: DecisionProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const now = useNow()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [days, setDays] = useState(request.days)
  const [reason, setReason] = useState<string>()
  const { id: requestId, version } = request
  const decide = useMutation({
    mutationFn: (isYes: boolean) =>
      isYes
        ? call(approveAccess, { requestId, version, days })
        : call(refuseAccess, { requestId, version, reason: reason ?? '' }),
    onSuccess: ({ state }) => void message.success(state === 'approved' ? w.approved : w.refused),
    onError: (error) => void message.error(error.message),
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.requests }),
  })
  const obstacle = findDecisionObstacle(request, me, now)
  if (reason !== undefined)
    return (
      <div className={css.stack}>
        <Input.TextArea
          aria-label={w.refuseReason}
          placeholder={w.refuseReason}
          rows={2}
          maxLength={300}
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <div className={css.buttons}>
          <Button
            danger
            disabled={reason.trim().length < 2}
            loading={decide.isPending}
            onClick={() => decide.mutate(false)}
          >
            {w.refuse}
          </Button>
          <Button onClick={() => setReason(undefined)}>{w.back}</Button>
        </div>
      </div>
    )
  const choices = [...new Set([...DAYS, request.days])].toSorted((a, b) => a - b)
  return (
    <div className={css.buttons}>
      <Select
        aria-label={w.days}
        value={days}
        onChange={setDays}
        options={choices.map((value) => ({ value, label: w.daysOf(value) }))}
      />
      <WhyNot reason={obstacle && decisionWords[obstacle][language]}>
        <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(true)}>
          {w.approve}
        </Button>
      </WhyNot>
      <Button onClick={() => setReason('')}>{w.refuse}</Button>
    </div>
  )
}
