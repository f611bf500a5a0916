import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ReckoningId } from '../model/contract.ts'

export type Tables = {
  'ladder.reckoning': {
    institutionId: InstitutionId
    caseId: CaseId
    id: ReckoningId
    keptAt: Instant
    keptBy: AccountId
    productVersion: string
    facts: string
    answer: string
    /** PostgreSQL's bigint arrives as text. */
    bill: string
    remainsLow: string
    remainsHigh: string
  }
}

export type ReckoningRow = Tables['ladder.reckoning']
type Place = Pick<ReckoningRow, 'institutionId' | 'caseId'>

export function addReckoning(tx: Tx, row: ReckoningRow) {
  return tx.withTables<Tables>().insertInto('ladder.reckoning').values(row).execute()
}

export function listReckonings(tx: Tx, { institutionId, caseId }: Place) {
  return tx
    .withTables<Tables>()
    .selectFrom('ladder.reckoning')
    .selectAll()
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', caseId)
    .orderBy('keptAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export function findReckoning(tx: Tx, { institutionId, caseId }: Place, id: ReckoningId) {
  return tx
    .withTables<Tables>()
    .selectFrom('ladder.reckoning')
    .selectAll()
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
}
