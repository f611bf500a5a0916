import * as claims from '#claims/model/contract.ts'
import { demonstrationBank, paymentJobs } from '#claims/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Jobs, runNext } from '#platform/server/outbox-run.ts'
import { houseDeps } from './front-door.ts'
import { type Hands, holderOf } from './hands.ts'
import { aClaimsDesk } from './victim-claims.ts'

/** Claims that are paid, reckoned anew, on their way through the bank, and before the reviewer. */
export async function openClaims(hands: Hands) {
  const { door, mark, digits, world, open } = hands
  const clerk = holderOf('insurance-clerk', world)
  const reviewer = holderOf('insurance-reviewer', world)
  const desk = await aClaimsDesk(hands, world.insured, clerk, reviewer)
  const { insuredId, version } = desk
  const why = `另有依据${mark}`
  const jobs = paymentJobs(houseDeps, demonstrationBank)

  const paid = await desk.toDecision(8)
  const again = await desk.toDecision(9)
  await runJobs(hands, jobs)
  open(clerk, claims.readjudicate, { ...paid, why, version: await version(paid) })
  await door.ask(clerk, claims.readjudicate, { ...again, why, version: await version(again) })
  const sentence = `重新理算以后，结果已经核定${mark}`
  open(reviewer, claims.approveAnew, { ...again, sentence, version: await version(again) })

  // The money of one year goes out in turn: what is on its way is that of a relative.
  const family = await aClaimsDesk(hands, world.insured, clerk, reviewer, 'another')
  await family.toDecision(10)
  const { 'claims.pay': pay } = jobs
  if (pay) await runJobs(hands, { 'claims.pay': pay })
  const { payments } = await door.ask(reviewer, claims.listPayments, {})
  const payment = payments.find((one) => one.insuredId === family.insuredId)
  if (!payment) throw new Error('Nothing of the victim is on its way')
  open(reviewer, claims.askBank, { insuredId: family.insuredId, paymentId: payment.id })

  const asked = await desk.toSecondLook(await desk.toReview(11))
  open(reviewer, claims.decideClaim, {
    ...{ ...asked, code: 'as-claimed', sentence: `按全年累计计算，已经核定${mark}` },
    version: await version(asked),
  })
  await openCalendar(hands, reviewer)
  const push = { year: 2026 as const, what: `推送${mark}`, payee: `本人${mark}` }
  open(clerk, claims.startActiveClaim, {
    ...{ ...push, insuredId, account: `622202020012345${digits}`, receipts: [desk.receipt(12)] },
  })
}

/** A calendar of the insurer waits for another person; it belongs to no one who is insured. */
async function openCalendar({ door, open }: Hands, reviewer: Actor) {
  const { calendars } = await door.ask(reviewer, claims.listCalendars, {})
  const waiting = calendars.find(({ state }) => state === 'proposed')
  if (!waiting) throw new Error('No calendar waits')
  const { year, version } = waiting
  open(reviewer, claims.decideCalendar, { year, version, decision: 'confirm' })
}

async function runJobs({ db }: Hands, jobs: Jobs) {
  for (;;) {
    const outcome = await runNext(db, jobs, () => 0)
    if (!outcome) return
    if (outcome.error) throw outcome.error
  }
}
