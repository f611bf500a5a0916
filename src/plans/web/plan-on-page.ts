import type { PlanPage } from '../model/contract.ts'
import { type Drift, driftFrom } from '../model/drift.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanFacts } from '../model/plan-steps.ts'

export type PlanForm =
  | 'plan'
  | 'task'
  | `task.${string}`
  | `hand-over.${string}`
  | `cancel.${string}`
  | `${'agree' | 'complete' | 'abandon' | 'sheet'}.${string}`

/** What every part of the page is given. */
export interface PartProps {
  readonly page: PlanPage
  readonly open: (form: PlanForm) => void
}

export function inForce({ plans }: PlanPage) {
  return plans.find(({ state }) => state === 'agreed')
}

export function drafted({ plans }: PlanPage) {
  return plans.find(({ state }) => state === 'draft')
}

/** What the guards look at, as far as this page knows: the server asks the same question again. */
export function factsOf({ isCaseClosed, goals, tasks }: PlanPage, plan: Plan): PlanFacts {
  return {
    ...{ state: plan.state, isCaseClosed, goals },
    tasks: tasks.filter(({ state }) => state === 'open' || state === 'done').length,
    openTasks: tasks.filter(({ state }) => state === 'open').length,
    isSigned: plan.agreement?.how === 'signed',
  }
}

/** In what the work has moved away from the version in force. */
export function driftOf(page: PlanPage): Drift | undefined {
  const snapshot = inForce(page)?.snapshot
  return snapshot ? driftFrom(snapshot, page) : undefined
}
