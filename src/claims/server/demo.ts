import type { InsuredId } from '#enrolment/model/insured.ts'
import { type Actor, SYSTEM } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { PaperKind } from '../model/paper.ts'
import type { DecisionCode } from '../model/reasons.ts'
import { demonstrationBank } from './bank.ts'
import { appealClaim, handIn } from './claimant.ts'
import type { Which } from './claims.store.ts'
import { decideClaim } from './decide.ts'
import { type DemoBill, demoPicture, demoReceipt } from './demo-receipts.ts'
import { judgeFinding } from './findings.ts'
import { listPaymentsOf } from './money.store.ts'
import { openClaim } from './page.ts'
import { addPaper } from './papers.ts'
import { payYear, send } from './payments.ts'
import { addReceipt, judgeReceipt } from './receipts.ts'
import { reportClaim, startActiveClaim } from './report.ts'
import { askForPapers, moveClaim } from './steps.ts'

export interface ClaimsCast {
  readonly clerk: Actor
  readonly reviewer: Actor
  readonly insured: Actor
  readonly other: Actor
  readonly family: Readonly<Record<'self' | 'child' | 'other', InsuredId>>
}

/** Goes on in the name of whoever would have done it. */
type Enter = (actor: Actor) => Promise<unknown>

interface Stage {
  readonly tx: Tx
  readonly enter: Enter
  readonly cast: ClaimsCast
  /** The demonstration is set in the policy year 2026, whenever it is looked at. */
  readonly on: (day: string) => Deps
}

/**
 * Claims at several steps of the way: paid, waiting for a paper, before the second look, below the
 * deductible and appealed, handed in, and one that the insurer started. All invented.
 */
export async function fillClaims(tx: Tx, enter: Enter, cast: ClaimsCast, deps: Deps) {
  const stage: Stage = {
    ...{ tx, enter, cast },
    on: (day) => ({ ...deps, now: () => Instant.parse(`${day}T02:30:00.000Z`) }),
  }
  const { insured, other, family } = cast
  const mine = { by: insured, insuredId: family.self, payee: insured.name }
  const stay = { ownFirst: 4_620_000, ownSecond: 640_000, selfPay: 1_880_000 }
  const paid = await report(stage, { ...mine, what: '胆囊手术住院', day: '2026-04-20' }, [stay])
  await review(stage, paid, '2026-04-23')
  await decide(stage, paid, '2026-04-27', 'as-claimed')
  await payOut(stage, paid, '2026-04-28')

  const stent = { from: '2026-10-08', to: '2026-10-15', ownFirst: 1_260_000, selfPay: 930_000 }
  const waits = { ...mine, what: '复查后再次住院', day: '2026-11-09', without: true }
  await ask(stage, await report(stage, waits, [stent]), '2026-11-10')

  const forChild = { ...mine, insuredId: family.child, what: '肺炎住院', day: '2026-11-03' }
  const lungs = { from: '2026-10-12', to: '2026-10-20', ownFirst: 7_400_000, selfPay: 2_150_000 }
  const large = await report(stage, forChild, [lungs])
  await review(stage, large, '2026-11-05')
  await move(stage, large, 'send-up', '2026-11-06')

  const his = { by: other, insuredId: family.other, payee: other.name }
  const small = { from: '2026-08-03', to: '2026-08-07', ownFirst: 1_180_000 }
  const refused = await report(stage, { ...his, what: '白内障手术', day: '2026-08-20' }, [small])
  await review(stage, refused, '2026-08-24')
  await move(stage, refused, 'send-up', '2026-08-25')
  await decide(stage, refused, '2026-08-26', 'below-deductible')
  await appeal(stage, refused, '2026-09-02')

  const elsewhere = { setting: 'outpatient' as const, from: '2026-08-05', place: '社区医院' }
  const odd = { ...his, what: '门诊复查', day: '2026-11-18' }
  const waiting = await report(stage, odd, [{ ...elsewhere, ownFirst: 260_000 }])
  await move(stage, waiting, 'accept', '2026-11-19')
  await startActive(stage, '2026-11-19')
}

interface Report {
  readonly by: Actor
  readonly insuredId: InsuredId
  readonly payee: string
  readonly what: string
  readonly day: string
  /** Left out: the discharge summary. */
  readonly without?: boolean
}

const PAPERS: readonly PaperKind[] = ['invoice', 'settlement-sheet', 'discharge-summary']
const ACCOUNTS = { self: '6217000010088660123', other: '6228480010234561234' }

function accountOf({ other }: ClaimsCast, by: Actor) {
  return by === other ? ACCOUNTS.other : ACCOUNTS.self
}

