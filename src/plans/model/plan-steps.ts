import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import type { PlanState } from './plan.ts'

/** What can be done to one version of a plan. */
export const PlanStep = z.enum(['write', 'agree', 'complete', 'abandon', 'file-sheet'])
export type PlanStep = z.infer<typeof PlanStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const planSteps: Record<PlanState, Partial<Record<PlanStep, PlanState>>> = {
  draft: { write: 'draft', agree: 'agreed', abandon: 'abandoned' },
  agreed: { complete: 'completed', abandon: 'abandoned', 'file-sheet': 'agreed' },
  revised: { 'file-sheet': 'revised' },
  completed: { 'file-sheet': 'completed' },
  abandoned: { 'file-sheet': 'abandoned' },
}

/** What the guards look at. */
export interface PlanFacts {
  readonly state: PlanState
  /** The interval of its case is over. */
  readonly isCaseClosed: boolean
  readonly goals: readonly { readonly attainment: number | null }[]
  readonly openTasks: number
  /** Tasks that are to do or were done: what a plan is made of. */
  readonly tasks: number
  /** It was agreed on by a signature on paper. */
  readonly isSigned: boolean
}

export const PlanObstacle = z.enum([
  'plan-step-out-of-order',
  'plan-case-closed',
  'plan-goal-missing',
  'plan-task-missing',
  'plan-task-open',
  'plan-goal-unrated',
  'plan-not-signed',
])
export type PlanObstacle = z.infer<typeof PlanObstacle>

export const planObstacleWords: Record<PlanObstacle, Words> = {
  'plan-step-out-of-order': {
    zh: '计划现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'The plan is not in a state for this step. Reload to see where it stands.',
  },
  'plan-case-closed': {
    zh: '个案已经结案，不能再订计划。需要时请先重新开案。',
    en: 'The case is closed. Reopen it first.',
  },
  'plan-goal-missing': {
    zh: '还没有服务目标。请先用对方自己的话定一个目标。',
    en: 'There is no goal yet. Set one in the client’s own words.',
  },
  'plan-task-missing': {
    zh: '计划里还没有要做的事。请至少写一件：谁做、哪天前。',
    en: 'There is nothing to do yet. Write at least one task: who, by when.',
  },
  'plan-task-open': {
    zh: '还有事情没做完。请先做完、取消或交给别人。',
    en: 'Some tasks are still open. Finish them, call them off or hand them over.',
  },
  'plan-goal-unrated': {
    zh: '还有目标没有评达成程度。请先逐个评定。',
    en: 'Some goals are not rated yet.',
  },
  'plan-not-signed': {
    zh: '这一版是口头约定的，没有签字的纸。',
    en: 'This version was agreed on by word of mouth; there is no sheet.',
  },
}

/** What stands between the plan and the step, if anything. Both ends ask this function. */
export function findPlanObstacle(step: PlanStep, facts: PlanFacts): PlanObstacle | undefined {
  if (!planSteps[facts.state][step]) return 'plan-step-out-of-order'
  if (step === 'file-sheet') return facts.isSigned ? undefined : 'plan-not-signed'
  // A plan may be given up or brought to its end after the closing: only new promises need a service.
  if (facts.isCaseClosed && (step === 'write' || step === 'agree')) return 'plan-case-closed'
  if (step === 'agree') {
    if (facts.goals.length === 0) return 'plan-goal-missing'
    if (facts.tasks === 0) return 'plan-task-missing'
  }
  if (step === 'complete') {
    if (facts.openTasks > 0) return 'plan-task-open'
    if (facts.goals.some(({ attainment }) => attainment === null)) return 'plan-goal-unrated'
  }
}

export const BeginObstacle = z.enum(['plan-case-closed', 'plan-draft-open'])
export type BeginObstacle = z.infer<typeof BeginObstacle>

export const beginObstacleWords: Record<BeginObstacle, Words> = {
  'plan-case-closed': planObstacleWords['plan-case-closed'],
  'plan-draft-open': {
    zh: '已经有一版正在草拟。请接着写那一版，或先作废它。',
    en: 'A version is being drafted already. Go on with it, or abandon it.',
  },
}

/** What stands between a case and a new version of its plan. */
export function findBeginObstacle(
  states: readonly PlanState[],
  isCaseClosed: boolean,
): BeginObstacle | undefined {
  if (isCaseClosed) return 'plan-case-closed'
  if (states.includes('draft')) return 'plan-draft-open'
}

/** When a version is agreed on, the one that was in force before is replaced. */
export function afterAgreement(other: PlanState): PlanState {
  return other === 'agreed' ? 'revised' : other
}
