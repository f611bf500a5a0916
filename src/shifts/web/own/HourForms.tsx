import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { Field, MomentField, OneOf, TextField } from '#drafts/web/index.tsx'
import { Day, dayInBeijing, type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { listOpportunities } from '../../model/contract-offer.ts'
import { claimHours, disputeHours, requestCertificate } from '../../model/contract-own-hours.ts'
import type { HourEntry } from '../../model/hours.ts'
import type { OpportunityId } from '../../model/shift.ts'
import { keys } from '../keys.ts'
import { ShiftForm } from '../ShiftForm.tsx'
import { words } from './words.ts'

interface Props {
  readonly onClose: () => void
}

export function ClaimForm({ onClose }: Props) {
  const w = useWords(words)
  const offer = useQuery({ queryKey: keys.offer, queryFn: () => call(listOpportunities, {}) })
  const works = offer.data?.opportunities.filter(({ timing }) => timing === 'self') ?? []
  const [opportunityId, choose] = useState<OpportunityId>()
  const [from, setFrom] = useState<Instant | ''>('')
  const [until, setUntil] = useState<Instant | ''>('')
  return (
    <ShiftForm
      title={w.claim}
      action={w.claimDo}
      labels={{ opportunityId: w.work, from: w.from, until: w.until }}
      content={{ opportunityId, from, until }}
      check={() => ({
        ...{ opportunityId: !opportunityId && w.needed, from: !from && w.needed },
        until: !until && w.needed,
      })}
      send={(idempotencyKey) =>
        call(
          claimHours,
          { opportunityId: opportunityId as OpportunityId, from, until },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="opportunityId"
        label={w.work}
        value={opportunityId}
        onChoose={choose}
        options={works.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <MomentField name="from" label={w.from} value={from} onChange={setFrom} />
      <MomentField name="until" label={w.until} value={until} onChange={setUntil} />
    </ShiftForm>
  )
}

export function DisputeForm({ entry, onClose }: Props & { readonly entry: HourEntry }) {
  const w = useWords(words)
  const [why, setWhy] = useState('')
  return (
    <ShiftForm
      title={w.dispute}
      action={w.dispute}
      labels={{ why: w.disputeWhy }}
      content={{ why }}
      check={() => ({ why: !why.trim() && w.needed })}
      send={(idempotencyKey) => call(disputeHours, { entryId: entry.id, why }, { idempotencyKey })}
      onClose={onClose}
    >
      <TextField
        name="why"
        label={w.disputeWhy}
        rows={3}
        maxLength={300}
        value={why}
        onChange={setWhy}
      />
    </ShiftForm>
  )
}

export function AskCertificate({ onClose }: Props) {
  const w = useWords(words)
  const today = dayInBeijing(toInstant(new Date()))
  const [days, setDays] = useState<Record<'from' | 'until', string>>({
    ...{ from: `${today.slice(0, 4)}-01-01`, until: today },
  })
  return (
    <ShiftForm
      title={w.ask}
      action={w.ask}
      labels={{ from: w.fromDay, until: w.untilDay }}
      content={days}
      check={() => ({ from: !days.from && w.needed, until: !days.until && w.needed })}
      send={(idempotencyKey) =>
        call(
          requestCertificate,
          { from: Day.parse(days.from), until: Day.parse(days.until) },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      {(['from', 'until'] as const).map((field) => (
        <Field key={field} name={field} label={field === 'from' ? w.fromDay : w.untilDay}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={days[field]}
              onChange={({ target }) => setDays({ ...days, [field]: target.value })}
            />
          )}
        </Field>
      ))}
    </ShiftForm>
  )
}
