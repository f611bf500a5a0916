import { expect, test } from 'vitest'
import { AccountId, type Role } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { ClaimState } from './claim.ts'
import {
  afterMove,
  type ClaimFacts,
  ClaimMove,
  claimMoves,
  findClaimObstacle,
  findMoneyObstacle,
  type Hand,
} from './claim-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

const [clerk, otherClerk, reviewer, otherReviewer, insured] = [
  hand('insurance-clerk'),
  hand('insurance-clerk'),
  hand('insurance-reviewer'),
  hand('insurance-reviewer'),
  hand('insured'),
] as const
const system: Hand = { ...hand('insurance-clerk'), role: 'system' }
const everybody = [clerk, otherClerk, reviewer, otherReviewer, insured, system]

function hand(role: Role): Hand {
  return { accountId: AccountId.parse(crypto.randomUUID()), role }
}

const whole: ClaimFacts = {
  ...{ state: 'reported', receipts: 1, unjudged: 0, papersMissing: 0, openFindings: 0 },
  ...{ needsSecondLook: false, reviewedBy: null, decidedBy: null, againBy: null },
  ...{ hasAppealed: false, isAppealLate: false, due: 0 },
}

type Case = [string, ClaimMove, Partial<ClaimFacts>, Hand, string | undefined]

test.each<Case>([
  ['nothing to hand in', 'hand-in', { receipts: 0 }, insured, 'no-receipts'],
  ['handed in by the insured', 'hand-in', {}, insured, undefined],
  ['handed in at the counter', 'hand-in', {}, clerk, undefined],
  ['accepting is the clerk’s', 'accept', { state: 'collecting' }, insured, 'not-your-move'],
  [
    'a paper is missing',
    'accept',
    { state: 'collecting', papersMissing: 1 },
    clerk,
    'papers-missing',
  ],
  ['out of order', 'decide', { state: 'accepted' }, reviewer, 'move-out-of-order'],
  [
    'another clerk’s review',
    'compute',
    { state: 'reviewing', reviewedBy: clerk.accountId },
    otherClerk,
    'not-your-review',
  ],
  [
    'an unjudged receipt',
    'compute',
    { state: 'reviewing', reviewedBy: clerk.accountId, unjudged: 1 },
    clerk,
    'receipts-unjudged',
  ],
  [
    'a finding nobody judged',
    'compute',
    { state: 'reviewing', reviewedBy: clerk.accountId, openFindings: 1 },
    clerk,
    'findings-open',
  ],
  [
    'one’s own review',
    'decide',
    { state: 'computed', reviewedBy: clerk.accountId },
    clerk,
    'same-person',
  ],
  [
    'a small one by a colleague',
    'decide',
    { state: 'computed', reviewedBy: clerk.accountId },
    otherClerk,
    undefined,
  ],
  [
    'a large one needs a second look',
    'decide',
    { state: 'computed', reviewedBy: clerk.accountId, needsSecondLook: true },
    otherClerk,
    'second-look-needed',
  ],
  [
    'a second look is a reviewer’s',
    'decide',
    { state: 'second-look', reviewedBy: clerk.accountId },
    otherClerk,
    'not-your-move',
  ],
  [
    'an appeal by whoever decided',
    'take-appeal',
    { state: 'appealed', decidedBy: reviewer.accountId },
    reviewer,
    'same-person',
  ],
  [
    'an appeal by another',
    'take-appeal',
    { state: 'appealed', decidedBy: reviewer.accountId },
    otherReviewer,
    undefined,
  ],
  [
    'the answer to an appeal that a colleague took',
    'decide',
    { state: 're-reviewing', againBy: otherReviewer.accountId },
    reviewer,
    'not-your-review',
  ],
  [
    'a second appeal',
    'appeal',
    { state: 'closed', hasAppealed: true },
    insured,
    'already-appealed',
  ],
  ['a late appeal', 'appeal', { state: 'closed', isAppealLate: true }, insured, 'appeal-too-late'],
  ['nothing is due', 'pay', { state: 'decided', due: 0 }, system, 'nothing-due'],
  ['closed while money is due', 'close', { state: 'decided', due: 1 }, clerk, 'still-due'],
  ['settled while money is due', 'settle', { state: 'paying', due: 1 }, system, 'still-due'],
  [
    'reckoned anew and approved by oneself',
    'supplement',
    { state: 're-adjudicated', againBy: reviewer.accountId },
    reviewer,
    'same-person',
  ],
  ['withdrawn after the decision', 'withdraw', { state: 'decided' }, insured, 'move-out-of-order'],
])('%s', (_, move, facts, who, obstacle) => {
  expect(findClaimObstacle(move, { ...whole, ...facts }, who)).toBe(obstacle)
})

