import { z } from 'zod'
import type { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { ActivityState, ActivitySummary } from './activity.ts'

export const ActivityStep = z.enum(['hold', 'sum-up', 'reopen', 'count', 'cancel'])
export type ActivityStep = z.infer<typeof ActivityStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const activitySteps: Record<ActivityState, Partial<Record<ActivityStep, ActivityState>>> = {
  planned: { hold: 'held', cancel: 'cancelled' },
  held: { 'sum-up': 'summed-up' },
  'summed-up': { count: 'counted', reopen: 'held' },
  counted: {},
  cancelled: {},
}

export const ActivityObstacle = z.enum([
  'activity-out-of-order',
  'not-yet-held',
  'summary-missing',
  'nobody-reached',
  'evidence-missing',
  'head-only',
  'reason-missing',
])
export type ActivityObstacle = z.infer<typeof ActivityObstacle>

export const activityObstacleWords: Record<ActivityObstacle, Words> = {
  'activity-out-of-order': {
    zh: '活动现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'The activity is not in a state for this step. Reload to see where it stands.',
  },
  'not-yet-held': {
    zh: '还没到活动开始的时间。办过以后再记；改期请先改计划。',
    en: 'It has not begun yet. If it was moved, change the plan first.',
  },
  'summary-missing': { zh: '请写明做成了什么。', en: 'Write what came of it.' },
  'nobody-reached': {
    zh: '请写明覆盖了多少人：登记参加的人，或选好方法的估计数。',
    en: 'Say whom it reached: register people, or give an estimate with its method.',
  },
  'evidence-missing': {
    zh: '请放一份证明材料（照片、签到表），没有的写明原因。',
    en: 'Add a photograph or a sheet, or say why there is none.',
  },
  'head-only': {
    zh: '由社工部主任核对后计入。请主任打开这个活动。',
    en: 'The head of social work looks it over and counts it.',
  },
  'reason-missing': { zh: '请写明原因。', en: 'Give the reason.' },
}

export interface ActivityFacts {
  readonly state: ActivityState
  readonly startsAt: Instant
  readonly now: Instant
  readonly summary: ActivitySummary | null
  readonly registered: number
  readonly evidence: number
  readonly isHead: boolean
  readonly reason: string
}

/** What stands between the activity and the step, if anything. Both ends ask this function. */
export function findActivityObstacle(
  step: ActivityStep,
  facts: ActivityFacts,
): ActivityObstacle | undefined {
  const { state, summary, reason } = facts
  if (!activitySteps[state][step]) return 'activity-out-of-order'
  if (step === 'hold' && facts.startsAt > facts.now) return 'not-yet-held'
  if (step === 'sum-up') {
    if (!summary || summary.results.trim() === '') return 'summary-missing'
    if (facts.registered === 0 && summary.estimate === null) return 'nobody-reached'
    if (facts.evidence === 0 && summary.noEvidenceWhy.trim() === '') return 'evidence-missing'
  }
  if (step === 'count' && !facts.isHead) return 'head-only'
  if ((step === 'cancel' || step === 'reopen') && reason.trim() === '') return 'reason-missing'
}

export function afterActivityStep(step: ActivityStep, state: ActivityState): ActivityState {
  return activitySteps[state][step] ?? state
}

/** The plan can be changed until it was held. */
export function isPlanWritable(state: ActivityState) {
  return state === 'planned'
}

/** Who was there, and what shows it, is written down from the beginning to the summary. */
export function isGathering(state: ActivityState) {
  return state === 'planned' || state === 'held'
}
