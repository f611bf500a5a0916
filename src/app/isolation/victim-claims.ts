import type { ClaimId } from '#claims/model/claim.ts'
import { lastDayOf } from '#claims/model/claim-clock.ts'
import * as claims from '#claims/model/contract.ts'
import type { PaperKind } from '#claims/model/paper.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

/** A picture that says of itself what it is. */
const PICTURE = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64')

type Which = { insuredId: Awaited<ReturnType<typeof mine>>; claimId: ClaimId }

/**
 * Claims of somebody insured: one still gathered, one for which papers are asked, one decided and
 * appealed, one that the insurer started.
 * @returns what only the insurer and the insured may read
 */
export async function fillClaims(
  maker: Maker,
  insured: Actor,
  clerk: Actor,
  reviewer: Actor,
): Promise<string[]> {
  const { door, mark, digits } = maker
  const account = `622202020012345${digits}`
  const insuredId = await mine(maker, insured)
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
  await report(1)
  const asked = await report(2)
  await handIn(asked)
  const decided = await report(3)
  await handIn(decided)
  if (!isCalendarLoaded()) return [account]

  await door.ask(clerk, claims.askForPapers, {
    ...{ ...asked, papers: ['identity'], note: `请交${mark}`, version: await version(asked) },
  })
  const go = async (who: Actor, move: 'accept' | 'review' | 'compute' | 'send-up') =>
    door.ask(who, claims.moveClaim, { ...decided, move, version: await version(decided) })
  await go(clerk, 'accept')
  await go(clerk, 'review')
  const { receipts, office } = await door.ask(clerk, claims.openClaim, decided)
  for (const { id: findingId } of office?.findings ?? [])
    await door.ask(clerk, claims.judgeFinding, {
      ...{ ...decided, findingId, state: 'cleared', note: `已核${mark}` },
    })
  for (const { id: receiptId } of receipts)
    await door.ask(clerk, claims.judgeReceipt, {
      ...{ ...decided, receiptId, verdict: 'counts', note: `计入${mark}` },
      version: await version(decided),
    })
  await go(clerk, 'compute')
  await go(clerk, 'send-up')
  await door.ask(reviewer, claims.decideClaim, {
    ...{ ...decided, code: 'as-claimed', sentence: `按全年累计计算，已经核定${mark}` },
    version: await version(decided),
  })
  await door.ask(insured, claims.appealClaim, {
    ...{ ...decided, text: `我不同意${mark}`, version: await version(decided) },
  })
  await door.ask(clerk, claims.startActiveClaim, {
    ...{ insuredId, year: 2026, what: `推送${mark}`, payee: `本人${mark}`, account },
    receipts: [receipt(4)],
  })
  return [account]
}

async function mine({ door }: Maker, insured: Actor) {
  const { insured: people } = await door.ask(insured, claims.listMyClaims, {})
  const covered = people.find(({ years }) => years.includes(2026))
  if (!covered) throw new Error('The victim has no policy of 2026')
  return covered.insuredId
}

/** The office is refused where the year’s calendar is not there: then the world has less in it. */
function isCalendarLoaded() {
  try {
    return lastDayOf('appeal-decision', dayInBeijing(toInstant(new Date()))) !== undefined
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