test('every state but the first is reached, and all but two lead on', () => {
  const reached = new Set(ClaimMove.options.flatMap((move) => Object.values(claimMoves[move].ways)))
  expect(ClaimState.options.filter((state) => !reached.has(state))).toEqual(['reported'])
  const left = new Set(ClaimMove.options.flatMap((move) => Object.keys(claimMoves[move].ways)))
  expect(ClaimState.options.filter((state) => !left.has(state))).toEqual(['withdrawn'])
})

type Refuser = typeof findClaimObstacle
type Trace = readonly { move: ClaimMove; who: Hand; before: ClaimFacts }[]

/** Mostly what is possible, now and then anything; a withdrawal ends the walk, so it is rare. */
function someMove({ pick, chance }: Seeded, state: ClaimState): ClaimMove {
  const possible = ClaimMove.options.filter((move) => claimMoves[move].ways[state])
  const move = pick(possible.length > 0 && chance(0.9) ? possible : ClaimMove.options)
  return move === 'withdraw' && chance(0.95) ? pick(ClaimMove.options) : move
}

/** Somebody tries anything at any time; what the rule lets pass happens. */
function walk(seed: number, refuse: Refuser): Trace {
  const chance = seeded(seed)
  const trace: { move: ClaimMove; who: Hand; before: ClaimFacts }[] = []
  let facts = whole
  for (let step = 0; step < 120; step++) {
    const [move, who] = [someMove(chance, facts.state), chance.pick(everybody)]
    const before = { ...facts, needsSecondLook: chance.chance(0.5), due: chance.int(0, 1) }
    if (refuse(move, before, who)) continue
    trace.push({ move, who, before })
    facts = after(move, who, before)
  }
  return trace
}

function after(move: ClaimMove, { accountId }: Hand, facts: ClaimFacts): ClaimFacts {
  const next = { ...facts, state: afterMove(move, facts.state) }
  if (move === 'review') return { ...next, reviewedBy: accountId }
  if (move === 'decide') return { ...next, decidedBy: accountId }
  if (move === 'take-appeal' || move === 're-adjudicate') return { ...next, againBy: accountId }
  return move === 'appeal' ? { ...next, hasAppealed: true } : next
}

/** What a walk may never show. */
function faultsOf(trace: Trace): string[] {
  return trace.flatMap(({ move, who, before }, index) => {
    const faults: string[] = []
    const isOwn = before.reviewedBy === who.accountId
    if (move === 'decide' && isOwn) faults.push('decided one’s own review')
    if (move === 'decide' && before.state === 're-reviewing' && before.decidedBy === who.accountId)
      faults.push('answered an appeal against oneself')
    if (move === 'pay' && !trace.slice(0, index).some((one) => one.move === 'decide'))
      faults.push('paid without a decision')
    if (who.role === 'insured' && !['hand-in', 'appeal', 'withdraw'].includes(move))
      faults.push('the insured did the office’s work')
    if (move !== 'hand-in' && before.state === 'withdrawn') faults.push('a withdrawn claim moved')
    return faults
  })
}

test('however the moves come, nobody approves his own review, and nothing is paid undecided', () => {
  const seen = new Set<ClaimMove>()
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const trace = walk(seed, findClaimObstacle)
    for (const { move } of trace) seen.add(move)
    expect(faultsOf(trace)).toEqual([])
  }
  expect(ClaimMove.options.filter((move) => !seen.has(move))).toEqual([])
})

test('what the product does by state and money alone is what the rules say with all facts', () => {
  for (const move of ['pay', 'settle'] as const)
    for (const state of ClaimState.options)
      for (const due of [-1, 0, 1])
        expect(findMoneyObstacle(move, { state, due })).toBe(
          findClaimObstacle(move, { ...whole, state, due }, system),
        )
})

test('the same walk finds a rule that forgets who reviewed', () => {
  const careless: Refuser = (move, facts, who) => {
    const obstacle = findClaimObstacle(move, facts, who)
    return obstacle === 'same-person' ? undefined : obstacle
  }
  const faults = Array.from({ length: 200 }, (_, seed) => faultsOf(walk(seed + 1, careless))).flat()
  expect(faults).toContain('decided one’s own review')
  expect(faults).toContain('answered an appeal against oneself')
})
