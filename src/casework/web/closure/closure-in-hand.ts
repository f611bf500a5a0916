import type { Day } from '#platform/model/time.ts'
import type { ClosureReason } from '../../model/closure.ts'

/** A closure that is being written, and the step at which the writer stands. */
export interface ClosureInHand {
  readonly step: number
  readonly reason: ClosureReason | ''
  readonly summary: string
  readonly referredAtClosure: boolean
  readonly clientInformed: boolean | null
  readonly notInformedWhy: string
  readonly followUps: Day[]
}

export interface ClosureStepProps {
  readonly content: ClosureInHand
  readonly change: (part: Partial<ClosureInHand>) => void
  /** Days on which somebody is asked anyway: the discharge has promised them. */
  readonly promised: readonly Day[]
}

export const EMPTY: ClosureInHand = {
  ...{ step: 0, reason: '', summary: '', referredAtClosure: false },
  ...{ clientInformed: null, notInformedWhy: '', followUps: [] },
}
