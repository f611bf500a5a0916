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
  const certificates = await visibleCertificates(tx, actor)
    .where('volunteerId', '=', id)
    .selectAll()
    .orderBy('requestedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
  const noticed = await visibleCertificates(tx, actor)
    .where('state', '=', 'notice')
    .select(['volunteerNumber', 'minutes', 'noticeUntil'])
    .orderBy('requestedAt', 'desc')
    .execute()
  await record(tx, actor, 'shifts.read-own-hours', { kind: 'volunteer', id })
  return {
    entries,
    verifiedMinutes: await sumVerified(tx, actor, id),
    certificates,
    notices: noticed.flatMap(({ noticeUntil, volunteerNumber: number, minutes }) =>
      noticeUntil ? [{ number, minutes, noticeUntil }] : [],
    ),
  }
}
