import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { InsuredId } from '../model/insured.ts'
import type { PolicyId } from '../model/policy.ts'
import { factsOf } from './facts.store.ts'
import { isInsurer } from './insured.store.ts'
import { type Tables, tables } from './tables.ts'

export type PolicyRow = Selectable<Tables['enrolment.policy']>

/** What somebody insured has paid for, and what was paid for him; the insurer's people see all. */
export function visiblePolicies(tx: Tx, { role, accountId }: Actor) {
  const all = tables(tx).selectFrom('enrolment.policy as policy')
  if (isInsurer(role) || role === 'system') return all
  return all.where(({ or, eb }) =>
    or([
      eb('policy.payerAccount', '=', accountId),
      sql<boolean>`policy.insured_id in (select enrolment.my_insured())`,
    ]),
  )
}

/** With the facts on which its class and quiet years rest. */
export function findLivePolicy(tx: Tx, actor: Actor, insuredId: InsuredId, year: number) {
  return visiblePolicies(tx, actor)
    .selectAll('policy')
    .select(factsOf('policy.insuredId').as('facts'))
    .where('policy.insuredId', '=', insuredId)
    .where('policy.year', '=', year)
    .where('policy.state', '=', 'insured')
    .executeTakeFirst()
}

export function findPolicyRow(tx: Tx, actor: Actor, insuredId: InsuredId, id: PolicyId) {
  return visiblePolicies(tx, actor)
    .selectAll('policy')
    .where('policy.insuredId', '=', insuredId)
    .where('policy.id', '=', id)
    .executeTakeFirst()
}

/** Newest year first. */
export function listPoliciesOf(tx: Tx, actor: Actor, insuredId: InsuredId): Promise<PolicyRow[]> {
  return visiblePolicies(tx, actor)
    .selectAll('policy')
    .where('policy.insuredId', '=', insuredId)
    .orderBy('policy.year', 'desc')
    .orderBy('policy.id', 'desc')
    .execute()
}

export async function dropPolicy(tx: Tx, { insuredId, id }: Pick<PolicyRow, 'insuredId' | 'id'>) {
  await tables(tx)
    .deleteFrom('enrolment.policy')
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .execute()
}

export async function addPolicy(tx: Tx, row: Insertable<Tables['enrolment.policy']>) {
  await tables(tx).insertInto('enrolment.policy').values(row).execute()
}

export async function changePolicy(
  tx: Tx,
  { insuredId, id }: Pick<PolicyRow, 'insuredId' | 'id'>,
  change: Updateable<Tables['enrolment.policy']>,
) {
  await tables(tx)
    .updateTable('enrolment.policy')
    .set({ ...change, version: sql`version + 1` })
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .execute()
}
