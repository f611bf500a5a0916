import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enqueue } from '#platform/server/outbox.ts'
import { toTrace } from '../model/adjudicate.ts'
import { type Outcome, outcomeOf } from '../model/claim.ts'
import { lastDayOf, termOn } from '../model/claim-clock.ts'
import type * as contract from '../model/contract.ts'
import { type DecisionCode, decisionReasons } from '../model/reasons.ts'
import {
  allCount,
  allow,
  getForChange,
  makeMove,
  type Reckoned,
  reckonYear,
  whichOf,
} from './claim-file.ts'
import { whoseYear } from './claimant.ts'
import type { ClaimFile } from './file.store.ts'
import { addAdjudication } from './money.store.ts'
import { settleReceipts } from './parts.store.ts'

const A_DAY = 24 * 60
const SHORTEST_SENTENCE = 10

/** 核定: what the year owes from now on, and the words that the patient gets. */
export async function decideClaim(
  tx: Tx,
  actor: Actor,
  { code, sentence, ...input }: z.output<typeof contract.decideClaim.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input, true)
  allow('decide', file, actor, dayInBeijing(deps.now()))
  const { claim } = file
  const reckoned = await reckonYear(tx, actor, file, deps)
  // Of an appeal there is no proposal: who answers it has judged the receipts himself.
  if (claim.state !== 're-reviewing' && reckoned.amount !== Number(claim.proposed))
    throw new Refusal('year-changed')
  const amount = Number(claim.amount) + reckoned.amount
  const outcome = outcomeOf(amount, allCount(file.receipts))
  const words = wordsFor(outcome, code, sentence, file)

  const n = await settle(tx, actor, file, reckoned, deps)
  const decided = decidedNow(actor, file, deps)
  const change = { ...decided, ...words, outcome, amount, adjudication: n }
  const after = await makeMove(tx, actor, 'decide', file, { change, reason: code }, deps)
  if (amount > 0) await enqueue(tx, 'claims.pay', whoseYear(claim))
  await closeLater(tx, file, deps)
  return after
}

/** 重算: a supplement is paid; what was paid too much is kept back from later payments. */
export async function approveAnew(
  tx: Tx,
  actor: Actor,
  { sentence, ...input }: z.output<typeof contract.approveAnew.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input, true)
  const { claim } = file
  const today = dayInBeijing(deps.now())
  allow('recover', file, actor, today)
  const reckoned = await reckonYear(tx, actor, file, deps)
  const move = reckoned.amount > 0 ? 'supplement' : 'recover'
  const amount = Number(claim.amount) + reckoned.amount
  const outcome = outcomeOf(amount, allCount(file.receipts))
  const code = usualCode(outcome, file)

  const n = await settle(tx, actor, file, reckoned, deps)
  const change = {
    ...{ ...decidedNow(actor, file, deps), outcome, code, sentence, amount, adjudication: n },
    // Who decides now may have reviewed this claim long ago: the review is that of `againBy`.
    reviewedBy: claim.againBy,
  }
  const after = await makeMove(tx, actor, move, file, { change, reason: code }, deps)
  if (move === 'supplement') await enqueue(tx, 'claims.pay', whoseYear(claim))
  return after
}

async function settle(
  tx: Tx,
  actor: Actor,
  { claim, year }: ClaimFile,
  { facts, benefit, owed, byLiability }: Reckoned,
  deps: Deps,
) {
  const n = year.n + 1
  await settleReceipts(tx, whichOf(claim))
  await addAdjudication(tx, {
    ...{ insuredId: claim.insuredId, year: claim.year, n, claimId: claim.id },
    ...{ at: deps.now(), byAccount: actor.accountId, productVersion: facts.productVersion },
    ...{ facts: JSON.stringify(facts), trace: toTrace(facts, benefit), owed },
    byLiability: JSON.stringify(byLiability),
  })
  return n
}

function decidedNow({ accountId }: Actor, { calendars }: ClaimFile, { now }: Deps) {
  const appealUntil = lastDayOf('appeal', dayInBeijing(now()), calendars)
  return { decidedBy: accountId, decidedAt: now(), appealUntil }
}

/** @throws Refusal code-does-not-fit, sentence-missing */
function wordsFor(outcome: Outcome, code: DecisionCode, sentence: string, file: ClaimFile) {
  if (!fittingCodes(outcome, file).includes(code))
    throw new Refusal('code-does-not-fit', 409, { field: 'code' })
  const isEnough = sentence.length >= SHORTEST_SENTENCE
  if (outcome !== 'pay' && !isEnough)
    throw new Refusal('sentence-missing', 409, { field: 'sentence' })
  return { code, sentence: isEnough ? sentence : decisionReasons[code].sentence.zh }
}

function fittingCodes(outcome: Outcome, { receipts }: ClaimFile): readonly DecisionCode[] {
  if (outcome === 'pay') return ['as-claimed']
  if (outcome === 'part') return ['some-not-covered', 'cap-reached']
  const someCount = receipts.some(({ verdict }) => verdict === 'counts')
  return someCount ? ['below-deductible', 'cap-reached'] : ['nothing-covered']
}

function usualCode(outcome: Outcome, file: ClaimFile) {
  return fittingCodes(outcome, file)[0] ?? 'nothing-covered'
}

/** When the time to appeal is over, the product closes it by itself. */
async function closeLater(tx: Tx, { claim }: ClaimFile, { now }: Deps) {
  const { days } = termOn('appeal', dayInBeijing(now()))
  await enqueue(tx, 'claims.close', whoseYear(claim), addMinutes(now(), (days + 1) * A_DAY))
}
