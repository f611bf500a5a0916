import { sql } from 'kysely'
import { SYSTEM } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { WithdrawalReason } from '../model/index-row.ts'

/**
 * By law, or because the patient wants it: from now on nobody finds or gets the study, and the index says why.
 * The bytes stay on the disk. @throws Refusal no-such-study
 */
export async function withdrawStudy(
  tx: Tx,
  { studyUid, reason }: { studyUid: string; reason: WithdrawalReason },
  now: Instant,
) {
  const { rows } = await sql<{ id: string; version: number }>`update imaging_node.study
    set withdrawn_at = ${now}, withdrawn_because = ${reason}
    where study_uid = ${studyUid} and withdrawn_at is null returning id, version`.execute(tx)
  const [study] = rows
  if (!study) throw noSuch('study')
  await sql`insert into imaging_node.change (study_id, kind, version, at)
    values (${study.id}, 'withdrawn', ${study.version}, ${now})`.execute(tx)
  await record(tx, SYSTEM, 'imaging-node.withdraw', { kind: 'study', id: study.id })
}
