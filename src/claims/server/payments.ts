import type { z } from 'zod'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { recordPaidYear } from '#enrolment/server/index.ts'
import { type Actor, SYSTEM } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enqueue, type Payload } from '#platform/server/outbox.ts'
import type { Jobs } from '#platform/server/outbox-run.ts'
import type { ClaimId, ClaimState } from '../model/claim.ts'
import { findMoneyObstacle } from '../model/claim-steps.ts'
import type * as contract from '../model/contract.ts'
import { reckonDue, sumPaid } from '../model/due.ts'
import { IN_FLIGHT, type PaymentId } from '../model/payment.ts'
import type { Bank, BankAnswer } from './bank.ts'
import { allow, dueOf, getForChange, makeMove } from './claim-file.ts'
import { getClaim, lockOfYear } from './claims.store.ts'
import * as money from './money.store.ts'
import { openAccount, paymentKey } from './sealed.ts'
import type { ClaimRow, PaymentRow } from './tables.ts'

/** How long to wait before the bank is asked about what it did not say, in minutes. */
const ASK_AGAIN = 10

interface YearOf {
  readonly insuredId: InsuredId
  readonly year: number
  readonly claimId: ClaimId
}

/** What the product does by itself with money. Every job can be done twice. */
export function paymentJobs(deps: Deps, bank: Bank): Jobs {
  return {
    'claims.pay': (tx, payload) => payYear(tx, yearOf(payload), deps),
    'claims.send': (tx, payload) => send(tx, paymentOf(payload), deps, bank),
    'claims.reissue': (tx, payload) => reissue(tx, yearOf(payload), deps),
    'claims.close': (tx, payload) => closeQuietly(tx, yearOf(payload), deps),
  }
}

function yearOf({ insuredId, year, claimId }: Payload): YearOf {
  return { insuredId: insuredId as InsuredId, year: Number(year), claimId: claimId as ClaimId }
}

function paymentOf({ insuredId, paymentId }: Payload) {
  return { insuredId: insuredId as InsuredId, paymentId: paymentId as PaymentId }
}

/** What is due of the year goes out, one payment at a time; when nothing is due, its claims are paid. */
export async function payYear(tx: Tx, { insuredId, year }: YearOf, deps: Deps) {
  await money.lockYear(tx, insuredId, year)
  const owed = await money.readOwed(tx, insuredId, year)
  if (!owed) return
  const isBusy = owed.payments.some(({ state }) => IN_FLIGHT.includes(state))
  const isSettled = !isBusy && !(await sendNext(tx, insuredId, owed, deps))

  const states: readonly ClaimState[] = isSettled ? ['decided', 'paying'] : ['decided']
  for (const claim of await lockOfYear(tx, insuredId, year, states)) {
    const amount = Number(claim.amount)
    if (claim.state === 'decided' && amount <= 0) continue
    const paying = claim.state === 'paying' ? claim : await step(tx, 'pay', claim, amount, deps)
    if (isSettled) await step(tx, 'settle', paying, dueOf(owed.year), deps)
  }
}

type Owed = NonNullable<Awaited<ReturnType<typeof money.readOwed>>>

/** @returns whether something is due: on its way by now, or returned by the bank before */
async function sendNext(
  tx: Tx,
  insuredId: InsuredId,
  { last: { year, n, claimId, byLiability }, payments }: Owed,
  deps: Deps,
) {
  const [next] = reckonDue(byLiability, sumPaid(payments)).payments
  if (!next) return false
  const key = paymentKey(deps, { insuredId, year, ...next, adjudication: n })
  // What the bank returned goes out again only with a new adjudication, and so with a new key.
  if (payments.some((one) => one.key === key.toString('hex'))) return true
  await sendNew(tx, claimId, { insuredId, year, n, key, ...next }, deps)
  return true
}

type NewPayment = Pick<PaymentRow, 'insuredId' | 'year' | 'n' | 'key' | 'liability'> & {
  readonly amount: number
}

async function sendNew(tx: Tx, claimId: ClaimId, payment: NewPayment, deps: Deps) {
  const id = deps.newId() as PaymentId
  await money.addPayment(tx, {
    ...{ ...payment, id, claimId, state: 'sending', bankRef: null },
    ...{ createdAt: deps.now(), settledAt: null },
  })
  await enqueue(tx, 'claims.send', { insuredId: payment.insuredId, paymentId: id })
}

/** A move of a claim that was waited for, as its year was. @returns the claim as it is then */
async function step(
  tx: Tx,
  move: 'pay' | 'settle',
  claim: ClaimRow,
  due: number,
  deps: Deps,
): Promise<ClaimRow> {
  const obstacle = findMoneyObstacle(move, { state: claim.state, due })
  if (obstacle) throw new Refusal(obstacle)
  // The terms of money run in calendar days.
  const file = { claim, calendars: [] }
  return { ...claim, ...(await makeMove(tx, SYSTEM, move, file, {}, deps)) }
}

interface WhichPayment {
  readonly insuredId: InsuredId
  readonly paymentId: PaymentId
}

