import { z } from 'zod'
import type { AccountId } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'
import type { CrisisLevel, CrisisState } from './crisis.ts'

export const CrisisStep = z.enum([
  'signal',
  'begin-screening',
  'set-level',
  'act',
  'plan-safety',
  'hand-over',
  'stabilise',
  'monitor',
  'close',
  'confirm',
  'send-back',
])
export type CrisisStep = z.infer<typeof CrisisStep>

/**
 * From which state which step leads where. What helps at once – to act, to call somebody in, to plan –
 * is possible as long as the crisis is open: first help, then the order of the form.
 */
export const crisisSteps: Record<CrisisState, Partial<Record<CrisisStep, CrisisState>>> = {
  suspected: { signal: 'suspected', 'begin-screening': 'screening', ...stays('suspected') },
  screening: { signal: 'screening', 'set-level': 'levelled', ...stays('screening') },
  levelled: {
    ...stays('levelled'),
    ...{ signal: 'levelled', 'set-level': 'levelled', stabilise: 'stabilising' },
  },
  stabilising: {
    ...stays('stabilising'),
    ...{ signal: 'stabilising', 'set-level': 'stabilising' },
    ...{ 'hand-over': 'handed-over', monitor: 'monitoring' },
  },
  'handed-over': {
    ...stays('handed-over'),
    ...{ signal: 'suspected', 'set-level': 'handed-over' },
    ...{ stabilise: 'stabilising', monitor: 'monitoring' },
  },
  monitoring: {
    ...stays('monitoring'),
    ...{ signal: 'suspected', 'set-level': 'monitoring' },
    ...{ stabilise: 'stabilising', close: 'closing' },
  },
  closing: { signal: 'suspected', confirm: 'closed', 'send-back': 'monitoring' },
  closed: {},
}

function stays(state: CrisisState) {
  return { act: state, 'plan-safety': state, 'hand-over': state }
}

/** What the guards look at. */
export interface CrisisFacts {
  readonly state: CrisisState
  readonly highestLevel: CrisisLevel | null
  /** How many receivers – clinician, hotline, police – are on record. */
  readonly handOvers: number
  /** A safety plan is on record, or why there is none. */
  readonly isPlanSettled: boolean
  /** The law, or the colour red, asks for a decision about the mandatory report. */
  readonly isReportAsked: boolean
  readonly isReportDecided: boolean
  readonly closedBy: AccountId | null
}

/** Whoever takes the step. */
export interface Hand {
  readonly accountId: AccountId
}

export const CrisisObstacle = z.enum([
  'step-out-of-order',
  'crisis-closed',
  'level-missing',
  'hand-over-missing',
  'safety-plan-missing',
  'report-undecided',
  'same-person',
])
export type CrisisObstacle = z.infer<typeof CrisisObstacle>

export const crisisObstacleWords: Record<CrisisObstacle, Words> = {
  'step-out-of-order': {
    zh: '现在还不能做这一步。请按页面上的顺序做，或刷新看看同事做到了哪里。',
    en: 'This step is not possible now. Follow the page, or reload to see what a colleague has done.',
  },
  'crisis-closed': {
    zh: '这个危机已经结束，不能再改。情况又变化时，请重新上报一个。',
    en: 'This crisis is closed. If things change, raise a new one.',
  },
  'level-missing': {
    zh: '还没有定级。请先完成四个方面的筛查。',
    en: 'The level is not set. Finish the screening on four dimensions first.',
  },
  'hand-over-missing': {
    zh: '红色危机要先写明谁接手：医生、热线或警方。请先记一次移交。',
    en: 'At red, write down who received it – clinician, hotline or police – first.',
  },
  'safety-plan-missing': {
    zh: '还没有安全计划。请和对方一起写一份，或写明为什么没有。',
    en: 'There is no safety plan yet. Write one together, or say why there is none.',
  },
  'report-undecided': {
    zh: '还没有决定是否强制报告。请先报告，或写明为什么不需要报告。',
    en: 'The mandatory report is not decided. File it, or say why it does not apply.',
  },
  'same-person': {
    zh: '提出结束的人不能自己确认。请另一位同事或主任来看。',
    en: 'Whoever proposes the closing cannot confirm it. Ask a colleague or the head.',
  },
}

/** What stands between the crisis and the step, if anything. Both ends ask this function. */
export function findCrisisObstacle(
  step: CrisisStep,
  facts: CrisisFacts,
  hand: Hand,
): CrisisObstacle | undefined {
  const { state, highestLevel } = facts
  if (state === 'closed') return 'crisis-closed'
  if (!crisisSteps[state][step]) return 'step-out-of-order'
  const isRed = highestLevel === 'red'
  if (step === 'monitor' && isRed && facts.handOvers === 0) return 'hand-over-missing'
  if (step === 'close' || step === 'confirm') {
    if (highestLevel === null) return 'level-missing'
    if (isRed && facts.handOvers === 0) return 'hand-over-missing'
    if (isRed && !facts.isPlanSettled) return 'safety-plan-missing'
    if ((isRed || facts.isReportAsked) && !facts.isReportDecided) return 'report-undecided'
  }
  if (step === 'confirm' && facts.closedBy === hand.accountId) return 'same-person'
}

/** Where the step leads. */
export function afterCrisisStep(step: CrisisStep, state: CrisisState): CrisisState {
  return crisisSteps[state][step] ?? state
}

/** A new sign after the worst was over: somebody has to look again, and the clock begins anew. */
export function startsClockAnew(state: CrisisState) {
  return afterCrisisStep('signal', state) === 'suspected'
}
