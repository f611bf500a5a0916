import type { Day } from '#platform/model/time.ts'
import { type Fact, type FactId, Stage, Status } from './fact.ts'

/** What of a fact decides about coverage. */
export type DatedFact = Pick<Fact, 'id' | 'status' | 'from' | 'corrects' | 'state' | 'statedAt'>

export interface Period {
  readonly factId: FactId
  readonly status: Status
  readonly from: Day
  /** The day on which the next fact begins to hold; null while this one does. */
  readonly until: Day | null
}

/**
 * What held when: confirmed facts that no confirmed fact corrects, each ended by the next. Of two
 * that begin on one day the one stated later holds. The view `coverage.period` says the same in SQL.
 */
export function periodsOf(facts: readonly DatedFact[]): Period[] {
  const confirmed = facts.filter(({ state }) => state === 'confirmed')
  const corrected = new Set(confirmed.map(({ corrects }) => corrects))
  const standing = confirmed.filter(({ id }) => !corrected.has(id)).toSorted(inOrder)
  return standing
    .map(({ id, status, from }, place) => {
      return { factId: id, status, from, until: standing[place + 1]?.from ?? null }
    })
    .filter(({ from, until }) => until !== from)
}

/** The status on a day; nothing where nothing is confirmed for it, which is not the same as 无. */
export function coverageAt(facts: readonly DatedFact[], day: Day): Status | undefined {
  return periodsOf(facts).findLast(({ from }) => from <= day)?.status
}

/** Whether a status counts for a stage: a department has posts, and whoever has a post is there. */
export function reaches(status: Status | null | undefined, stage: Stage): boolean {
  return !!status && Status.options.indexOf(status) >= Status.options.indexOf(stage)
}

export type StageCounts = Record<Stage, number>

/** Each stage by itself. The first is what is called covered; their sum means nothing. */
export function countStages(statuses: readonly (Status | null | undefined)[]): StageCounts {
  const count = (stage: Stage) => statuses.filter((status) => reaches(status, stage)).length
  return { staffed: count('staffed'), post: count('post'), department: count('department') }
}

function inOrder(one: DatedFact, other: DatedFact) {
  const key = ({ from, statedAt, id }: DatedFact) => `${from} ${statedAt} ${id}`
  return key(one) < key(other) ? -1 : 1
}

export const STAGES = Stage.options
