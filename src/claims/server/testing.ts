import {
  aClerk,
  anInsured,
  anInsuredAccount,
  aPolicy,
  aReviewer,
} from '#enrolment/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { runNext } from '#platform/server/outbox-run.ts'
import { as, testDeps } from '#platform/server/testing.ts'

import type { ClaimId, ClaimState } from '../model/claim.ts'
import type { DecisionCode } from '../model/reasons.ts'
import { aReceipt } from '../model/testing.ts'
import type { Bank, BankAnswer } from './bank.ts'
import { handIn } from './claimant.ts'
import type { Which } from './claims.store.ts'
import { decideClaim } from './decide.ts'
import { openClaim } from './page.ts'
import { addPaper } from './papers.ts'
import { paymentJobs } from './payments.ts'
import { addReceipt, judgeReceipt } from './receipts.ts'
import { reportClaim, startActiveClaim } from './report.ts'
import { moveClaim, sendBack } from './steps.ts'

export { aReceipt } from '../model/testing.ts'

/** The smallest picture that says of itself what it is. */
export const A_PICTURE = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64')

/** An office of four, and somebody insured for 2026 who signs in. */
export async function anOffice(db: Db, deps: Deps = testDeps()) {
  const account = anInsuredAccount()
  const { insuredId } = await anInsured(db, { account })
  await aPolicy(db, insuredId, { quietYears: 0 })
  const [clerk, reviewer, otherReviewer] = [aClerk(), aReviewer(), aReviewer()]
  return { db, deps, insuredId, account, clerk, reviewer, otherReviewer }
}

export type Office = Awaited<ReturnType<typeof anOffice>>

type Bill = Parameters<typeof aReceipt>[0]

/** Reported by the insured: receipts, their papers, and everything handed in. */
export async function aClaim(office: Office, bills: Bill[] = [{ ownFirst: 5_000_000 }]) {
  const { db, deps, account, insuredId } = office
  const which = await as(db, account, async (tx) => {
    const input = { insuredId, year: 2026 as const, what: '骨折住院', ...somePayee() }
    const { id } = await reportClaim(tx, account, input, deps)
    return { insuredId, claimId: id }
  })
  for (const bill of bills)
    await as(db, account, (tx) =>
      addReceipt(tx, account, { ...which, receipt: aReceipt(bill) }, deps),
    )
  await withPapers(office, which)
  const version = await versionOf(office, account, which)
  await as(db, account, (tx) => handIn(tx, account, { ...which, version }, deps))
  return which
}

export function somePayee(account = '6222020200012345678') {
  return { payee: '骆清和', account }
}

export async function withPapers({ db, deps, account }: Office, which: Which) {
  for (const kind of ['invoice', 'settlement-sheet', 'discharge-summary'] as const)
    await as(db, account, (tx) =>
      addPaper(tx, account, { ...which, kind, fileName: '照片.png', base64: A_PICTURE }, deps),
    )
}

export async function versionOf({ db, deps }: Office, actor: Actor, which: Which) {
  return as(db, actor, async (tx) => (await openClaim(tx, actor, which, deps)).version)
}

/** Accepted, every receipt judged to count, computed by the clerk. */
export async function compute(office: Office, which: Which) {
  const { db, deps, clerk } = office
  const go = async (move: 'accept' | 'review' | 'compute') => {
    const version = await versionOf(office, clerk, which)
    await as(db, clerk, (tx) => moveClaim(tx, clerk, { ...which, move, version }, deps))
  }
  await go('accept')
  await go('review')
  const page = await as(db, clerk, (tx) => openClaim(tx, clerk, which, deps))
  let { version } = page
  for (const { id } of page.receipts) {
    const judged = { ...which, receiptId: id as never, verdict: 'counts' as const, note: '' }
    const after = await as(db, clerk, (tx) => judgeReceipt(tx, clerk, { ...judged, version }))
    version = after.version
  }
  await go('compute')
}

export async function decide(office: Office, which: Which, code: DecisionCode = 'as-claimed') {
  const { db, deps, reviewer } = office
  const version = await versionOf(office, reviewer, which)
  const input = { ...which, code, sentence: '按本年度累计计算，理由写在票据旁边。', version }
  return as(db, reviewer, (tx) => decideClaim(tx, reviewer, input, deps))
}

