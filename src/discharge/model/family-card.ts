import type { Day } from '#platform/model/time.ts'
import { type CardTask, type CarerTask, type DischargePlan, PartOfDay } from './plan.ts'

/** What goes home on a sheet of paper, and nothing else of the plan. */
export interface FamilyCard {
  readonly day: Day | null
  readonly tasks: readonly CardTask[]
  readonly carerTasks: readonly CarerTask[]
  /** Only where the family asked for it. */
  readonly diagnosis: string | undefined
  readonly followUpDays: readonly number[]
}

export function familyCardOf({ content, dischargedOn }: DischargePlan): FamilyCard {
  const { tomorrow, carerTasks, diagnosisAsked, diagnosis, dischargeOn, followUpDays } = content
  const order = PartOfDay.options
  return {
    day: dischargedOn ?? dischargeOn,
    tasks: tomorrow.toSorted((one, two) => order.indexOf(one.when) - order.indexOf(two.when)),
    carerTasks,
    diagnosis: diagnosisAsked && diagnosis.trim() !== '' ? diagnosis.trim() : undefined,
    followUpDays: followUpDays.toSorted((one, two) => one - two),
  }
}
