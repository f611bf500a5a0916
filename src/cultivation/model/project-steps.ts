import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { ProjectObstacle } from './obstacles.ts'
import type { ProjectState } from './project.ts'

/** By the head of social work of the hospital; the rest by the city. */
export const LeadStep = z.enum(['apply', 'begin', 'midterm', 'final'])
export type LeadStep = z.infer<typeof LeadStep>

export const CityStep = z.enum([
  'close-review',
  'award',
  'decline',
  'accept',
  'return',
  'terminate',
])
export type CityStep = z.infer<typeof CityStep>

export type ProjectStep = LeadStep | CityStep

/** From which state which step leads. What is not in the table cannot be done. */
export const stepsFrom: Record<ProjectState, readonly ProjectStep[]> = {
  call: ['apply'],
  applied: ['close-review', 'decline'],
  reviewed: ['award', 'decline'],
  awarded: ['begin', 'terminate'],
  running: ['midterm', 'terminate'],
  midterm: ['final', 'terminate'],
  final: ['accept', 'return', 'terminate'],
  returned: ['final', 'terminate'],
  accepted: [],
  terminated: [],
  declined: [],
}

const leadsTo: Record<ProjectStep, ProjectState> = {
  apply: 'applied',
  'close-review': 'reviewed',
  award: 'awarded',
  decline: 'declined',
  begin: 'running',
  midterm: 'midterm',
  final: 'final',
  accept: 'accepted',
  return: 'returned',
  terminate: 'terminated',
}

export function afterStep(step: ProjectStep): ProjectState {
  return leadsTo[step]
}

/** The project as it is now. */
export interface ProjectFacts {
  readonly state: ProjectState
  readonly isCallOpen: boolean
  readonly goals: string
  readonly asked: number
  readonly mostPerProject: number | null
  /** With the application: what is planned; afterwards: which of it is shown to be done. */
  readonly milestones: readonly { readonly dueOn: Day; readonly doneOn: Day | null }[]
  readonly reviewersNeeded: number
  readonly reviewers: number
  readonly scored: number
  /** What is left of the money of the batch. */
  readonly left: number
  readonly replicable: boolean | null
  readonly firstEver: boolean | null
}

/** What somebody wants to do with it. */
export interface ProjectDeed {
  readonly today: Day
  readonly amount: number | null
  readonly hasFoundation: boolean
  /** A reason, or the report itself. */
  readonly note: string
}

/** What stands between the project and the step, if anything. Both ends ask this function. */
export function findStepObstacle(
  step: ProjectStep,
  facts: ProjectFacts,
  deed: ProjectDeed,
): ProjectObstacle | undefined {
  if (!stepsFrom[facts.state].includes(step)) return 'project-out-of-order'
  switch (step) {
    case 'apply':
      return findApplyingObstacle(facts, deed)
    case 'close-review':
      return facts.scored < Math.max(facts.reviewersNeeded, facts.reviewers)
        ? 'reviews-missing'
        : undefined
    case 'award':
      return findAwardObstacle(facts, deed)
    case 'begin':
      return undefined
    case 'midterm':
    case 'final':
      return findReportObstacle(step, facts, deed)
    case 'accept':
      return facts.replicable === null || facts.firstEver === null ? 'outcomes-missing' : undefined
    case 'decline':
    case 'return':
    case 'terminate':
      return deed.note.trim() === '' ? 'reason-missing' : undefined
  }
}

function findApplyingObstacle(
  { isCallOpen, goals, asked, mostPerProject, milestones }: ProjectFacts,
  { today }: ProjectDeed,
): ProjectObstacle | undefined {
  if (!isCallOpen) return 'call-closed'
  if (goals.trim() === '') return 'goals-missing'
  if (asked <= 0) return 'budget-missing'
  if (mostPerProject !== null && asked > mostPerProject) return 'over-batch-limit'
  if (milestones.length === 0) return 'milestones-missing'
  if (milestones.some(({ dueOn }) => dueOn <= today)) return 'milestone-in-the-past'
}

function findAwardObstacle(
  { asked, left }: ProjectFacts,
  { amount, hasFoundation }: ProjectDeed,
): ProjectObstacle | undefined {
  if (amount === null || amount <= 0) return 'amount-missing'
  if (amount > asked) return 'amount-over-asked'
  if (amount > left) return 'amount-over-batch'
  return hasFoundation ? undefined : 'foundation-missing'
}

function findReportObstacle(
  step: 'midterm' | 'final',
  { milestones }: ProjectFacts,
  { note }: ProjectDeed,
): ProjectObstacle | undefined {
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length
  if (step === 'midterm' && done === 0) return 'evidence-missing'
  if (step === 'final' && done < milestones.length) return 'milestones-open'
  return note.trim() === '' ? 'report-missing' : undefined
}
