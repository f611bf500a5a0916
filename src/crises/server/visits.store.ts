import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import { type CrisisKind, isViolent, CrisisKind as Kind } from '../model/crisis.ts'
import type { VisitId } from '../model/visit.ts'
import { type Tables, tables } from './tables.ts'

export type VisitRow = Tables['crises.visit']

/** Every question about visits begins here: mine, those I watch over, and for the head the house. */
export function visibleVisits(tx: Tx, { institutionId, accountId, role }: Actor) {
  return tables(tx)
    .selectFrom('crises.visit')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where(({ or, eb }) =>
      or([
        eb('byAccount', '=', accountId),
        eb('watcherId', '=', accountId),
        eb.lit(role === 'lead'),
      ]),
    )
}

/** None is left out: who is not back is counted from it. */
export function listOpenVisits(tx: Tx, actor: Actor) {
  return visibleVisits(tx, actor)
    .where('state', 'in', ['planned', 'under-way'])
    .selectAll()
    .orderBy('backBy')
    .execute()
}

export function findVisit(tx: Tx, actor: Actor, id: VisitId) {
  return visibleVisits(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
}

export async function lockVisit(tx: Tx, actor: Actor, id: VisitId) {
  await visibleVisits(tx, actor).where('id', '=', id).select('id').forUpdate().execute()
}

export function addVisit(tx: Tx, row: VisitRow) {
  return tables(tx).insertInto('crises.visit').values(row).returningAll().executeTakeFirstOrThrow()
}

export function changeVisit(
  tx: Tx,
  { institutionId }: Actor,
  id: VisitId,
  change: Partial<VisitRow>,
) {
  return tables(tx)
    .updateTable('crises.visit')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const VIOLENT: readonly CrisisKind[] = Kind.options.filter(isViolent)

/** Violence near a client does not end with the record of it. */
export async function hasViolence(tx: Tx, { institutionId }: Actor, caseId: CaseId) {
  const found = await tables(tx)
    .selectFrom('crises.crisis')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('caseId', '=', caseId)
    .where('kind', 'in', VIOLENT)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '<>', 'no-crisis')]))
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
