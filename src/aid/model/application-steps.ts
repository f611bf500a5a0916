import { z } from 'zod'
import type { AccountId } from '#platform/model/actor.ts'
import { addDays, type Day } from '#platform/model/time.ts'
import type { ApplicationState, RefusalReason } from './application.ts'
import type { ApplicationObstacle } from './obstacles.ts'

/** By the team of the case; the rest by the funder. */
export const TeamStep = z.enum(['submit', 'supply', 'withdraw', 'appeal', 'close'])
export type TeamStep = z.infer<typeof TeamStep>

export const FunderStep = z.enum(['ask-supplement', 'approve', 'refuse', 'stop'])
export type FunderStep = z.infer<typeof FunderStep>

/** A payment is a step of its own, with a row of its own. */
export type ApplicationStep = TeamStep | FunderStep | 'pay'

/** From which state which step leads. What is not in the table cannot be done. */
export const stepsFrom: Record<ApplicationState, readonly ApplicationStep[]> = {
  draft: ['submit', 'withdraw'],
  submitted: ['ask-supplement', 'approve', 'refuse', 'withdraw'],
  supplement: ['supply', 'withdraw', 'refuse'],
  approved: ['pay', 'appeal', 'stop'],
  refused: ['appeal', 'close'],
  appealed: ['approve', 'refuse'],
  paying: ['pay', 'stop'],
  paid: ['close'],
  closed: [],
  withdrawn: [],
}

/** The application as it is now. */
export interface ApplicationFacts {
  readonly state: ApplicationState
  readonly asked: number
  readonly approved: number
  readonly paid: number
  readonly ceiling: number | null
  readonly dueOn: Day | null
  readonly hasAppealed: boolean
  readonly decidedBy: AccountId | null
}

/** What somebody wants to do with it. */
export interface Deed {
  readonly by: AccountId
  readonly today: Day
  readonly note: string
  readonly amount: number | null
  readonly reason: RefusalReason | null
  readonly dueOn: Day | null
  /** Papers, or at least a sentence. */
  readonly wanted: number
}

/** What stands between the application and the step, if anything. Both ends ask this function. */
export function findStepObstacle(
  step: ApplicationStep,
  facts: ApplicationFacts,
  deed: Deed,
): ApplicationObstacle | undefined {
  if (!stepsFrom[facts.state].includes(step)) return 'application-out-of-order'
  if (step === 'appeal') return findAppealObstacle(facts, deed)
  if (step === 'pay') return findPaymentObstacle(facts, deed)
  if (step === 'ask-supplement') {
    if (deed.wanted === 0 && deed.note.trim() === '') return 'wanted-missing'
    return deed.dueOn === null || deed.dueOn <= deed.today ? 'due-missing' : undefined
  }
  const isDeciding = step === 'approve' || step === 'refuse'
  // Who decided the first time does not look at the appeal: not even where it was forgotten who.
  if (isDeciding && facts.state === 'appealed' && facts.decidedBy === deed.by) return 'same-decider'
  if (step === 'approve') return findApprovalObstacle(facts, deed)
  if (step === 'refuse') {
    const isRunning = facts.state === 'supplement' && facts.dueOn && deed.today <= facts.dueOn
    if (isRunning) return 'supplement-running'
    if (deed.reason === null) return 'reason-missing'
    return deed.note.trim() === '' ? 'note-missing' : undefined
  }
  if (step === 'stop') return deed.note.trim() === '' ? 'note-missing' : undefined
}

function findApprovalObstacle(
  { state, asked, approved, ceiling }: ApplicationFacts,
  { amount }: Deed,
): ApplicationObstacle | undefined {
  if (amount === null || amount <= 0) return 'amount-missing'
  if (amount > asked) return 'amount-over-asked'
  if (ceiling !== null && amount > ceiling) return 'amount-over-ceiling'
  if (state === 'appealed' && amount < approved) return 'appeal-lowers'
}

function findAppealObstacle(
  { state, asked, approved, dueOn, hasAppealed }: ApplicationFacts,
  { today, note }: Deed,
): ApplicationObstacle | undefined {
  if (hasAppealed) return 'appeal-once'
  if (state === 'approved' && approved >= asked) return 'nothing-to-appeal'
  if (dueOn !== null && today > dueOn) return 'appeal-late'
  return note.trim() === '' ? 'note-missing' : undefined
}

function findPaymentObstacle(
  { approved, paid }: ApplicationFacts,
  { amount }: Deed,
): ApplicationObstacle | undefined {
  if (amount === null || amount <= 0) return 'amount-missing'
  return paid + amount > approved ? 'payment-over-approved' : undefined
}

/** Where the step leads; the first decision stands where an appeal against its amount fails. */
export function afterStep(
  step: ApplicationStep,
  { approved, paid }: Pick<ApplicationFacts, 'approved' | 'paid'>,
  amount: number | null,
): ApplicationState {
  if (step === 'pay') return paid + (amount ?? 0) >= approved ? 'paid' : 'paying'
  if (step === 'refuse') return approved > 0 ? 'approved' : 'refused'
  return (
    {
      submit: 'submitted',
      supply: 'submitted',
      withdraw: 'withdrawn',
      appeal: 'appealed',
      close: 'closed',
      'ask-supplement': 'supplement',
      approve: 'approved',
      stop: 'closed',
    } as const
  )[step]
}

/** What is approved after the step: nothing where it was refused, what was paid where it was stopped. */
export function approvedAfter(
  step: ApplicationStep,
  { approved, paid }: Pick<ApplicationFacts, 'approved' | 'paid'>,
  amount: number | null,
): number {
  if (step === 'approve') return amount ?? approved
  return step === 'stop' ? paid : approved
}

interface Terms {
  readonly decideDays: number | null
  readonly appealDays: number | null
}

/** By when the other side has to do something after the step; null where nobody said. */
export function dueAfter(
  step: ApplicationStep,
  {
    asked,
    hasAppealed,
    decideDays,
    appealDays,
  }: Terms & Pick<ApplicationFacts, 'asked' | 'hasAppealed'>,
  { amount, dueOn, today }: Pick<Deed, 'amount' | 'dueOn' | 'today'>,
): Day | null {
  const inDays = (days: number | null) => (days === null ? null : addDays(today, days))
  if (step === 'submit' || step === 'supply' || step === 'appeal') return inDays(decideDays)
  if (step === 'ask-supplement') return dueOn
  const mayAppeal = !hasAppealed && (step === 'refuse' || (step === 'approve' && amount !== asked))
  return mayAppeal ? inDays(appealDays) : null
}
