import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { CaseId } from '../model/case.ts'
import type { Closure, ClosureReason } from '../model/closure.ts'
import type { Activity, ContactMode } from '../model/code-lists.ts'
import { notes } from './demo-texts.ts'

const DAY = 24 * 60
const MODES: readonly ContactMode[] = ['bedside', 'bedside', 'interview', 'telephone', 'home-visit']
const DEEDS: readonly Activity[] = ['emotional-support', 'resource-referral', 'records-follow-up']

interface Told {
  readonly id: CaseId
  readonly ownerId: AccountId
  readonly openedAt: Instant
  readonly closedAt: Instant | null
}

/** What was written down of a case while it was open. */
export function contactsOf(
  { id: caseId, openedAt, closedAt, ownerId: byAccount }: Told,
  { institutionId, now, random }: { institutionId: InstitutionId; now: Instant; random: Seeded },
) {
  const minutesOpen = (Date.parse(closedAt ?? now) - Date.parse(openedAt)) / 60_000
  return Array.from({ length: random.int(2, 6) }, (_, n) => {
    const { shared, next } = random.pick(notes)
    const at = addMinutes(
      openedAt,
      n === 0 ? 30 : random.int(60, Math.max(61, Math.floor(minutesOpen))),
    )
    const late = random.chance(0.1)
    return {
      ...{ institutionId, id: random.id(), caseId, byAccount, at, late, shared, next },
      recordedAt: addMinutes(at, late ? 3 * DAY : random.int(5, 240)),
      ...{ minutes: random.pick([15, 20, 30, 45, 60]), mode: random.pick(MODES), with: '' },
      ...{ contactMade: random.chance(0.95), activities: [random.pick(DEEDS)], goalIds: [] },
      hasConfidential: false,
    }
  })
}

export function closureOf(reason: ClosureReason): Closure {
  return {
    ...{ reason, summary: '按计划结束服务。', referredAtClosure: reason === 'transferred' },
    ...{ clientInformed: reason !== 'lost-contact', followUps: [] },
    notInformedWhy: reason === 'lost-contact' ? '三次联系不上' : '',
  }
}

/** Between nine and five in Beijing, so many days ago. */
export function inOfficeHours(now: Instant, daysAgo: number, random: Seeded) {
  const day = dayInBeijing(addMinutes(now, -daysAgo * DAY))
  return addMinutes(`${day}T01:00:00.000Z` as Instant, random.int(0, 8 * 60))
}
