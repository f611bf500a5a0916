import { SYSTEM } from '#platform/model/actor.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import { type Db, inTransaction } from '#platform/server/db.ts'
import { enterAs } from '#platform/server/gate.ts'
import { deleteDraftsBefore } from './store.ts'

const LIVE_DAYS = 30

/** What nobody came back to for a month is not kept. */
export function forgetOldDrafts(db: Db, now: Instant) {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: (tx) => deleteDraftsBefore(tx, addMinutes(now, -LIVE_DAYS * 24 * 60)),
  })
}
