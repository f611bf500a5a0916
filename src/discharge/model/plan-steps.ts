import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { isInstitution, type PlanContent, type PlanState } from './plan.ts'
import { complete, itemsMissing } from './readiness.ts'

export const PlanStep = z.enum(['make-ready', 'discharge', 'finish', 'cancel'])
export type PlanStep = z.infer<typeof PlanStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const planSteps: Record<PlanState, Partial<Record<PlanStep, PlanState>>> = {
  draft: { 'make-ready': 'ready', cancel: 'cancelled' },
  ready: { discharge: 'discharged', cancel: 'cancelled' },
  discharged: { finish: 'followed-up' },
  'followed-up': {},
  cancelled: {},
}

export const PlanObstacle = z.enum([
  'plan-out-of-order',
  'day-missing',
  'destination-missing',
  'hand-over-missing',
  'telling-missing',
  'carer-missing',
  'item-unanswered',
  'missing-without-who',
  'discharge-in-future',
  'reason-missing',
  'follow-up-open',
])
export type PlanObstacle = z.infer<typeof PlanObstacle>

export const planObstacleWords: Record<PlanObstacle, Words> = {
  'plan-out-of-order': {
    zh: '出院计划现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'The plan is not in a state for this step. Reload to see where it stands.',
  },
  'day-missing': { zh: '还没有写哪天出院。', en: 'The day of discharge is missing.' },
  'destination-missing': { zh: '还没有选出院后去哪里。', en: 'The destination is missing.' },
  'hand-over-missing': {
    zh: '去的是机构，请写下它的名称。',
    en: 'The destination is an institution: write its name.',
  },
  'telling-missing': {
    zh: '请选：本人是否单独同意把情况告诉接收机构。没有单独同意，就不能提供。',
    en: 'Say whether the patient separately agreed that the receiving institution is told.',
  },
  'carer-missing': {
    zh: '回家要写明谁照护；没有人照护，请写“无”，并在清单里答“还没有”。',
    en: 'Going home: write who cares. If nobody does, write so and answer no in the list.',
  },
  'item-unanswered': {
    zh: '清单里还有没回答的项目。请逐项选：好了、还没有、不需要。',
    en: 'Some of the twelve items are not answered yet.',
  },
  'missing-without-who': {
    zh: '答“还没有”的项目，请写明缺什么、谁去办。',
    en: 'For each no, write what is missing and who sees to it.',
  },
  'discharge-in-future': {
    zh: '出院的日子不能晚于今天。等人离开医院了再记。',
    en: 'The day of discharge cannot lie in the future.',
  },
  'reason-missing': {
    zh: '请写明原因：带着没办好的事出院，或取消计划，都要说明。',
    en: 'Give the reason: for leaving with items missing, or for cancelling.',
  },
  'follow-up-open': {
    zh: '还有随访没有完成。请先写下每次随访的结果。',
    en: 'Some follow-ups are still open.',
  },
}

export interface PlanFacts {
  readonly state: PlanState
  readonly content: PlanContent
  readonly openFollowUps: number
  readonly reason: string
  /** When the person left, and which day it is. */
  readonly dischargedOn: Day
  readonly today: Day
}

/** What stands before "ready", whoever asks and whenever. */
export function findReadyObstacle(content: PlanContent): PlanObstacle | undefined {
  const { dischargeOn, destination, handOver, carer } = content
  const readiness = complete(content.readiness)
  if (dischargeOn === null) return 'day-missing'
  if (destination === null) return 'destination-missing'
  if (isInstitution(destination)) {
    if (handOver.name.trim() === '') return 'hand-over-missing'
    if (handOver.telling === null) return 'telling-missing'
  }
  if (destination === 'home' && carer.name.trim() === '') return 'carer-missing'
  if (readiness.some(({ answer }) => answer === null)) return 'item-unanswered'
  const isOpen = readiness.some(
    ({ answer, missing, who }) => answer === 'no' && (missing.trim() === '' || who.trim() === ''),
  )
  if (isOpen) return 'missing-without-who'
}

/** What stands between the plan and the step, if anything. Both ends ask this function. */
export function findPlanObstacle(step: PlanStep, facts: PlanFacts): PlanObstacle | undefined {
  const { state, content, openFollowUps, reason, dischargedOn, today } = facts
  if (!planSteps[state][step]) return 'plan-out-of-order'
  if (step === 'make-ready' || step === 'discharge') {
    const obstacle = findReadyObstacle(content)
    if (obstacle) return obstacle
  }
  if (step === 'discharge') {
    if (dischargedOn > today) return 'discharge-in-future'
    if (itemsMissing(content.readiness).length > 0 && reason.trim() === '') return 'reason-missing'
  }
  if (step === 'cancel' && reason.trim() === '') return 'reason-missing'
  if (step === 'finish' && openFollowUps > 0) return 'follow-up-open'
}

export function afterStep(step: PlanStep, state: PlanState): PlanState {
  return planSteps[state][step] ?? state
}

/** A plan that is changed so that it is not ready any more is being prepared again. */
export function afterWriting(state: PlanState, content: PlanContent): PlanState {
  return state === 'ready' && findReadyObstacle(content) ? 'draft' : state
}

/** Whether it can still be written: until somebody has left. */
export function isWritable(state: PlanState) {
  return state === 'draft' || state === 'ready'
}