async function report(
  { tx, enter, cast, on }: Stage,
  given: Report,
  bills: DemoBill[],
): Promise<Which> {
  const { by, insuredId, payee, what, day, without } = given
  const deps = on(day)
  await enter(by)
  const input = { insuredId, year: 2026 as const, what, payee, account: accountOf(cast, by) }
  const { id: claimId } = await reportClaim(tx, by, input, deps)
  const which = { insuredId, claimId }
  for (const bill of bills) await addReceipt(tx, by, { ...which, receipt: demoReceipt(bill) }, deps)
  for (const kind of without ? PAPERS.slice(0, 2) : PAPERS)
    await addPaper(tx, by, { ...which, kind, ...demoPicture(deps.newId()) }, deps)
  const { version } = await openClaim(tx, by, which, deps)
  await handIn(tx, by, { ...which, version }, deps)
  return which
}

async function move(
  { tx, enter, cast, on }: Stage,
  which: Which,
  step: 'accept' | 'review' | 'compute' | 'send-up',
  day: string,
) {
  const { clerk } = cast
  await enter(clerk)
  const { version } = await openClaim(tx, clerk, which, on(day))
  await moveClaim(tx, clerk, { ...which, move: step, version }, on(day))
}

async function review(stage: Stage, which: Which, day: string) {
  const { tx, cast, on } = stage
  await move(stage, which, 'accept', day)
  await move(stage, which, 'review', day)
  const page = await openClaim(tx, cast.clerk, which, on(day))
  let { version } = page
  for (const { id } of page.receipts) {
    const judged = { ...which, receiptId: id as never, verdict: 'counts' as const, note: '' }
    version = (await judgeReceipt(tx, cast.clerk, { ...judged, version })).version
  }
  for (const { id: findingId } of page.office?.findings ?? []) {
    const judged = { ...which, findingId, state: 'cleared' as const, note: '父亲的账户，已核对' }
    await judgeFinding(tx, cast.clerk, judged)
  }
  await move(stage, which, 'compute', day)
}

async function ask({ tx, enter, cast, on }: Stage, which: Which, day: string) {
  const { clerk } = cast
  await enter(clerk)
  const { version } = await openClaim(tx, clerk, which, on(day))
  const note = '请拍下出院小结的每一页；在手机上补交就可以，不用再跑一趟。'
  const papers: PaperKind[] = ['discharge-summary']
  await askForPapers(tx, clerk, { ...which, papers, note, version }, on(day))
}

async function decide(
  { tx, enter, cast, on }: Stage,
  which: Which,
  day: string,
  code: DecisionCode,
) {
  const { reviewer } = cast
  await enter(reviewer)
  const { version } = await openClaim(tx, reviewer, which, on(day))
  const sentence =
    code === 'below-deductible'
      ? '您今年累计的费用还没有超过 1.5 万元的起付线，这次没有赔付。票据已经记下，以后超过时一起计算。'
      : ''
  await decideClaim(tx, reviewer, { ...which, code, sentence, version }, on(day))
}

async function appeal({ tx, enter, cast, on }: Stage, which: Which, day: string) {
  const { other } = cast
  await enter(other)
  const { version } = await openClaim(tx, other, which, on(day))
  const text = '我今年二月在外院还住过一次院，票据当时没有一起交，请合起来再算一次。'
  await appealClaim(tx, other, { ...which, text, version }, on(day))
}

/** As the product itself, with the bank of the demonstration. */
async function payOut({ tx, enter, on }: Stage, { insuredId, claimId }: Which, day: string) {
  await enter(SYSTEM)
  const year = { insuredId, year: 2026, claimId }
  for (;;) {
    await payYear(tx, year, on(day))
    const payments = await listPaymentsOf(tx, insuredId, 2026)
    const open = payments.find(({ state }) => state === 'sending')
    if (!open) return
    await send(tx, { insuredId, paymentId: open.id }, on(day), demonstrationBank)
  }
}

async function startActive({ tx, enter, cast, on }: Stage, day: string) {
  const { clerk, insured, family } = cast
  await enter(clerk)
  const bill = { setting: 'outpatient' as const, from: '2026-11-06', ownFirst: 418_000 }
  const input = {
    ...{ insuredId: family.self, year: 2026 as const, what: '门诊特病，医保数据推送' },
    ...{ payee: insured.name, account: ACCOUNTS.self },
    receipts: [demoReceipt({ ...bill, place: '市东医院' })],
  }
  await startActiveClaim(tx, clerk, input, on(day))
}
