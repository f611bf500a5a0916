import type { InsuredId } from '#enrolment/model/insured.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { thisYear } from './rights.ts'
import { recordUse } from './uses.ts'

/** As the clerk: two purchases of a drug. Nothing where the year has no such entitlement. */
export async function fillEntitlements(tx: Tx, clerk: Actor, insuredId: InsuredId, deps: Deps) {
  // The demo family is insured up to this year; see fillEnrolment.
  if (thisYear(deps) !== 2026) return
  const bought = [
    {
      day: '2026-01-20',
      amount: 12_000,
      channel: 'offline',
      what: '社区旁药店',
      receipt: 'YD-0001',
    },
    { day: '2026-01-28', amount: 8_650, channel: 'online', what: '网上药店', receipt: 'YD-0002' },
  ] as const
  for (const use of bought) {
    if (use.day > deps.now().slice(0, 10)) continue
    const asked = { ...use, insuredId, entitlement: 'drug-subsidy', day: use.day as Day } as const
    await recordUse(tx, clerk, asked, deps)
  }
}
