import type { z } from 'zod'
import { findPolicy, lockInsured } from '#enrolment/server/index.ts'
import { findProduct } from '#insurance/model/products/published.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { EntryId } from '../model/contract.ts'
import { mostOf } from '../model/entitlement.ts'
import { findUseObstacle, type UseObstacle } from '../model/use-rule.ts'
import { readRights } from './rights.ts'
import * as store from './store.ts'

/** One after the other for each person: what is left is looked at under the lock. */
export async function recordUse(
  tx: Tx,
  actor: Actor,
  { insuredId, ...use }: z.output<typeof contract.recordUse.input>,
  deps: Deps,
) {
  await lockInsured(tx, actor, insuredId)
  const { entitlement, day, what, receipt } = use
  const isSubsidy = entitlement === 'drug-subsidy'
  if (isSubsidy && (use.amount === null || use.channel === null))
    throw new Refusal('amount-needed', 400, { field: use.amount === null ? 'amount' : 'channel' })
  const amount = (isSubsidy && use.amount) || 1
  const year = Number(day.slice(0, 4))
  const product = findProduct(year)
  const policy = await findPolicy(tx, actor, { insuredId, year }, deps)
  const used = (await store.readUsed(tx, insuredId, year)).get(entitlement) ?? 0
  const entries = await store.listEntries(tx, insuredId)

  const today = dayInBeijing(deps.now())
  const obstacle = findUseObstacle({ policy, product, used }, { entitlement, amount, day, today })
  if (obstacle) throw new Refusal(obstacle, 409, { field: fieldOf[obstacle] })
  const same = entries.filter((row) => row.entitlement === entitlement && row.receipt === receipt)
  const uses = same.filter(({ corrects }) => corrects === null).length
  if (uses > same.length - uses) throw new Refusal('receipt-used', 409, { field: 'receipt' })

  await store.openYear(
    tx,
    { insuredId, year, entitlement },
    (product && mostOf(product, entitlement)) ?? 0,
  )
  await store.addEntry(tx, {
    ...{ insuredId, id: deps.newId() as EntryId, year, entitlement, day, what, receipt },
    ...{ corrects: null, amount: String(amount), nth: uses + 1, reason: '' },
    channel: isSubsidy ? use.channel : null,
    ...{ at: deps.now(), byAccount: actor.accountId },
  })
  await record(tx, actor, 'entitlements.use', { kind: 'insured', id: insuredId })
  return readRights(tx, actor, { insuredId, year }, deps)
}

const fieldOf: Record<UseObstacle, string> = {
  'no-policy': 'day',
  'day-in-future': 'day',
  'day-outside-cover': 'day',
  'not-in-this-year': 'entitlement',
  'not-quiet': 'entitlement',
  'service-used': 'entitlement',
  'subsidy-exhausted': 'amount',
}

/** A counter-entry of the whole: what was written stays. */
export async function correctUse(
  tx: Tx,
  actor: Actor,
  { insuredId, entryId, reason }: z.output<typeof contract.correctUse.input>,
  deps: Deps,
) {
  await lockInsured(tx, actor, insuredId)
  const entries = await store.listEntries(tx, insuredId)
  const wrong = entries.find(({ id, corrects }) => id === entryId && corrects === null)
  if (!wrong) throw noSuch('entry')
  if (entries.some(({ corrects }) => corrects === entryId)) throw new Refusal('entry-corrected')

  await store.addEntry(tx, {
    ...{ ...wrong, id: deps.newId() as EntryId, corrects: entryId, reason },
    ...{ amount: String(-Number(wrong.amount)), at: deps.now(), byAccount: actor.accountId },
  })
  await record(tx, actor, 'entitlements.correct', { kind: 'insured', id: insuredId })
  return readRights(tx, actor, { insuredId, year: wrong.year }, deps)
}
