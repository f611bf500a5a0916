import { findPolicy } from '#enrolment/server/index.ts'
import type { Benefit } from '#insurance/model/benefit.ts'
import { findProduct } from '#insurance/model/products/published.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  adjudicate,
  type ByLiability,
  linesOf,
  owedOf,
  totalOf,
  type YearFacts,
} from '../model/adjudicate.ts'
import { outcomeOf } from '../model/claim.ts'
import { clockIn, lastDayOf } from '../model/claim-clock.ts'
import {
  afterMove,
  type ClaimFacts,
  type ClaimMove,
  findClaimObstacle,
} from '../model/claim-steps.ts'
import { missingPapers } from '../model/paper.ts'
import { needsSecondLook } from '../model/second-look.ts'
import * as claims from './claims.store.ts'
import { type ClaimFile, getFile } from './file.store.ts'
import type { YearRow } from './money.store.ts'
import { listSettled } from './parts.store.ts'
import type { ClaimRow, ReceiptRow } from './tables.ts'

/**
 * To change something: waits, then looks. Who touches the money of a year waits for the year first and
 * for the claim then, so that no two wait for one another.
 * @throws Refusal no-such-claim, version-changed
 */
export async function getForChange(
  tx: Tx,
  actor: Actor,
  { version, ...which }: claims.Which & { readonly version?: number | undefined },
  withMoney = false,
): Promise<ClaimFile> {
  if (withMoney) await claims.lockClaimAndYear(tx, actor, which)
  else await claims.lockClaim(tx, actor, which)
  const file = await getFile(tx, actor, which)
  if (version !== undefined && file.claim.version !== version)
    throw new Refusal('version-changed', 412)
  return file
}

export function whichOf({ insuredId, id }: Pick<ClaimRow, 'insuredId' | 'id'>): claims.Which {
  return { insuredId, claimId: id }
}

export function missingOf({ claim, receipts, papers }: ClaimFile) {
  const bills = receipts.map(({ bill }) => bill)
  // From the bureau's data come sums, not papers.
  const needed = claim.origin === 'active' ? [] : bills
  return missingPapers(
    needed,
    claim.asked,
    papers.map(({ kind }) => kind),
  )
}

export function factsOf(file: ClaimFile, today: Day): ClaimFacts {
  const { claim, receipts, findings, year } = file
  const proposed = Number(claim.proposed ?? 0)
  const outcome = outcomeOf(proposed, allCount(receipts))
  const looked = { amount: proposed, outcome, findings: findings.length, origin: claim.origin }
  return {
    state: claim.state,
    receipts: receipts.length,
    unjudged: receipts.filter(({ verdict }) => verdict === null).length,
    papersMissing: missingOf(file).length,
    openFindings: findings.filter(({ state }) => state === 'open').length,
    needsSecondLook: needsSecondLook(looked, today),
    reviewedBy: claim.reviewedBy,
    decidedBy: claim.decidedBy,
    againBy: claim.againBy,
    hasAppealed: claim.hasAppealed,
    isAppealLate: claim.appealUntil !== null && today > claim.appealUntil,
    due: dueOf(year),
  }
}

/** What a year owes and has not sent. */
export function dueOf({ owed, paid, sending }: YearRow) {
  return Math.max(0, owed - paid - sending)
}

export function allCount(receipts: readonly Pick<ReceiptRow, 'verdict'>[]) {
  return receipts.every(({ verdict }) => verdict === 'counts')
}

/** @throws Refusal with an obstacle */
export function allow(move: ClaimMove, file: ClaimFile, actor: Actor, today: Day) {
  const obstacle = findClaimObstacle(move, factsOf(file, today), actor)
  if (obstacle) throw new Refusal(obstacle, obstacle === 'not-your-move' ? 403 : 409)
}

interface Moved {
  readonly change?: claims.ClaimChange
  readonly reason?: string
  readonly note?: string
  readonly internal?: boolean
}

/** The state after a move, its clock, what is written down about it, and the audit. */
export async function makeMove(
  tx: Tx,
  actor: Actor,
  move: ClaimMove,
  { claim, calendars }: Pick<ClaimFile, 'claim' | 'calendars'>,
  { change = {}, ...told }: Moved,
  deps: Deps,
) {
  const state = afterMove(move, claim.state)
  const clock = setClock(state, actor, dayInBeijing(deps.now()), calendars)
  const event = toEvent(actor, claim, { ...told, move, to: state }, deps)
  const changed = await claims.changeAndTell(tx, claim, { ...clock, ...change, state }, event)
  await record(tx, actor, `claims.${move}`, { kind: 'claim', id: claim.id })
  return toAfter(changed)
}

interface Told extends Omit<Moved, 'change'> {
  readonly move: string
  readonly to: ClaimRow['state']
}

/** What is written down about a move; without a state before, about the beginning. */
export function toEvent(
  { accountId, role }: Actor,
  claim: Pick<ClaimRow, 'insuredId' | 'id'> & Partial<Pick<ClaimRow, 'state'>>,
  { move, to, reason, note = '', internal = false }: Told,
  { newId, now }: Deps,
) {
  return {
    ...{ ...whichOf(claim), id: newId(), at: now(), byAccount: accountId, byRole: role, move },
    ...{ fromState: claim.state ?? null, toState: to, reason: reason ?? null, note, internal },
  }
}

/**
 * The office is refused where the calendar of that year is not loaded; what an insured person does is
 * taken all the same, and the clock stays open for all to see, until the calendar is confirmed.
 */
export function setClock(
  state: ClaimRow['state'],
  { role }: Actor,
  today: Day,
  calendars: ClaimFile['calendars'],
) {
  const kind = clockIn(state)
  if (!kind) return { dueKind: null, dueOn: null }
  try {
    return { dueKind: kind, dueOn: lastDayOf(kind, today, calendars) }
  } catch (error) {
    if (role === 'insurance-clerk' || role === 'insurance-reviewer') throw error
    return { dueKind: kind, dueOn: null }
  }
}

export function toAfter({ id, insuredId, state, version }: ClaimRow) {
  return { id, insuredId, state, version }
}

export interface Reckoned {
  readonly facts: YearFacts
  readonly benefit: Benefit
  readonly owed: number
  readonly owedBefore: number
  /** What this claim adds to the year. */
  readonly amount: number
  readonly byLiability: ByLiability
}

/**
 * The year with the receipts of this claim as they are judged now, and those of all others as they were
 * decided.
 * @throws Refusal not-insured-that-year
 */
export async function reckonYear(
  tx: Tx,
  actor: Actor,
  { claim, receipts, year }: ClaimFile,
  deps: Deps,
): Promise<Reckoned> {
  const policy = await findPolicy(tx, actor, claim, deps)
  const product = findProduct(claim.year)
  if (!policy || !product) throw new Refusal('not-insured-that-year')
  const settled = await listSettled(tx, claim.insuredId, claim.year)
  const counted = [
    ...settled.filter(({ claimId }) => claimId !== claim.id),
    ...receipts.filter(({ verdict }) => verdict === 'counts'),
  ].map(({ place, fromDay, toDay, bill }) => ({ place, from: fromDay, to: toDay, bill }))
  const { healthClass, quietYears, route } = policy
  const facts: YearFacts = {
    ...{ productVersion: product.version, healthClass, quietYears, route },
    lines: linesOf(counted),
  }
  const benefit = adjudicate(facts)
  const byLiability = owedOf(benefit)
  const owed = totalOf(byLiability)
  return { facts, benefit, owed, owedBefore: year.owed, amount: owed - year.owed, byLiability }
}
