import { sql } from 'kysely'
import { SYSTEM } from '../model/actor.ts'
import type { Instant } from '../model/time.ts'
import { type CheckpointFile, exportCheckpoint } from './audit-checkpoint.ts'
import { type Db, inTransaction } from './db.ts'
import { enterAs } from './gate.ts'
import type { Chore } from './worker.ts'

const KEYS_LIVE_HOURS = 48
const DONE_JOBS_LIVE_DAYS = 7
const AT_ONCE = 5_000

/** What the ground itself does again and again. */
export function platformChores(db: Db, file: CheckpointFile, now: () => Instant): Chore[] {
  return [
    { name: 'audit-checkpoint', everySeconds: 60, run: () => exportCheckpoint(db, file, now) },
    { name: 'forget-keys', everySeconds: 600, run: () => forgetOldKeys(db) },
    { name: 'forget-jobs', everySeconds: 600, run: () => forgetDoneJobs(db) },
  ]
}

/** Idempotency keys: whoever repeats a request does so sooner. */
export function forgetOldKeys(db: Db) {
  return forget(
    db,
    `delete from platform.idempotency_key where ctid = any(array(
      select ctid from platform.idempotency_key
      where created_at < now() - interval '${KEYS_LIVE_HOURS} hours' limit ${AT_ONCE}))`,
  )
}

export function forgetDoneJobs(db: Db) {
  return forget(
    db,
    `delete from platform.outbox where id = any(array(
      select id from platform.outbox
      where done_at < now() - interval '${DONE_JOBS_LIVE_DAYS} days' limit ${AT_ONCE}))`,
  )
}

/** Some at a time, so that nobody waits for the lock. */
async function forget(db: Db, statement: string): Promise<void> {
  const opening = `select * from ${enterAs(SYSTEM)}`
  const work = (tx: Db) => sql.raw(statement).execute(tx)
  for (;;) {
    const { numAffectedRows = 0n } = await inTransaction(db, { opening, work })
    if (numAffectedRows < AT_ONCE) return
  }
}
