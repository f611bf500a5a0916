import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'

/** Lets the database look over what was poured in, so that it plans well. As the `SYSTEM` actor. */
export async function analyseTables(tx: Tx) {
  await sql`select city.analyse()`.execute(tx)
}
