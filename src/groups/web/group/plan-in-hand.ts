import { ServiceLine } from '#casework/model/code-lists.ts'
import type { AccountId } from '#platform/model/actor.ts'
import { ServiceField } from '../../model/field.ts'
import type { Group, GroupContent } from '../../model/group.ts'
import { instrumentName, offeredToGroups } from '../../model/measured.ts'

/** The plan while it is written: numbers as they are typed. */
export interface PlanInHand {
  readonly title: string
  readonly line: ServiceLine
  readonly field: ServiceField | ''
  readonly theory: string
  readonly aims: string
  readonly target: string
  readonly criteria: string
  readonly sessions: string
  readonly capacity: string
  readonly consentText: string
  readonly risks: string
  /** `zbi-12 standard`, or nothing. */
  readonly instrument: string
  readonly leaders: AccountId[]
}

export function emptyPlan(consentText: string, leaders: AccountId[]): PlanInHand {
  return {
    ...{ title: '', line: 'psychosocial-support', field: '', theory: '', aims: '', target: '' },
    ...{ criteria: '', sessions: '6', capacity: '8', consentText, risks: '', instrument: '' },
    leaders,
  }
}

export function toPlanInHand({ content, leaders }: Group): PlanInHand {
  const { plannedSessions, capacity, instrument, ...rest } = content
  return {
    ...rest,
    ...{ sessions: String(plannedSessions), capacity: String(capacity) },
    instrument: instrument ? `${instrument.id} ${instrument.variant}` : '',
    leaders: leaders.map(({ accountId }) => accountId),
  }
}

export function toContent(plan: PlanInHand): GroupContent {
  const { sessions, capacity, instrument, leaders: _, field, ...rest } = plan
  const chosen = instrumentChoices.find(({ value }) => value === instrument)
  return {
    ...rest,
    ...{ field: field || 'other', title: plan.title.trim() },
    ...{ plannedSessions: Number(sessions), capacity: Number(capacity) },
    instrument: chosen?.instrument ?? null,
  }
}

export const instrumentChoices = offeredToGroups.map((offered) => ({
  value: `${offered.instrument.id} ${offered.variant.id}`,
  words: instrumentName(offered),
  instrument: { id: offered.instrument.id, variant: offered.variant.id },
}))

export const lines = ServiceLine.options
export const fields = ServiceField.options

export function isWholeFrom(least: number, most: number, typed: string) {
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
}
