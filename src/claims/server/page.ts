import type { z } from 'zod'
import { findPolicy, getInsured } from '#enrolment/server/index.ts'
import { PUBLISHED } from '#insurance/model/products/published.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { toTrace } from '../model/adjudicate.ts'
import { outcomeOf } from '../model/claim.ts'
import { ClaimMove, claimMoves, findClaimObstacle } from '../model/claim-steps.ts'
import type * as contract from '../model/contract.ts'
import { queueStates } from '../model/contract.ts'
import { StoredFacts } from '../model/reckoning.ts'
import { missingCalendars } from './calendars.ts'
import { allCount, factsOf, missingOf, reckonYear, whichOf } from './claim-file.ts'
import * as claims from './claims.store.ts'
import { type ClaimFile, type FileReceipt, getFile } from './file.store.ts'
import * as money from './money.store.ts'
import { listEvents } from './parts.store.ts'
import { toShown } from './payments.ts'
import type { ClaimRow } from './tables.ts'

export async function openClaim(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.openClaim.input>,
  deps: Deps,
): Promise<z.input<typeof contract.openClaim.output>> {
  const file = await getFile(tx, actor, input)
  const { claim, receipts, papers } = file
  const facts = factsOf(file, dayInBeijing(deps.now()))
  const events = await listEvents(tx, whichOf(claim))
  const payments = await money.listPaymentsOf(tx, claim.insuredId, claim.year)
  const isOffice = actor.role !== 'insured'
  const page = {
    ...{ ...toLine(claim), payee: claim.payee, accountTail: claim.accountTail },
    receipts: receipts.map((row) => toShownReceipt(row, isOffice, claim.decidedAt !== null)),
    papers: papers.map(({ id, kind, fileName, size, at }) => ({ id, kind, fileName, size, at })),
    ...{ missing: missingOf(file), askedNote: claim.askedNote },
    events: events.map(({ id, at, move, byRole, byAccount, reason, note, toState }) => ({
      ...{ id, at, move, byRole, reason, note, to: toState },
      isMine: byAccount === actor.accountId,
    })),
    ...{ code: claim.code, sentence: claim.sentence, decidedAt: claim.decidedAt },
    ...{ appealText: claim.appealText, appealUntil: claim.appealUntil },
    reckoning: await readReckoning(tx, claim),
    money: toMoney(claim.year, file.year),
    payments: payments.map(toShown),
    moves: ClaimMove.options
      .filter((move) => claimMoves[move].ways[claim.state])
      .filter((move) => claimMoves[move].roles.includes(actor.role))
      .map((move) => ({ move, obstacle: findClaimObstacle(move, facts, actor) ?? null })),
    office: isOffice ? await readOffice(tx, actor, file, facts.needsSecondLook, deps) : null,
    version: claim.version,
  }
  await record(tx, actor, 'claims.open', { kind: 'claim', id: claim.id })
  return page
}

function toShownReceipt(row: FileReceipt, isOffice: boolean, isDecided: boolean) {
  const { id, place, fromDay, toDay, bill, invoiceTail, isHeld, settled } = row
  // While it is being weighed, a verdict is the office's own.
  const isTold = isOffice || isDecided
  return {
    ...{ id, place, from: fromDay, to: toDay, bill, invoiceTail, settled },
    isHeld: isOffice ? isHeld : true,
    verdict: isTold ? row.verdict : null,
    verdictNote: isTold ? row.verdictNote : '',
  }
}

/** The adjudication by which it was decided, reckoned again from what was stored. */
async function readReckoning(tx: Tx, { insuredId, year, adjudication }: ClaimRow) {
  if (adjudication === null) return null
  const row = await money.findAdjudication(tx, insuredId, year, adjudication)
  if (!row) return null
  const before = await money.findAdjudication(tx, insuredId, year, adjudication - 1)
  const facts = StoredFacts.parse(JSON.parse(row.facts))
  return {
    ...{ n: row.n, facts, owed: Number(row.owed), owedBefore: Number(before?.owed ?? 0) },
    isReproduced: toTrace(facts) === row.trace,
  }
}

