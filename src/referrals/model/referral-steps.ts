import { z } from 'zod'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { FailureReason } from './failure.ts'
import type { ReferralFacts, ReferralState, Side } from './referral.ts'

export const SenderStep = z.enum([
  'send',
  'drop',
  'resend',
  'cancel',
  'record-delivery',
  'give-up',
  'attempt',
  'confirm',
  'settle',
])
export type SenderStep = z.infer<typeof SenderStep>

export const ReceiverStep = z.enum([
  'accept',
  'decline',
  'return',
  'redirect',
  'hold',
  'start',
  'deliver',
  'fail',
])
export type ReceiverStep = z.infer<typeof ReceiverStep>

export type ReferralStep = SenderStep | ReceiverStep

type Steps = Partial<Record<ReferralStep, ReferralState>>
const answering: Steps = { decline: 'declined', return: 'returned', redirect: 'redirected' }
const working: Steps = { deliver: 'delivered', fail: 'failed', redirect: 'redirected' }
/** Ours, as long as the other side is at it. */
const waiting: Steps = { cancel: 'cancelled', 'give-up': 'failed', 'record-delivery': 'delivered' }

/** From which state which step leads where. What is not in the table cannot be done. */
export const referralSteps: Record<ReferralState, Steps> = {
  prepared: { send: 'sent', drop: 'dropped' },
  sent: { accept: 'accepted', ...answering, ...waiting },
  returned: { resend: 'sent', cancel: 'cancelled', 'give-up': 'failed' },
  accepted: { start: 'started', hold: 'on-hold', ...working, ...waiting },
  'on-hold': { start: 'started', hold: 'on-hold', ...working, ...waiting },
  started: { hold: 'on-hold', ...working, ...waiting },
  delivered: { confirm: 'loop-closed', attempt: 'delivered', 'give-up': 'failed' },
  'loop-closed': {},
  declined: { settle: 'declined' },
  redirected: { settle: 'redirected' },
  failed: { settle: 'failed' },
  cancelled: {},
  dropped: {},
}

/** After so many attempts to ask the client in vain, the loop closes without an answer. */
export const ENOUGH_ATTEMPTS = 3

export const ReferralObstacle = z.enum([
  'referral-out-of-order',
  'referral-settled',
  'reason-missing',
  'note-missing',
  'hold-day-missing',
])
export type ReferralObstacle = z.infer<typeof ReferralObstacle>

export const referralObstacleWords: Record<ReferralObstacle, Words> = {
  'referral-out-of-order': {
    zh: '这个转介现在不能做这一步。请刷新页面，看看它走到哪里了。',
    en: 'The referral is not in a state for this step. Reload to see where it stands.',
  },
  'referral-settled': { zh: '这个转介已经处理过了。', en: 'This referral is settled already.' },
  'reason-missing': { zh: '请选一个原因。', en: 'Choose a reason.' },
  'note-missing': { zh: '请写一句说明。', en: 'Write a sentence.' },
  'hold-day-missing': { zh: '请写明等到哪一天。', en: 'Say until which day.' },
}

/** What is said with a step. */
export interface Saying {
  readonly reason: FailureReason | null
  readonly note: string
  readonly holdUntil: Day | null
}

const NEEDS_REASON: readonly ReferralStep[] = ['decline', 'fail', 'cancel', 'give-up']
/** Evidence that it was done, or what is missing, or where else to go. */
const NEEDS_NOTE: readonly ReferralStep[] = [
  ...(['return', 'redirect', 'deliver', 'record-delivery', 'attempt', 'confirm'] as const),
]

/** What has to be said with a step, for the page that asks. */
export function needsOf(step: ReferralStep) {
  return {
    reason: NEEDS_REASON.includes(step),
    note: NEEDS_NOTE.includes(step),
    day: step === 'hold',
  }
}

export function sideOf(step: ReferralStep): Side {
  return ReceiverStep.safeParse(step).success ? 'receiver' : 'sender'
}

/** What stands between a referral and a step, if anything. All ends ask this function. */
export function findReferralObstacle(
  step: ReferralStep,
  facts: ReferralFacts,
  { reason, note, holdUntil }: Saying,
): ReferralObstacle | undefined {
  if (!referralSteps[facts.state][step]) return 'referral-out-of-order'
  if (step === 'settle' && facts.settled) return 'referral-settled'
  if (NEEDS_REASON.includes(step) && reason === null) return 'reason-missing'
  if (NEEDS_NOTE.includes(step) && note.trim() === '') return 'note-missing'
  if (step === 'hold' && holdUntil === null) return 'hold-day-missing'
}

/** The referral after a step that nothing stands in the way of. */
export function afterStep(
  step: ReferralStep,
  facts: ReferralFacts,
  { holdUntil }: Saying,
  at: Instant,
): ReferralFacts {
  const attempts = facts.attempts + (step === 'attempt' ? 1 : 0)
  const isEnough = step === 'attempt' && attempts >= ENOUGH_ATTEMPTS
  const state = isEnough ? 'loop-closed' : (referralSteps[facts.state][step] ?? facts.state)
  // A second attempt does not begin the time anew, and neither does settling.
  const isStill = state === facts.state && step !== 'hold'
  return {
    ...facts,
    ...{ state, attempts },
    stateSince: isStill ? facts.stateSince : at,
    holdUntil: step === 'hold' ? holdUntil : state === 'on-hold' ? facts.holdUntil : null,
    // What we end ourselves needs no second word from us.
    settled: facts.settled || step === 'settle' || isOurEnd(step) || state === 'loop-closed',
  }
}

function isOurEnd(step: ReferralStep) {
  return step === 'cancel' || step === 'give-up' || step === 'drop'
}

const FINAL: readonly ReferralState[] = [
  ...(['loop-closed', 'declined', 'redirected', 'failed', 'cancelled', 'dropped'] as const),
]

export function isFinal(state: ReferralState) {
  return FINAL.includes(state)
}

/** Nobody has to do anything any more. */
export function isOver({ state, settled }: Pick<ReferralFacts, 'state' | 'settled'>) {
  return isFinal(state) && settled
}

/** What one side may do now. */
export function stepsFor(side: Side, { state, settled }: ReferralFacts): ReferralStep[] {
  const steps = Object.keys(referralSteps[state]) as ReferralStep[]
  return steps.filter((step) => sideOf(step) === side && !(step === 'settle' && settled))
}
