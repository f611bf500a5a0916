import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import type { CaseState, Goal, Need, RiskLevel } from './case.ts'
import { HoldReason, holdWords } from './hold.ts'

/** What can be done to a case as a whole. Notes are not among them: those are allowed in any state. */
export const CaseStep = z.enum([
  'begin-assessment',
  'open',
  'approve',
  'send-back',
  'pause',
  'resume',
  'begin-closing',
  'continue-service',
  'close',
  'end',
  'reopen',
  'client-refuses',
])
export type CaseStep = z.infer<typeof CaseStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const caseSteps: Record<CaseState, Partial<Record<CaseStep, CaseState>>> = {
  draft: { 'begin-assessment': 'assessing', 'client-refuses': 'refused-by-client' },
  assessing: { open: 'active', 'client-refuses': 'refused-by-client' },
  'open-review': {
    approve: 'active',
    'send-back': 'assessing',
    'client-refuses': 'refused-by-client',
  },
  active: { pause: 'paused', 'begin-closing': 'closing', 'client-refuses': 'refused-by-client' },
  paused: { resume: 'active', 'begin-closing': 'closing' },
  closing: { close: 'closed', 'continue-service': 'active' },
  closed: { end: 'ended', reopen: 'active' },
  tracking: { end: 'ended', reopen: 'active' },
  ended: { reopen: 'active' },
  'refused-by-client': { reopen: 'active' },
}

/** What the guards look at. */
export interface CaseFacts {
  readonly state: CaseState
  readonly riskLevel: RiskLevel
  readonly needs: readonly Pick<Need, 'severity'>[]
  readonly goals: readonly Pick<Goal, 'attainment'>[]
  /** A live consent of the client (or guardian) to the service, or a recorded legal basis. */
  readonly mayServe: boolean
  readonly isMinor: boolean
  /** The head of social work acts, who is not the owner of the case. */
  readonly isReviewer: boolean
  readonly openFollowUps: number
  /** What other parts of the house put before the closing. */
  readonly holds: readonly HoldReason[]
}

export const CaseObstacle = z.enum([
  'step-out-of-order',
  'consent-missing',
  'need-missing',
  'risk-unset',
  'goal-missing',
  'goal-unrated',
  'review-needed',
  'follow-up-open',
  ...HoldReason.options,
])
export type CaseObstacle = z.infer<typeof CaseObstacle>

export const caseObstacleWords: Record<CaseObstacle, Words> = {
  ...holdWords,
  'step-out-of-order': {
    zh: '个案现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'The case is not in a state for this step. Reload to see where it stands.',
  },
  'consent-missing': {
    zh: '还没有服务同意书，也没有记录法定依据。请先取得同意，或写明依据。',
    en: 'There is neither a consent to the service nor a legal basis on record.',
  },
  'need-missing': { zh: '还没有写下任何需要。请至少评出一项。', en: 'No need is on record yet.' },
  'risk-unset': {
    zh: '还没有评定风险等级。请先选择一级，没有风险也要选。',
    en: 'The risk level is not set; choose one, even if there is none.',
  },
  'goal-missing': {
    zh: '还没有服务目标。结案前至少要有一个目标，哪怕没有达成。',
    en: 'There is no goal. A case is closed against at least one, met or not.',
  },
  'goal-unrated': {
    zh: '还有目标没有评定达成程度。请逐个评定后再结案。',
    en: 'Some goals are not rated yet. Rate them before closing.',
  },
  'review-needed': {
    zh: '未成年人或橙色以上风险的个案，要由社工部主任（不是本案主责社工）来办这一步。',
    en: 'With a minor or at orange risk and above, the head of social work takes this step.',
  },
  'follow-up-open': {
    zh: '还有随访没有完成。请先写下每次随访的结果，再终结个案。',
    en: 'Some follow-ups are still open.',
  },
}

/** Why somebody else than the owner must look before the case is opened or closed. */
export const ReviewReason = z.enum(['minor', 'orange', 'red'])
export type ReviewReason = z.infer<typeof ReviewReason>

export const reviewReasonWords: Record<ReviewReason, Words> = {
  minor: { zh: '服务对象未满 18 岁', en: 'The client is a minor' },
  orange: { zh: '橙色风险', en: 'Orange risk' },
  red: { zh: '红色风险', en: 'Red risk' },
}

type Looked = Pick<CaseFacts, 'riskLevel' | 'isMinor'>

export function reviewReasons({ riskLevel, isMinor }: Looked): ReviewReason[] {
  const risk = riskLevel === 'orange' || riskLevel === 'red' ? [riskLevel] : []
  return [...(isMinor ? ['minor' as const] : []), ...risk]
}

/** Whether somebody else than the owner must look before the case is opened or closed. */
export function needsReview(facts: Looked) {
  return reviewReasons(facts).length > 0
}

/** What stands between the case and the step, if anything. Both ends ask this function. */
export function findCaseObstacle(step: CaseStep, facts: CaseFacts): CaseObstacle | undefined {
  if (!caseSteps[facts.state][step]) return 'step-out-of-order'
  if (step === 'open' || step === 'approve') {
    if (!facts.mayServe) return 'consent-missing'
    if (!facts.needs.some(({ severity }) => severity > 0)) return 'need-missing'
    if (facts.riskLevel === 'unset') return 'risk-unset'
  }
  if (step === 'approve' && !facts.isReviewer) return 'review-needed'
  if (step === 'begin-closing' || step === 'close') {
    if (facts.goals.length === 0) return 'goal-missing'
    if (facts.goals.some(({ attainment }) => attainment === null)) return 'goal-unrated'
    if (facts.holds[0]) return facts.holds[0]
  }
  if (step === 'close' && needsReview(facts) && !facts.isReviewer) return 'review-needed'
  if (step === 'end' && facts.openFollowUps > 0) return 'follow-up-open'
}

/** Where the step leads: an opening that needs a second look waits for it, a closure with follow-ups is tracked. */
export function afterStep(step: CaseStep, facts: CaseFacts): CaseState {
  if (step === 'open' && needsReview(facts)) return 'open-review'
  if (step === 'close' && facts.openFollowUps > 0) return 'tracking'
  return caseSteps[facts.state][step] ?? facts.state
}
