import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { findStepObstacle, type RefundReason } from '../model/steps.ts'
import { readFacts } from './facts.store.ts'
import { getInsured, isInsurer, lockNumber } from './insured.store.ts'
import { getOffer } from './offers.ts'
import { changePolicy, findPolicyRow, type PolicyRow } from './policies.store.ts'
import { type Around, standingOf, toOffer } from './present.ts'

/** The payer before cover begins; the clerk for every reason. */
export async function refund(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId, reason, version }: z.output<typeof contract.refund.input>,
  deps: Deps,
) {
  await lockNumber(tx, insuredId)
  const { row, around } = isInsurer(actor.role)
    ? await getAsClerk(tx, actor, { insuredId, policyId })
    : await getOffer(tx, actor, { insuredId, policyId })
  if (!isInsurer(actor.role)) {
    if (row.payerAccount !== actor.accountId) throw noSuch('policy')
    if (reason !== 'before-start')
      throw new Refusal('reason-of-the-insurer', 403, { field: 'reason' })
  }
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const obstacle = findStepObstacle('refund', standingOf(row, deps, { reason }))
  if (obstacle) throw new Refusal(obstacle)
  await giveBack(tx, actor, row, reason, deps)
  return reshowAs(tx, actor, row, around, deps)
}

export async function giveBack(
  tx: Tx,
  actor: Actor,
  row: PolicyRow,
  reason: RefundReason,
  deps: Deps,
) {
  await changePolicy(tx, row, {
    ...{ state: 'refunded', refundedAt: deps.now(), refundReason: reason },
  })
  await record(tx, actor, 'enrolment.refund', { kind: 'policy', id: row.id })
}

/** @throws Refusal no-such-policy */
export async function getAsClerk(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId }: Pick<z.output<typeof contract.refund.input>, 'insuredId' | 'policyId'>,
): Promise<{ row: PolicyRow; around: Around }> {
  const row = await findPolicyRow(tx, actor, insuredId, policyId)
  if (!row) throw noSuch('policy')
  const insured = await getInsured(tx, actor, insuredId)
  const facts = await readFacts(tx, insuredId)
  return { row, around: { name: insured.name, row: insured, relation: undefined, facts } }
}

export async function reshowAs(
  tx: Tx,
  actor: Actor,
  { insuredId, id }: PolicyRow,
  around: Around,
  deps: Deps,
) {
  const row = await findPolicyRow(tx, actor, insuredId, id)
  if (!row) throw noSuch('policy')
  return toOffer(row, around, actor, deps)
}
