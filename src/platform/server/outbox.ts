import { sql } from 'kysely'
import type { Instant } from '../model/time.ts'
import type { Tx } from './db.ts'

/** Ids and numbers: whatever describes a person stays where it is, and is looked up by the job. */
export type Payload = Readonly<Record<string, string | number | boolean | null>>

export const OUTBOX_CHANNEL = 'renqiao_outbox'

/**
 * Asks for something to be done after this deed, and only if it is done. The job may run more than
 * once: it must be a thing that can be done twice.
 */
export async function enqueue(tx: Tx, kind: string, payload: Payload = {}, runAt?: Instant) {
  await sql`with job as (insert into platform.outbox (kind, payload, run_at)
      values (${kind}, ${JSON.stringify(payload)}, coalesce(${runAt ?? null}::timestamptz, now())))
    select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx)
}
