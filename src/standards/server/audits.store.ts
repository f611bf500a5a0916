import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { AuditId } from '../model/audit.ts'
import { type Tables, tables } from './tables.ts'

export type AuditRow = Tables['standards.audit']
type Place = Pick<AuditRow, 'institutionId' | 'id'>

/** Every question about audits begins here: the house sees its own, the offices what is finished. */
export function visibleAudits(tx: Tx, { role, institutionId, districtCode }: Actor) {
  const query = tables(tx).selectFrom('standards.audit as audit')
  if (role === 'lead') return query.where(sql<boolean>`institution_id = ${institutionId}::uuid`)
  const finished = query.where('audit.state', '=', 'finished')
  if (role === 'city-officer') return finished
  return finished.where(
    sql<boolean>`institution_id in (select id from places.institution
      where district_code = ${role === 'district-officer' ? districtCode : null})`,
  )
}

export async function getAudit(tx: Tx, actor: Actor, id: AuditId): Promise<AuditRow> {
  const row = await visibleAudits(tx, actor)
    .where('audit.id', '=', id)
    .selectAll('audit')
    .executeTakeFirst()
  if (!row) throw noSuch('audit')
  return row
}

/** Locks an audit that is still open; only the head of the house comes here. */
export async function lockOpenAudit(tx: Tx, actor: Actor, id: AuditId) {
  await sql`select from standards.audit where id = ${id} for update`.execute(tx)
  const audit = await getAudit(tx, actor, id)
  if (audit.state !== 'open') throw new Refusal('audit-finished')
  return audit
}

/** A second one for the same edition is not begun: the index sees to that. */
export async function addAudit(tx: Tx, row: AuditRow) {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('standards.audit')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function finishAuditRow(
  tx: Tx,
  { institutionId, id }: Place,
  change: Pick<AuditRow, 'summary' | 'finishedBy' | 'finishedAt'>,
) {
  await tables(tx)
    .updateTable('standards.audit')
    .set({ ...change, state: 'finished', version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

// The rest start from an audit that was found through getAudit.

export function listAnswers(tx: Tx, { institutionId, id }: Place) {
  return tables(tx)
    .selectFrom('standards.answer')
    .where('institutionId', '=', institutionId)
    .where('auditId', '=', id)
    .select(['clause', 'verdict', 'note'])
    .execute()
}

export async function putAnswer(tx: Tx, row: Tables['standards.answer']) {
  const { verdict, note, byAccount, at } = row
  await tables(tx)
    .insertInto('standards.answer')
    .values(row)
    .onConflict((same) =>
      same
        .columns(['institutionId', 'auditId', 'clause'])
        .doUpdateSet({ verdict, note, byAccount, at }),
    )
    .execute()
}

export async function listTasks(tx: Tx, { institutionId, id }: Place) {
  return tables(tx)
    .selectFrom('standards.task')
    .where('institutionId', '=', institutionId)
    .where('auditId', '=', id)
    .selectAll()
    .orderBy('due')
    .orderBy('id')
    .execute()
}

export async function addTaskRow(tx: Tx, row: Tables['standards.task']) {
  await tables(tx).insertInto('standards.task').values(row).execute()
}

export async function dropTaskRow(tx: Tx, { institutionId, id }: Place, taskId: string) {
  await tables(tx)
    .deleteFrom('standards.task')
    .where('institutionId', '=', institutionId)
    .where('auditId', '=', id)
    .where(sql`id`, '=', taskId)
    .execute()
}

export async function settleTaskRow(
  tx: Tx,
  { institutionId, auditId, id, version }: Tables['standards.task'],
  change: Pick<Tables['standards.task'], 'state' | 'result' | 'settledAt'>,
) {
  const changed = await tables(tx)
    .updateTable('standards.task')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('auditId', '=', auditId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
}
