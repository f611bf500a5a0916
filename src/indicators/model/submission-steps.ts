import { z } from 'zod'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'
import type { SubmissionState } from './submission.ts'

export const SubmissionStep = z.enum([
  'compute',
  'adjust',
  'check',
  'submit',
  'return',
  'accept',
  'lock',
  'revise',
])
export type SubmissionStep = z.infer<typeof SubmissionStep>

export const stepWords: Record<SubmissionStep, Words> = {
  compute: { zh: '计算本期数字', en: 'Compute the numbers' },
  adjust: { zh: '调整', en: 'Adjust' },
  check: { zh: '核对完毕', en: 'Checked' },
  submit: { zh: '报送', en: 'Submit' },
  return: { zh: '退回', en: 'Return' },
  accept: { zh: '接受', en: 'Accept' },
  lock: { zh: '锁定', en: 'Lock' },
  revise: { zh: '更正', en: 'Correct' },
}

export const StepObstacle = z.enum([
  'step-not-now',
  'not-your-step',
  'reason-missing',
  'same-person',
  'code-not-asked',
])
export type StepObstacle = z.infer<typeof StepObstacle>

export const obstacleWords: Record<StepObstacle, Words> = {
  'step-not-now': {
    zh: '现在的状态不能做这一步，请刷新后再看。',
    en: 'This is not possible in the present state. Load the page again.',
  },
  'not-your-step': {
    zh: '这一步不由您来做：机构计算、核对、报送，区或市退回、接受，市锁定。',
    en: 'This step is not yours: the house computes, checks and submits, the office returns or accepts, the city locks.',
  },
  'reason-missing': {
    zh: '请写明原因。',
    en: 'Write down the reason.',
  },
  'same-person': {
    zh: '报送的人不能自己接受，请换一位同事。',
    en: 'Whoever submitted does not accept. Ask a colleague.',
  },
  'code-not-asked': {
    zh: '这一期没有要求报这个指标。',
    en: 'This indicator is not asked for in this period.',
  },
}

/** Who may, from where, and where to. */
const rules: Record<
  SubmissionStep,
  {
    readonly by: readonly Actor['role'][]
    readonly from: readonly SubmissionState[]
    readonly to: Exclude<SubmissionState, 'open'>
    readonly needsReason?: true
  }
> = {
  compute: { by: ['lead'], from: ['open', 'computed', 'returned'], to: 'computed' },
  adjust: { by: ['lead'], from: ['computed'], to: 'computed', needsReason: true },
  check: { by: ['lead'], from: ['computed'], to: 'checked' },
  submit: { by: ['lead'], from: ['checked'], to: 'submitted' },
  return: {
    ...{ by: ['district-officer', 'city-officer'], from: ['submitted', 'accepted'] },
    ...{ to: 'returned', needsReason: true },
  },
  accept: { by: ['district-officer', 'city-officer'], from: ['submitted'], to: 'accepted' },
  lock: { by: ['city-officer'], from: ['accepted'], to: 'locked' },
  revise: { by: ['lead'], from: ['locked'], to: 'locked', needsReason: true },
}

interface Stood {
  readonly state: SubmissionState
  readonly submittedBy: AccountId | null
}

interface Asked {
  readonly step: SubmissionStep
  readonly reason: string
}

type Asker = Pick<Actor, 'role' | 'accountId'>

/** Why a step cannot be taken; nothing where it can. */
export function findStepObstacle(
  { state, submittedBy }: Stood,
  { role, accountId }: Asker,
  { step, reason }: Asked,
): StepObstacle | undefined {
  const { by, from, needsReason } = rules[step]
  if (!by.includes(role)) return 'not-your-step'
  if (!from.includes(state)) return 'step-not-now'
  // Four eyes, also where one person holds two posts.
  if (step === 'accept' && submittedBy === accountId) return 'same-person'
  if (needsReason && reason.trim() === '') return 'reason-missing'
  return undefined
}

export function stateAfter(step: SubmissionStep) {
  return rules[step].to
}

/** The steps that somebody can take now, in order; a reason may still be asked for. */
export function stepsFor(stood: Stood, asker: Asker): readonly SubmissionStep[] {
  return SubmissionStep.options.filter(
    (step) => !findStepObstacle(stood, asker, { step, reason: '…' }),
  )
}