const WEIGHED: readonly ClaimRow['state'][] = [
  ...(['reviewing', 'computed', 'second-look', 're-reviewing', 're-adjudicated'] as const),
]

async function readOffice(
  tx: Tx,
  actor: Actor,
  file: ClaimFile,
  needsSecondLook: boolean,
  deps: Deps,
) {
  const { claim, receipts, findings } = file
  const { birthDate } = await getInsured(tx, actor, claim.insuredId)
  const isWeighed = WEIGHED.includes(claim.state)
  const reckoned = isWeighed ? await reckonYear(tx, actor, file, deps) : undefined
  return {
    findings: findings.map(({ id, kind, receiptId, evidenceZh, evidenceEn, state, note }) => ({
      ...{ id, kind, receiptId, state, note, evidence: { zh: evidenceZh, en: evidenceEn } },
    })),
    birthDate,
    proposal: reckoned
      ? {
          facts: StoredFacts.parse(reckoned.facts),
          ...{ owedBefore: reckoned.owedBefore, amount: reckoned.amount },
          outcome: outcomeOf(Number(claim.amount) + reckoned.amount, allCount(receipts)),
        }
      : null,
    isMyReview: claim.reviewedBy === actor.accountId,
    isMineAgain: claim.againBy === actor.accountId,
    needsSecondLook,
  }
}

function toMoney(year: number, { owed, sending, paid }: money.YearRow) {
  return { year, owed, sending, paid, receivable: Math.max(0, paid + sending - owed) }
}

function toLine(claim: ClaimRow) {
  const { id, insuredId, number, name, year, state, origin, what, reportedAt } = claim
  const { dueKind, dueOn, outcome } = claim
  return {
    ...{ id, insuredId, number, name, year, state, origin, what, reportedAt, dueOn, outcome },
    ...{ clock: dueKind, amount: Number(claim.amount) },
  }
}

/** For whom I may claim, for which years, what I have claimed, and where the money of the year is. */
export async function listMyClaims(tx: Tx, actor: Actor, _: object, deps: Deps) {
  const rows = await claims.listMine(tx, actor)
  const insured = []
  for (const insuredId of await claims.listMyInsured(tx)) {
    const { name } = await getInsured(tx, actor, insuredId)
    const years: number[] = []
    for (const { year } of PUBLISHED) {
      const policy = await findPolicy(tx, actor, { insuredId, year }, deps)
      if (policy && ['in-force', 'expired'].includes(policy.state)) years.unshift(year)
    }
    insured.push({ insuredId, name, years })
  }
  const sums = []
  for (const { insuredId, years } of insured)
    for (const year of years) {
      const ledger = await money.readYear(tx, insuredId, year)
      if (ledger.n > 0) sums.push({ insuredId, ...toMoney(year, ledger) })
    }
  await record(tx, actor, 'claims.list-mine', { kind: 'account', id: actor.accountId })
  return { insured, claims: rows.map(toLine), money: sums }
}

export async function listDesk(
  tx: Tx,
  actor: Actor,
  { queue, number }: z.output<typeof contract.listDesk.input>,
  deps: Deps,
) {
  const states = queue === 'all' ? undefined : queueStates[queue]
  const rows = number
    ? await claims.listByNumber(tx, actor, number)
    : await claims.listByState(tx, actor, states)
  const found = await claims.countByState(tx, actor)
  const countOf = (wanted?: readonly string[]) =>
    found.reduce(
      (sum, { state, count }) => sum + (!wanted || wanted.includes(state) ? count : 0),
      0,
    )
  const { incoming, review, decide, appeals, money: paying } = queueStates
  const calendars = await missingCalendars(tx, dayInBeijing(deps.now()))
  await record(tx, actor, 'claims.list-desk', { kind: 'account', id: actor.accountId })
  return {
    claims: rows.map(toLine),
    counts: {
      ...{ incoming: countOf(incoming), review: countOf(review), decide: countOf(decide) },
      ...{ appeals: countOf(appeals), money: countOf(paying), all: countOf() },
    },
    calendars,
  }
}
