import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Waiting } from '../model/contract-desk.ts'
import type { InsuredId } from '../model/insured.ts'
import { type InsuredRow, visibleInsured } from './insured.store.ts'
import { type Tables, tables } from './tables.ts'

interface Which {
  readonly insuredId?: InsuredId
  /** The beginning of the name. */
  readonly name?: string
}

export function findInsured(
  tx: Tx,
  actor: Actor,
  { insuredId, name }: Which,
  most: number,
): Promise<InsuredRow[]> {
  const all = visibleInsured(tx, actor).selectAll('insured').orderBy('insured.name').limit(most)
  if (insuredId) return all.where('insured.insuredId', '=', insuredId).execute()
  const like = `${(name ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return all.where('insured.name', 'like', like).orderBy('insured.insuredId').execute()
}

export async function lastYears(tx: Tx, ids: readonly InsuredId[]) {
  if (ids.length === 0) return new Map<InsuredId, number>()
  const rows = await tables(tx)
    .selectFrom('enrolment.policy')
    .select(['insuredId', sql<number>`max(year)`.as('year')])
    .where('insuredId', 'in', [...ids])
    .where('state', '=', 'insured')
    .groupBy('insuredId')
    .execute()
  return new Map(rows.map(({ insuredId, year }) => [insuredId, year]))
}

/** Oldest first. Somebody with a sign-in answers for a relation himself. */
export async function listWaiting(tx: Tx, most: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select kind, insured_id as "insuredId", i.name, w.since from (
      select 'payment' as kind, insured_id, paying_at as since
      from enrolment.policy where state = 'paying'
      union all
      select 'evidence', insured_id, created_at from enrolment.policy
      where evidence_state = 'declared' and state in ('paying', 'insured')
      union all
      select 'relation', r.insured_id, r.declared_at from enrolment.relation r
      join enrolment.insured o on o.insured_id = r.insured_id and o.account_id is null
      where r.confirmed_at is null and r.ended_at is null
      union all
      select 'tie', insured_id, asked_at from enrolment.tie where state = 'asked'
      union all
      select 'balance', insured_id, asked_at from enrolment.balance_answer
      where answered_at is null
    ) w join enrolment.insured i using (insured_id)
    order by w.since limit ${most}`.execute(tx)
  return rows
}

export function listBalanceQuestions(tx: Tx, insuredId: InsuredId) {
  return tables(tx)
    .selectFrom('enrolment.balanceAnswer')
    .select(['id', 'askedAt'])
    .where('insuredId', '=', insuredId)
    .where('answeredAt', 'is', null)
    .orderBy('id')
    .execute()
}

export async function answerBalance(
  tx: Tx,
  insuredId: InsuredId,
  id: string,
  change: Pick<Tables['enrolment.balanceAnswer'], 'balance' | 'answeredAt' | 'answeredBy'>,
) {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('enrolment.balanceAnswer')
    .set(change)
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
