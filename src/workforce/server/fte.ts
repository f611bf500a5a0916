import { sql } from 'kysely'
import type { InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'

/** Full-time equivalents at work on a day, by institution, as far as the actor sees workers. */
export async function sumFte(tx: Tx, on: Day) {
  const { rows } = await sql<{ institutionId: InstitutionId; fte: number }>`
    select institution_id, sum(fte)::float8 as fte from workforce.worker
    where "from" <= ${on} and (until is null or until >= ${on})
    group by institution_id`.execute(tx)
  return new Map(rows.map(({ institutionId, fte }) => [institutionId, fte]))
}
