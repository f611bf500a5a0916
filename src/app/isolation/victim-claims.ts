import type { ClaimId } from '#claims/model/claim.ts'
import * as claims from '#claims/model/contract.ts'
import type { PaperKind } from '#claims/model/paper.ts'
import type { Actor } from '#platform/model/actor.ts'
import { loadCalendars } from './victim-calendars.ts'
import type { Maker } from './world.ts'

/** A picture that says of itself what it is. */
const PICTURE = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64')

type Which = { insuredId: Awaited<ReturnType<typeof coveredOf>>; claimId: ClaimId }

/**
 * Claims of somebody insured in every state that people bring about: gathered, papers asked, decided,
 * appealed, looked at for the second time, under review, started by the insurer.
 * @returns what only the insurer and the insured may read
 */
export async function fillClaims(
  maker: Maker,
  insured: Actor,
  clerk: Actor,
  reviewer: Actor,
): Promise<string[]> {
  const { door, mark } = maker
  const desk = await aClaimsDesk(maker, insured, clerk, reviewer)
  const { account, insuredId, version } = desk
  await desk.report(1)
  const asked = await desk.report(2)
  await desk.handIn(asked)
  await loadCalendars(maker, clerk, reviewer)
  await door.ask(clerk, claims.askForPapers, {
    ...{ ...asked, papers: ['identity'], note: `请交${mark}`, version: await version(asked) },
  })
  const appealed = await desk.toDecision(3)
  await door.ask(insured, claims.appealClaim, {
    ...{ ...appealed, text: `我不同意${mark}`, version: await version(appealed) },
  })
  await desk.toDecision(5)
  await desk.toSecondLook(await desk.toReview(6))
  await desk.toReview(7)
  const push = { year: 2026 as const, what: `推送${mark}`, payee: `本人${mark}`, account }
  await door.ask(clerk, claims.startActiveClaim, {
    ...push,
    insuredId,
    receipts: [desk.receipt(4)],
  })
  return [account]
}

/** The way of a claim, as far as it is to go; each by its number, with an invoice of its own. */
export async function aClaimsDesk(
  maker: Maker,
  insured: Actor,
  clerk: Actor,
  reviewer: Actor,
  who: 'one' | 'another' = 'one',
) {
  const { door, mark, digits } = maker
  const account = `622202020012345${digits}`
  const insuredId = await coveredOf(maker, insured, who)
  const receipt = (n: number) => ({
    ...{ place: `医院${mark}${n}`, from: '2026-03-02', to: '2026-03-09' },
    ...{ invoiceCode: `1106${digits}`, invoiceNumber: `900${n}${digits}` },
    bill: {
      ...{ kind: 'hospital' as const, setting: 'inpatient' as const, selfPay: 0 },
      ...{ ownFirst: 4_000_000 + Number(digits), ownSecond: 0, paidBySerious: 0, paidByAid: 0 },
    },
  })
  async function report(n: number): Promise<Which> {
    const { id: claimId } = await door.ask(insured, claims.reportClaim, {
      ...{ insuredId, year: 2026, what: `住院${mark}`, payee: `本人${mark}`, account },
    })
    const which = { insuredId, claimId }
    await door.ask(insured, claims.addReceipt, { ...which, receipt: receipt(n) })
    for (const kind of ['invoice', 'settlement-sheet'] as const) await send(which, kind)
    return which
  }
  async function send(which: Which, kind: PaperKind) {
    const fileName = `照片${mark}.png`
    await door.ask(insured, claims.addPaper, { ...which, kind, fileName, base64: PICTURE })
  }
  const version = async (which: Which) => (await door.ask(clerk, claims.openClaim, which)).version
  async function handIn(which: Which) {
    await door.ask(insured, claims.handIn, { ...which, version: await version(which) })
  }
  const move = async (
    which: Which,
    who: Actor,
    step: 'accept' | 'review' | 'compute' | 'send-up',
  ) => door.ask(who, claims.moveClaim, { ...which, move: step, version: await version(which) })
  async function toReview(n: number) {
    const which = await report(n)
    await handIn(which)
    await move(which, clerk, 'accept')
    await move(which, clerk, 'review')
    return which
  }
  async function toSecondLook(which: Which) {
    const { receipts, office } = await door.ask(clerk, claims.openClaim, which)
    for (const { id: findingId } of office?.findings ?? [])
      await door.ask(clerk, claims.judgeFinding, {
        ...{ ...which, findingId, state: 'cleared', note: `已核${mark}` },
      })
    for (const { id: receiptId } of receipts)
      await door.ask(clerk, claims.judgeReceipt, {
        ...{ ...which, receiptId, verdict: 'counts', note: `计入${mark}` },
        version: await version(which),
      })
    await move(which, clerk, 'compute')
    await move(which, clerk, 'send-up')
    return which
  }
  async function toDecision(n: number) {
    const which = await toSecondLook(await toReview(n))
    await door.ask(reviewer, claims.decideClaim, {
      ...{ ...which, code: 'as-claimed', sentence: `按全年累计计算，已经核定${mark}` },
      version: await version(which),
    })
    return which
  }

  return {
    account,
    insuredId,
    receipt,
    version,
    report,
    handIn,
    toReview,
    toSecondLook,
    toDecision,
  }
}

async function coveredOf({ door }: Maker, insured: Actor, who: 'one' | 'another') {
  const { insured: people } = await door.ask(insured, claims.listMyClaims, {})
  const covered = people.filter(({ years }) => years.includes(2026))
  const one = who === 'one' ? covered[0] : covered[1]
  if (!one) throw new Error(`The victim has no policy of 2026 for ${who}`)
  return one.insuredId
}
