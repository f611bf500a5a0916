import { z } from 'zod'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'
import type { ClaimState } from './claim.ts'

export const ClaimMove = z.enum([
  'hand-in',
  'ask-papers',
  'accept',
  'review',
  'compute',
  'send-up',
  'send-back',
  'decide',
  'pay',
  'settle',
  'close',
  'appeal',
  'take-appeal',
  're-adjudicate',
  'supplement',
  'recover',
  'withdraw',
])
export type ClaimMove = z.infer<typeof ClaimMove>

type Role = Actor['role']
type Ways = Partial<Record<ClaimState, ClaimState>>

interface MoveRule {
  readonly ways: Ways
  readonly roles: readonly Role[]
}

const CLERK = ['insurance-clerk'] as const
const REVIEWER = ['insurance-reviewer'] as const
const OFFICE = [...CLERK, ...REVIEWER] as const
/** The insured, or the clerk for somebody at the counter. */
const CLAIMANT = ['insured', ...CLERK] as const

/** From which state which move leads where, and whose move it is. */
export const claimMoves: Record<ClaimMove, MoveRule> = {
  'hand-in': to('collecting', CLAIMANT, ['reported', 'needs-papers']),
  'ask-papers': to('needs-papers', CLERK, ['collecting', 'accepted', 'reviewing']),
  accept: to('accepted', CLERK, ['collecting']),
  review: to('reviewing', CLERK, ['accepted', 'reviewing']),
  compute: to('computed', CLERK, ['reviewing']),
  'send-up': to('second-look', CLERK, ['computed']),
  'send-back': to('reviewing', OFFICE, ['computed', 'second-look']),
  decide: to('decided', OFFICE, ['computed', 'second-look', 're-reviewing']),
  pay: to('paying', ['system'], ['decided']),
  settle: to('paid', ['system'], ['paying']),
  close: to('closed', [...CLERK, 'system'], ['decided', 'paid']),
  appeal: to('appealed', CLAIMANT, ['decided', 'paid', 'closed']),
  'take-appeal': to('re-reviewing', REVIEWER, ['appealed', 're-reviewing']),
  're-adjudicate': to('re-adjudicated', CLERK, ['paid', 'closed']),
  supplement: to('decided', REVIEWER, ['re-adjudicated']),
  recover: to('paid', REVIEWER, ['re-adjudicated']),
  withdraw: to('withdrawn', CLAIMANT, [
    ...(['reported', 'collecting', 'needs-papers', 'accepted'] as const),
    ...(['reviewing', 'computed', 'second-look'] as const),
  ]),
}

function to(state: ClaimState, roles: readonly Role[], from: readonly ClaimState[]): MoveRule {
  return { roles, ways: Object.fromEntries(from.map((one) => [one, state])) }
}

/** What the guards look at. */
export interface ClaimFacts {
  readonly state: ClaimState
  readonly receipts: number
  /** Receipts on which nobody has said yet whether they count. */
  readonly unjudged: number
  readonly papersMissing: number
  readonly openFindings: number
  readonly needsSecondLook: boolean
  readonly reviewedBy: AccountId | null
  readonly decidedBy: AccountId | null
  /** Who has taken the appeal, or asks for the year to be reckoned anew. */
  readonly againBy: AccountId | null
  readonly hasAppealed: boolean
  readonly isAppealLate: boolean
  /** What the year still owes on account of this decision, in fen. */
  readonly due: number
}

export interface Hand {
  readonly accountId: AccountId
  readonly role: Role
}

export const ClaimObstacle = z.enum([
  'move-out-of-order',
  'not-your-move',
  'no-receipts',
  'papers-missing',
  'receipts-unjudged',
  'findings-open',
  'not-your-review',
  'same-person',
  'second-look-needed',
  'already-appealed',
  'appeal-too-late',
  'nothing-due',
  'still-due',
])
export type ClaimObstacle = z.infer<typeof ClaimObstacle>