/** Tells the bank, or asks it about what it has not said: always under the key of the payment. */
export async function send(tx: Tx, { insuredId, paymentId }: WhichPayment, deps: Deps, bank: Bank) {
  const payment = await money.lockPayment(tx, insuredId, paymentId)
  if (!payment || !IN_FLIGHT.includes(payment.state)) return
  const claim = await getClaim(tx, SYSTEM, { insuredId, claimId: payment.claimId })
  const key = payment.key.toString('hex')
  const known = payment.state === 'unknown' ? await bank.ask(key) : undefined
  const answer = known ?? (await bank.pay(orderOf(payment, claim, key, deps)))
  await settle(tx, payment, answer, deps)
}

function orderOf({ amount }: PaymentRow, claim: ClaimRow, key: string, deps: Deps) {
  const account = openAccount(deps, claim.id, claim.account)
  return { key, account, payee: claim.payee, amount: Number(amount) }
}

async function settle(tx: Tx, payment: PaymentRow, answer: BankAnswer, deps: Deps) {
  const { insuredId, id, year, liability, claimId } = payment
  if (answer.state === 'unknown') {
    await money.changePayment(tx, insuredId, id, { state: 'unknown' })
    const later = addMinutes(deps.now(), ASK_AGAIN)
    await enqueue(tx, 'claims.send', { insuredId, paymentId: id }, later)
    return
  }
  const settledAt = deps.now()
  if (answer.state === 'failed') {
    const change = { state: 'failed' as const, reason: answer.reason, settledAt }
    await money.changePayment(tx, insuredId, id, change)
    await record(tx, SYSTEM, 'claims.payment-returned', { kind: 'payment', id })
    return
  }
  await money.changePayment(tx, insuredId, id, { state: 'paid', bankRef: answer.ref, settledAt })
  await recordPaidYear(tx, SYSTEM, { insuredId, year, liability }, deps)
  await record(tx, SYSTEM, 'claims.payment-paid', { kind: 'payment', id })
  await enqueue(tx, 'claims.pay', { insuredId, year, claimId })
}

/** After the bank returned it and the account was corrected: the same year, adjudicated once more. */
async function reissue(tx: Tx, year: YearOf, deps: Deps) {
  await money.lockYear(tx, year.insuredId, year.year)
  const { n } = await money.readYear(tx, year.insuredId, year.year)
  const last = await money.findAdjudication(tx, year.insuredId, year.year, n)
  const payments = await money.listPaymentsOf(tx, year.insuredId, year.year)
  const isReturned = payments.some((one) => one.n === n && one.state === 'failed')
  if (!last || !isReturned) return
  await money.addAdjudication(tx, {
    ...{ ...last, n: n + 1, claimId: year.claimId, at: deps.now(), byAccount: SYSTEM.accountId },
    ...{ owed: Number(last.owed), byLiability: JSON.stringify(last.byLiability) },
  })
  await payYear(tx, year, deps)
}

/** The time to appeal is over. Whatever else is going on, it is left alone. */
async function closeQuietly(tx: Tx, { insuredId, claimId }: YearOf, deps: Deps) {
  const which = { insuredId, claimId }
  const today = dayInBeijing(deps.now())
  const { appealUntil, state, amount } = await getClaim(tx, SYSTEM, which)
  const isLate = appealUntil !== null && today > appealUntil
  const isDone = state === 'paid' || (state === 'decided' && Number(amount) <= 0)
  if (!isLate || !isDone) return
  const file = await getForChange(tx, SYSTEM, which)
  allow('close', file, SYSTEM, today)
  await makeMove(tx, SYSTEM, 'close', file, {}, deps)
}

export async function listPayments(tx: Tx, actor: Actor) {
  const rows = await money.listOpenPayments(tx)
  await record(tx, actor, 'claims.list-payments', { kind: 'payment', id: actor.accountId })
  return {
    payments: rows.map(({ claimId, insuredId, number, name, ...payment }) => ({
      ...{ ...toShown(payment), claimId, insuredId, number, name, since: payment.createdAt },
    })),
  }
}

type Shown = Pick<PaymentRow, 'id' | 'liability' | 'amount' | 'state' | 'createdAt'> &
  Pick<PaymentRow, 'settledAt' | 'bankRef' | 'reason'>

export function toShown({ id, liability, amount, state, ...row }: Shown) {
  const { createdAt, settledAt, bankRef, reason } = row
  return { id, liability, amount: Number(amount), state, at: createdAt, settledAt, bankRef, reason }
}

export async function askBank(
  tx: Tx,
  actor: Actor,
  { insuredId, paymentId }: z.output<typeof contract.askBank.input>,
) {
  const payment = await money.lockPayment(tx, insuredId, paymentId)
  if (!payment) throw noSuch('payment')
  if (!IN_FLIGHT.includes(payment.state)) throw new Refusal('payment-settled')
  await enqueue(tx, 'claims.send', { insuredId, paymentId })
  await record(tx, actor, 'claims.ask-bank', { kind: 'payment', id: paymentId })
  return { asked: true }
}
