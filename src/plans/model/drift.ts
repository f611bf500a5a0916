import type { Goal } from '#casework/model/case.ts'
import type { Snapshot } from './plan.ts'
import type { Task } from './task.ts'

/** In what the work has moved away from the sheet that was agreed on. */
export interface Drift {
  /** Goals that were set since. */
  readonly newGoals: number
  /** Tasks that were written since, handed-over ones not counted. */
  readonly newTasks: number
  /** Tasks of the sheet that were called off. */
  readonly cancelledTasks: number
  /** Goals of the sheet whose words or day are others now. */
  readonly otherGoals: number
}

type NowTask = Pick<Task, 'id' | 'state' | 'handedFrom'>

export function driftFrom(
  { goals, tasks }: Pick<Snapshot, 'goals' | 'tasks'>,
  now: { readonly goals: readonly Goal[]; readonly tasks: readonly NowTask[] },
): Drift {
  const agreedGoals = new Map(goals.map((goal) => [goal.id, goal]))
  const agreedTasks = new Set(tasks.map(({ id }) => id))
  const isOther = ({ id, text, due }: Goal) => {
    const agreed = agreedGoals.get(id)
    return agreed !== undefined && (agreed.text !== text || agreed.due !== due)
  }
  return {
    newGoals: now.goals.filter(({ id }) => !agreedGoals.has(id)).length,
    otherGoals: now.goals.filter(isOther).length,
    newTasks: now.tasks.filter(
      ({ id, state, handedFrom }) => !agreedTasks.has(id) && !handedFrom && state !== 'cancelled',
    ).length,
    cancelledTasks: now.tasks.filter(
      ({ id, state }) => agreedTasks.has(id) && state === 'cancelled',
    ).length,
  }
}

export function hasDrifted(drift: Drift) {
  return Object.values(drift).some((count) => count > 0)
}
