import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { listOpenFollowUps } from './cases.store.ts'

export async function listFollowUps(tx: Tx, actor: Actor) {
  const rows = await listOpenFollowUps(tx, actor)
  const clients = await getPersonCards(
    tx,
    actor,
    rows.map(({ clientId }) => clientId),
  )
  await record(tx, actor, 'casework.list-follow-ups', { kind: 'account', id: actor.accountId })
  const followUps = rows.flatMap(({ clientId, ...row }) => {
    const client = clients.get(clientId)
    return client ? [{ ...row, client }] : []
  })
  return { followUps }
}
