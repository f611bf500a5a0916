import type { PlanContent } from '../model/plan.ts'

/** What each part of the form is given. */
export interface PartProps {
  readonly content: PlanContent
  readonly change: (part: Partial<PlanContent>) => void
}