export const claimObstacleWords: Record<ClaimObstacle, Words> = {
  'move-out-of-order': {
    zh: '现在还不能做这一步，或已经有人做了。请刷新页面看看到了哪一步。',
    en: 'This is not possible now, or somebody has done it. Reload to see where the claim stands.',
  },
  'not-your-move': {
    zh: '这一步由别的岗位来做。',
    en: 'Somebody in another post takes this step.',
  },
  'no-receipts': {
    zh: '还没有票据。请先录入至少一张费用票据。',
    en: 'There is no receipt yet. Enter at least one.',
  },
  'papers-missing': {
    zh: '还缺必需的材料。请先补齐页面上列出的材料，或一次告知参保人补交。',
    en: 'Required papers are missing. Add those listed, or ask for all of them at once.',
  },
  'receipts-unjudged': {
    zh: '还有票据没有审核。请先逐张说明是否计入。',
    en: 'Some receipts are not judged yet. Say for each whether it counts.',
  },
  'findings-open': {
    zh: '还有疑点没有人看过。请先逐条写下判断。',
    en: 'Some findings are not looked at yet. Write down a judgement for each.',
  },
  'not-your-review': {
    zh: '这一件由另一位同事在审核。要接手请先点“接手审核”。',
    en: 'A colleague is reviewing this claim. Take the review over first.',
  },
  'same-person': {
    zh: '自己审核或核定过的，不能由自己再来批准。请交给另一位同事。',
    en: 'Whoever reviewed or decided it cannot approve it. Leave it to a colleague.',
  },
  'second-look-needed': {
    zh: '这一件需要复核岗位核定。请先送复核。',
    en: 'This claim needs a second look by a reviewer. Send it up first.',
  },
  'already-appealed': {
    zh: '这一件已经申诉过一次。如仍不同意，可向监管部门投诉，或依法起诉、申请仲裁。',
    en: 'This claim was appealed once. You may turn to the regulator, a court or arbitration.',
  },
  'appeal-too-late': {
    zh: '申诉期限已过。如有新的材料，请联系经办人员申请重算。',
    en: 'The time to appeal is over. With new papers, ask the office to reckon anew.',
  },
  'nothing-due': {
    zh: '这个年度没有应付而未付的金额。',
    en: 'Nothing is due for this year.',
  },
  'still-due': {
    zh: '还有应付而未付的金额，付清以后才能结案。',
    en: 'Something is still to be paid; the claim is closed after that.',
  },
}

/** What stands between the claim and the move, if anything. Both ends ask this function. */
export function findClaimObstacle(
  move: ClaimMove,
  facts: ClaimFacts,
  hand: Hand,
): ClaimObstacle | undefined {
  const { ways, roles } = claimMoves[move]
  if (!ways[facts.state]) return 'move-out-of-order'
  if (!roles.includes(hand.role)) return 'not-your-move'
  return guards[move]?.(facts, hand)
}

/** What the product does by itself rests on the state and on the money alone. */
export function findMoneyObstacle(
  move: MoneyMove,
  facts: Pick<ClaimFacts, 'state' | 'due'>,
): ClaimObstacle | undefined {
  return claimMoves[move].ways[facts.state] ? moneyGuards[move](facts) : 'move-out-of-order'
}

/** Where the move leads. */
export function afterMove(move: ClaimMove, state: ClaimState): ClaimState {
  return claimMoves[move].ways[state] ?? state
}

type Guard = (facts: ClaimFacts, hand: Hand) => ClaimObstacle | undefined
type MoneyMove = 'pay' | 'settle'
type MoneyGuard = (facts: Pick<ClaimFacts, 'due'>) => ClaimObstacle | undefined

const moneyGuards: Record<MoneyMove, MoneyGuard> = {
  pay: ({ due }) => (due <= 0 ? 'nothing-due' : undefined),
  settle: ({ due }) => (due > 0 ? 'still-due' : undefined),
}

const guards: Partial<Record<ClaimMove, Guard>> = {
  ...moneyGuards,
  'hand-in': ({ receipts }) => (receipts === 0 ? 'no-receipts' : undefined),
  accept: ({ receipts, papersMissing }) => {
    if (receipts === 0) return 'no-receipts'
    return papersMissing > 0 ? 'papers-missing' : undefined
  },
  compute: (facts, hand) => {
    if (facts.reviewedBy !== hand.accountId) return 'not-your-review'
    return unlooked(facts)
  },
  'send-back': notOwnReview,
  decide: mayDecide,
  close: ({ due }) => (due > 0 ? 'still-due' : undefined),
  appeal: ({ hasAppealed, isAppealLate }) => {
    if (hasAppealed) return 'already-appealed'
    return isAppealLate ? 'appeal-too-late' : undefined
  },
  'take-appeal': neitherReviewedNorDecided,
  supplement: another,
  recover: another,
}

function mayDecide(facts: ClaimFacts, hand: Hand): ClaimObstacle | undefined {
  if (facts.state === 're-reviewing') {
    if (facts.againBy !== hand.accountId) return 'not-your-review'
    return neitherReviewedNorDecided(facts, hand) ?? unlooked(facts)
  }
  if (facts.state === 'computed' && facts.needsSecondLook) return 'second-look-needed'
  if (facts.state === 'second-look' && hand.role !== 'insurance-reviewer') return 'not-your-move'
  return notOwnReview(facts, hand)
}

function unlooked({ unjudged, openFindings }: ClaimFacts): ClaimObstacle | undefined {
  if (unjudged > 0) return 'receipts-unjudged'
  return openFindings > 0 ? 'findings-open' : undefined
}

function notOwnReview({ reviewedBy }: ClaimFacts, { accountId }: Hand): ClaimObstacle | undefined {
  return reviewedBy === accountId ? 'same-person' : undefined
}

function neitherReviewedNorDecided(
  { reviewedBy, decidedBy }: ClaimFacts,
  { accountId }: Hand,
): ClaimObstacle | undefined {
  return reviewedBy === accountId || decidedBy === accountId ? 'same-person' : undefined
}

function another(facts: ClaimFacts, { accountId }: Hand): ClaimObstacle | undefined {
  return facts.againBy === accountId ? 'same-person' : unlooked(facts)
}
