import { sql } from 'kysely'
import type { z } from 'zod'
import { healthClassIn } from '#insurance/model/continuity.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { findAccountObstacle } from '../model/consent.ts'
import type * as contract from '../model/contract.ts'
import type { Offer } from '../model/shown.ts'
import { findStepObstacle, takeStep } from '../model/steps.ts'
import { spendable } from './balance.ts'
import { addHealthFact, readFacts } from './facts.store.ts'
import { isCovered } from './family.store.ts'
import { lockInsured, lockNumber } from './insured.store.ts'
import { getOffer, reshow } from './offers.ts'
import { personalAccounts } from './personal-accounts.ts'
import { changePolicy, listPoliciesOf, type PolicyRow } from './policies.store.ts'
import { standingOf } from './present.ts'

type Given = z.output<typeof contract.pay.input>
type Ready = Awaited<ReturnType<typeof getOffer>>

/**
 * For all who were chosen, or for none: whoever is short of money chooses anew. A policy that is paid
 * for already, or being paid for, is handed back as it is.
 */
export async function pay(tx: Tx, actor: Actor, { method, chosen }: Given, deps: Deps) {
  if (new Set(chosen.map(({ insuredId }) => insuredId)).size < chosen.length)
    throw new Refusal('named-twice', 400, { field: 'chosen' })
  // In one order, so that two payers who choose the same people do not wait for each other for ever.
  for (const insuredId of chosen.map((one) => one.insuredId).sort()) await lockNumber(tx, insuredId)
  const found: Ready[] = []
  for (const which of chosen) found.push(await getOffer(tx, actor, which))
  const [first] = found
  if (!first || found.some(({ row }) => row.payerAccount !== actor.accountId))
    throw noSuch('policy')
  await lockInsured(tx, actor, first.self.insuredId)

  const open = found.filter(({ row }) => row.state !== 'paying' && row.state !== 'insured')
  for (const [place, one] of open.entries()) await mustBePayable(tx, one, `chosen.${place}`, deps)
  if (method === 'personal-account' && open.length > 0) await mustAfford(tx, actor, open, deps)
  for (const one of open) await begin(tx, actor, one, method, deps)

  const offers: Offer[] = []
  for (const { row, around } of found)
    offers.push(
      await reshow(tx, actor, { insuredId: row.insuredId, policyId: row.id }, around, deps),
    )
  return { offers }
}

async function mustBePayable(tx: Tx, { row }: Ready, field: string, deps: Deps) {
  const covered = await isCovered(tx, row.insuredId, row.year)
  const obstacle = findStepObstacle('pay', standingOf(row, deps, { isCovered: covered }))
  if (obstacle) throw new Refusal(obstacle, 409, { field })
}

async function mustAfford(tx: Tx, actor: Actor, open: readonly Ready[], deps: Deps) {
  const { self } = open[0] as Ready
  const route = (await listPoliciesOf(tx, actor, self.insuredId)).find(
    ({ state }) => state !== 'refunded',
  )?.route
  for (const [place, { row }] of open.entries()) {
    const obstacle = findAccountObstacle(route, row.route)
    if (obstacle) throw new Refusal(obstacle, 409, { field: `chosen.${place}` })
  }
  const sum = open.reduce((total, { row }) => total + Number(row.premium), 0)
  if (sum > (await spendable(tx, self.insuredId, deps)))
    throw new Refusal('balance-short', 409, { field: 'chosen' })
}

async function begin(tx: Tx, actor: Actor, { row }: Ready, method: Given['method'], deps: Deps) {
  const payingAt = deps.now()
  await changePolicy(tx, row, { state: 'paying', method, payingAt })
  await record(tx, actor, 'enrolment.pay', { kind: 'policy', id: row.id })
  if (method === 'cash') return
  if ((await personalAccounts(deps).debit()) === 'settled')
    await settle(tx, actor, { ...row, state: 'paying', method, payingAt }, deps)
}

/**
 * The money is there. Somebody else may have been quicker: then it goes back at once, and this is no
 * error. Two who are equally quick meet at the unique key.
 */
export async function settle(tx: Tx, actor: Actor, row: PolicyRow, deps: Deps) {
  const obstacle = findStepObstacle('settle', standingOf(row, deps))
  if (obstacle) throw new Refusal(obstacle)
  await sql`savepoint settle`.execute(tx)
  try {
    await write(false)
    await sql`release savepoint settle`.execute(tx)
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'policy_live') throw error
    await sql`rollback to savepoint settle`.execute(tx)
    await write(true)
  }

  async function write(isDouble: boolean) {
    const next = takeStep('settle', standingOf(row, deps, { isCovered: isDouble }))
    const at = deps.now()
    if (next?.state === 'refunded') {
      const refundReason = next.reason ?? null
      await changePolicy(tx, row, { state: 'refunded', refundedAt: at, refundReason })
      return record(tx, actor, 'enrolment.refund', { kind: 'policy', id: row.id })
    }
    await changePolicy(tx, row, { state: 'insured', insuredAt: at })
    await keepClass(tx, actor, row, deps)
    await record(tx, actor, 'enrolment.insure', { kind: 'policy', id: row.id })
  }
}

/** The class of the first year of a run holds for all of it; for every year it is on record. */
async function keepClass(tx: Tx, actor: Actor, { insuredId, year, ...row }: PolicyRow, deps: Deps) {
  const { enrolled, classes } = await readFacts(tx, insuredId)
  const carried = enrolled.includes(year - 1) && healthClassIn(year, enrolled, classes)
  await addHealthFact(tx, {
    ...{ insuredId, year, id: deps.newId(), at: deps.now(), byAccount: actor.accountId },
    healthClass: carried || row.healthClass,
    evidence: carried ? 'carried-over' : 'declared',
  })
}
