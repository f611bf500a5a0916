import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Agreement } from './volunteer.ts'

/** Why an agreement has to be on paper: 北京市志愿服务促进条例 (2020-12-25) art. 18. */
export const WrittenReason = z.enum([
  'danger',
  'longer-than-a-month',
  'large-event',
  'outside-the-city',
  'foreigner',
  'asked-for',
])
export type WrittenReason = z.infer<typeof WrittenReason>

export const writtenReasonWords: Record<WrittenReason, Words> = {
  danger: { zh: '对人身安全、身心健康有较高风险', en: 'Higher risk to safety or health' },
  'longer-than-a-month': { zh: '连续服务超过一个月', en: 'Longer than one month' },
  'large-event': { zh: '大型活动', en: 'A large event' },
  'outside-the-city': { zh: '到本市以外服务', en: 'Outside the city' },
  foreigner: { zh: '志愿者是外国人', en: 'The volunteer is a foreigner' },
  'asked-for': { zh: '有一方要求书面签订', en: 'A party asks for it' },
}

/** What is agreed on: a piece of work and its time. */
export interface Engagement {
  readonly from: Day
  /** Null: open-ended. */
  readonly until: Day | null
  readonly danger: boolean
  readonly largeEvent: boolean
  readonly outsideCity: boolean
}

export function findWrittenReasons(
  { from, until, danger, largeEvent, outsideCity }: Engagement,
  { isForeigner, asksWritten }: { readonly isForeigner: boolean; readonly asksWritten: boolean },
): WrittenReason[] {
  const reasons: [WrittenReason, boolean][] = [
    ['danger', danger],
    ['longer-than-a-month', until === null || until > monthAfter(from)],
    ['large-event', largeEvent],
    ['outside-the-city', outsideCity],
    ['foreigner', isForeigner],
    ['asked-for', asksWritten],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}

type Held = Pick<Agreement, 'form' | 'from' | 'until'>

export function hasAgreement(agreements: readonly Held[], day: Day, mustBeWritten: boolean) {
  return agreements.some(
    ({ form, from, until }) =>
      from <= day && (until === null || until >= day) && (!mustBeWritten || form === 'written'),
  )
}

/** The same day of the next month, or its last one: 31 January leads to 28 February. */
export function monthAfter(day: Day): Day {
  return addMonths(day, 1)
}

export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
  return moved.toISOString().slice(0, 10) as Day
}