/** A bank that answers as it is told, keeps a book, and pays every key once. */
export function aBank(
  answer: (key: string, attempt: number) => BankAnswer['state'] = () => 'paid',
) {
  const book = new Map<string, number>()
  const told: string[] = []
  const attempts = new Map<string, number>()
  const bank: Bank = {
    async pay({ key, amount }) {
      told.push(key)
      const attempt = (attempts.get(key) ?? 0) + 1
      attempts.set(key, attempt)
      const state = answer(key, attempt)
      if (state === 'failed') return { state, reason: '账户不符' }
      // It may have paid although it does not say so.
      if (state === 'paid' || attempt % 2 === 0) book.set(key, amount)
      return state === 'paid' ? { state, ref: key.slice(0, 8) } : { state }
    },
    async ask(key) {
      return book.has(key) ? { state: 'paid', ref: key.slice(0, 8) } : undefined
    },
  }
  return {
    bank,
    told,
    /** What really left the bank. */
    sum: () => [...book.values()].reduce((sum, amount) => sum + amount, 0),
  }
}

/** Does everything that is waiting to be done by the product itself, due now or later. */
export async function runJobs({ db, deps }: Office, { bank }: { bank: Bank }) {
  const jobs = paymentJobs(deps, bank)
  const outcomes = []
  for (;;) {
    const outcome = await runNext(db, jobs, () => 0)
    if (!outcome) return outcomes
    outcomes.push(outcome)
    if (outcome.error && outcomes.length > 10_000) return outcomes
  }
}

/**
 * From data of the bureau to the decision, however often the year changes meanwhile or somebody else
 * holds it. Each on a day and at a place of its own.
 */
export async function settleOne(office: Office, n: number, ownFirst = 4_000_000): Promise<ClaimId> {
  const { db, deps, clerk, insuredId } = office
  const day = `2026-0${1 + (n % 9)}-${10 + (n % 19)}`
  const bill = { setting: 'outpatient' as const, from: day, place: `医院${n}`, ownFirst }
  const { id: claimId } = await again(() =>
    as(db, clerk, (tx) => {
      const input = { insuredId, year: 2026 as const, what: '推送', ...somePayee() }
      return startActiveClaim(tx, clerk, { ...input, receipts: [aReceipt(bill)] }, deps)
    }),
  )
  const which = { insuredId, claimId }
  const open = () => as(db, clerk, (tx) => openClaim(tx, clerk, which, deps))
  await again(async () => {
    const { state, version } = await open()
    if (state === 'accepted')
      await as(db, clerk, (tx) => moveClaim(tx, clerk, { ...which, move: 'review', version }, deps))
    const { receipts, version: next } = await open()
    const [receipt] = receipts
    if (receipt?.verdict === null) {
      const judged = { ...which, receiptId: receipt.id as never, verdict: 'counts' as const }
      await as(db, clerk, (tx) => judgeReceipt(tx, clerk, { ...judged, note: '', version: next }))
    }
  })
  await again(async () => {
    const { state, version } = await open()
    if (DONE.includes(state)) return
    if (state === 'reviewing')
      await as(db, clerk, (tx) =>
        moveClaim(tx, clerk, { ...which, move: 'compute', version }, deps),
      )
    await decideSomehow(office, which)
  })
  return claimId
}

/** Nothing of it is paid, and another person looks; or the year has changed, and it goes back. */
async function decideSomehow(office: Office, which: Which) {
  const { db, deps, clerk, reviewer } = office
  try {
    await decide(office, which)
  } catch (error) {
    const { state, version } = await as(db, clerk, (tx) => openClaim(tx, clerk, which, deps))
    if (error instanceof Refusal && error.code === 'second-look-needed') {
      const sent = { ...which, move: 'send-up' as const, version }
      await as(db, clerk, (tx) => moveClaim(tx, clerk, sent, deps))
      return decide(office, which, 'below-deductible')
    }
    const input = { ...which, note: '年度有变', version }
    if (state === 'computed' || state === 'second-look')
      await as(db, reviewer, (tx) => sendBack(tx, reviewer, input, deps))
    throw error
  }
}

const DONE: readonly ClaimState[] = ['decided', 'paying', 'paid']
const MOST_TRIES = 500

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++)
    try {
      return await work()
    } catch (error) {
      if (tries === MOST_TRIES) throw error
    }
}
