import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { AccountId, type Role } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const VisitId = z.uuid().brand('VisitId')
export type VisitId = z.infer<typeof VisitId>

export const VisitState = z.enum(['planned', 'under-way', 'back', 'cancelled'])
export type VisitState = z.infer<typeof VisitState>

export const visitStateWords: Record<VisitState, Words> = {
  planned: { zh: '已计划', en: 'Planned' },
  'under-way': { zh: '在路上或在家里', en: 'Under way' },
  back: { zh: '已平安回来', en: 'Back safely' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

/** A home visit as those see it who look after the visitor. Where it leads lies sealed. */
export const Visit = z.object({
  id: VisitId,
  /** Only for whoever goes: the others look for a colleague, not for a client. */
  caseId: CaseId.nullable(),
  by: AccountId,
  watcherId: AccountId,
  state: VisitState,
  startsAt: Instant,
  backBy: Instant,
  /** There is or was violence in this case: go in two. */
  caution: z.boolean(),
  calledHelpAt: Instant.nullable(),
  checkedInAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  version: z.int(),
})
export type Visit = z.infer<typeof Visit>

export const VisitStep = z.enum([
  'check-in',
  'check-out',
  'extend',
  'call-help',
  'cancel',
  'found-safe',
])
export type VisitStep = z.infer<typeof VisitStep>

const visitSteps: Record<VisitState, Partial<Record<VisitStep, VisitState>>> = {
  planned: {
    'check-in': 'under-way',
    extend: 'planned',
    cancel: 'cancelled',
    'call-help': 'under-way',
    'found-safe': 'back',
  },
  'under-way': {
    'check-out': 'back',
    extend: 'under-way',
    'call-help': 'under-way',
    'found-safe': 'back',
  },
  back: {},
  cancelled: {},
}

export const VisitObstacle = z.enum([
  'visit-out-of-order',
  'not-your-visit',
  'not-overdue',
  'back-by-past',
])
export type VisitObstacle = z.infer<typeof VisitObstacle>

export const visitObstacleWords: Record<VisitObstacle, Words> = {
  'visit-out-of-order': {
    zh: '这次家访现在不能做这一步。请刷新看看它到了哪里。',
    en: 'The visit is not in a state for this step. Reload to see where it stands.',
  },
  'not-your-visit': {
    zh: '只有去家访的人自己能做这一步。',
    en: 'Only whoever makes the visit takes this step.',
  },
  'not-overdue': {
    zh: '还没有超时，也没有求助，不能查看去处。到时间没回来才打开。',
    en: 'The visit is neither overdue nor calling for help: where it leads stays sealed.',
  },
  'back-by-past': {
    zh: '预计回来的时间已经过了。请写一个还没到的时间。',
    en: 'The time to be back lies in the past. Give one that is still to come.',
  },
}

type Watched = Pick<Visit, 'state' | 'backBy' | 'calledHelpAt'>

export function isVisitOpen({ state }: Pick<Visit, 'state'>) {
  return state === 'planned' || state === 'under-way'
}

/** Not back in time, or calling for help: now somebody has to look. */
export function isOverdue(visit: Watched, now: Instant) {
  return isVisitOpen(visit) && (visit.calledHelpAt !== null || visit.backBy < now)
}

interface Viewer {
  readonly accountId: AccountId
  readonly role: Role | 'nobody' | 'system'
}

export function findVisitObstacle(
  step: VisitStep,
  visit: Pick<Visit, 'state' | 'by'>,
  viewer: Viewer,
): VisitObstacle | undefined {
  if (!visitSteps[visit.state][step]) return 'visit-out-of-order'
  if (step !== 'found-safe' && visit.by !== viewer.accountId) return 'not-your-visit'
}

export function afterVisitStep(step: VisitStep, state: VisitState): VisitState {
  return visitSteps[state][step] ?? state
}

/** Whoever goes knows the way; the one who looks and the head open it when the time is over. */
export function mayReadPlace(visit: Watched & Pick<Visit, 'by'>, viewer: Viewer, now: Instant) {
  return visit.by === viewer.accountId || isOverdue(visit, now)
}
