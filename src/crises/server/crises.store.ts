import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CrisisId } from '../model/crisis.ts'
import { type Tables, tables } from './tables.ts'

export type CrisisRow = Tables['crises.crisis']

/** Every question about crises begins here, with a case that was found through the door of casework. */
export function visibleCrises(tx: Tx, { institutionId }: Actor, caseIds: readonly CaseId[]) {
  return tables(tx)
    .selectFrom('crises.crisis as crisis')
    .where('crisis.institutionId', '=', institutionId as InstitutionId)
    .where('crisis.caseId', 'in', [...caseIds])
}

export function findCrisis(tx: Tx, actor: Actor, caseId: CaseId, id: CrisisId) {
  return visibleCrises(tx, actor, [caseId])
    .where('crisis.id', '=', id)
    .selectAll('crisis')
    .executeTakeFirst()
}

/** Open ones first, those whose clock began earliest on top; with the number of receivers. */
export function listCrises(tx: Tx, actor: Actor, caseId: CaseId) {
  return visibleCrises(tx, actor, [caseId])
    .selectAll('crisis')
    .select(countOfHandOvers.as('handOvers'))
    .orderBy(sql`crisis.state = 'closed'`)
    .orderBy('crisis.openedAt', 'desc')
    .execute()
}

const countOfHandOvers = sql<number>`(select count(*)::int from crises.hand_over h
  where h.institution_id = crisis.institution_id and h.crisis_id = crisis.id and h.receiver <> 'other')`

/** All open ones of the whole house, none left out; row-level security leaves those of the own cases, of the head's house. */
export function listOpen(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('crises.crisis as crisis')
    .where('crisis.institutionId', '=', institutionId as InstitutionId)
    .where('crisis.state', '<>', 'closed')
    .selectAll('crisis')
    .select(countOfHandOvers.as('handOvers'))
    .orderBy('crisis.dueAt')
    .execute()
}

export function findBySignal(tx: Tx, actor: Actor, caseId: CaseId, sourceKey: string) {
  return visibleCrises(tx, actor, [caseId])
    .innerJoin('crises.signal as signal', (join) =>
      join
        .onRef('signal.institutionId', '=', 'crisis.institutionId')
        .onRef('signal.crisisId', '=', 'crisis.id'),
    )
    .where('signal.sourceKey', '=', sourceKey)
    .selectAll('crisis')
    .executeTakeFirst()
}

export function findOpenOfKind(tx: Tx, actor: Actor, caseId: CaseId, kind: CrisisRow['kind']) {
  return visibleCrises(tx, actor, [caseId])
    .where('crisis.kind', '=', kind)
    .where('crisis.state', '<>', 'closed')
    .selectAll('crisis')
    .orderBy('crisis.openedAt')
    .executeTakeFirst()
}

export async function addCrisis(tx: Tx, row: CrisisRow) {
  await tables(tx).insertInto('crises.crisis').values(row).execute()
}

export function changeCrisis(
  tx: Tx,
  { institutionId }: Actor,
  id: CrisisId,
  change: Partial<CrisisRow>,
) {
  return tables(tx)
    .updateTable('crises.crisis')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returning(['id', 'state', 'version'])
    .executeTakeFirstOrThrow()
}
