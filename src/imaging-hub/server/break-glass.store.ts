import { sql } from 'kysely'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Tables } from './tables.ts'

interface Whose {
  readonly id: string
  readonly org: string
  readonly practitioner: string
  readonly now: Instant
}

/** The glass that this practitioner broke for this patient, as long as it lasts. */
export async function findBrokenGlass(tx: Tx, pids: readonly string[], whose: Whose) {
  return tx
    .withTables<Tables>()
    .selectFrom('imagingHub.breakGlass')
    .select(['pid', 'id'])
    .where('pid', '=', sql<string>`any(${[...pids]}::uuid[])`)
    .where('id', '=', whose.id)
    .where('org', '=', whose.org)
    .where('practitioner', '=', whose.practitioner)
    .where('until', '>', whose.now)
    .executeTakeFirst()
}
