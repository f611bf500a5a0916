import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { getOwnVolunteer } from '#volunteers/server/index.ts'
import { visibleCertificates } from './certificates.store.ts'
import { listEntries, sumVerified } from './hours.store.ts'

/** What I gave, what of it counts, and what my house is about to certify. */
export async function readOwnHours(tx: Tx, actor: Actor) {
  const { id } = await getOwnVolunteer(tx, actor)
  const entries = await listEntries(tx, actor, undefined, id)
  const rows = await visibleCertificates(tx, actor)
    .selectAll()
    .orderBy('requestedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
  await record(tx, actor, 'shifts.read-own-hours', { kind: 'volunteer', id })
  return {
    entries,
    verifiedMinutes: await sumVerified(tx, actor, id),
    certificates: rows.filter(({ volunteerId }) => volunteerId === id),
    notices: rows.flatMap(({ state, noticeUntil, volunteerNumber: number, minutes }) =>
      state === 'notice' && noticeUntil ? [{ number, minutes, noticeUntil }] : [],
    ),
  }
}
