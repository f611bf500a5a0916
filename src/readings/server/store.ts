import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'

type Tables = {
  'readings.reading': {
    institutionId: InstitutionId
    reader: AccountId
    caseId: CaseId
    readAt: Instant
  }
}

/** Every question about readings begins here: those of the actor. */
function ownReadings(tx: Tx, { institutionId, accountId }: Actor) {
  return tx
    .withTables<Tables>()
    .selectFrom('readings.reading')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('reader', '=', accountId)
}

/** Up to when the actor has read each case. */
export async function listReadings(tx: Tx, actor: Actor) {
  const rows = await ownReadings(tx, actor).select(['caseId', 'readAt']).execute()
  return new Map(rows.map(({ caseId, readAt }) => [caseId, readAt]))
}

/** It never goes back: of two marks, the later moment stands. */
export async function keepReadings(
  tx: Tx,
  { institutionId, accountId }: Actor,
  upTo: ReadonlyMap<CaseId, Instant>,
) {
  if (upTo.size === 0) return
  const mine = { institutionId: institutionId as InstitutionId, reader: accountId }
  await tx
    .withTables<Tables>()
    .insertInto('readings.reading')
    .values([...upTo].map(([caseId, readAt]) => ({ ...mine, caseId, readAt })))
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'reader', 'caseId'])
        .doUpdateSet({ readAt: sql`greatest(excluded.read_at, reading.read_at)` }),
    )
    .execute()
}
