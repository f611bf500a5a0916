import { listColleagues } from '#access/server/index.ts'
import type { CaseRow } from '#casework/server/index.ts'
import { findConsentFor, getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Attendee } from '../model/conference.ts'

/** Colleagues under the name of their account. @throws Refusal no-such-colleague */
export async function nameColleagues(tx: Tx, actor: Actor, attendees: readonly Attendee[]) {
  if (attendees.every(({ accountId }) => accountId === null)) return [...attendees]
  const { colleagues } = await listColleagues(tx, actor)
  return attendees.map((attendee) => {
    if (attendee.accountId === null) return attendee
    const known = colleagues.find(({ accountId }) => accountId === attendee.accountId)
    if (!known) throw new Refusal('no-such-colleague', 409, { field: 'attendees' })
    return { ...attendee, name: known.name, from: '' }
  })
}

/** Whoever of this name sat there by account and has a list of tasks. */
export async function findCaseworker(
  tx: Tx,
  actor: Actor,
  attendees: readonly Attendee[],
  name: string,
) {
  const accountId = attendees.find((one) => one.accountId && one.name === name)?.accountId
  if (!accountId) return undefined
  const { colleagues } = await listColleagues(tx, actor)
  return colleagues.find(
    (one) => one.accountId === accountId && (one.role === 'social-worker' || one.role === 'lead'),
  )?.accountId
}

/** The bodies outside that the client did not separately agree to: 个人信息保护法 art. 23, 29. */
export async function findStrangers(
  tx: Tx,
  { clientId }: CaseRow,
  attendees: readonly Attendee[],
  { now }: Deps,
) {
  const strangers: string[] = []
  const bodies = new Set(attendees.map(({ from }) => from).filter((from) => from !== ''))
  for (const name of bodies) {
    const recipient = { kind: 'organisation', institutionId: null, name } as const
    const use = { purpose: 'share-team', recipient, dataClasses: ['shared'] } as const
    const found = await findConsentFor(tx, clientId, use, now())
    if (!('consent' in found)) strangers.push(name)
  }
  return strangers
}

export async function getClient(tx: Tx, actor: Actor, { clientId }: CaseRow) {
  const client = (await getPersonCards(tx, actor, [clientId])).get(clientId)
  if (!client) throw noSuch('person')
  return client
}
