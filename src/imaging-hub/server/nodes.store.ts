import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { healthOf, type NodeLine } from '../model/directory.ts'
import type { NodeRow } from './found.store.ts'
import type { Tables } from './tables.ts'

/** For the operator: how each node is, what it still has to tell, and the last batch that came. */
export async function listNodeStates(tx: Tx, now: Instant) {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingHub.node')
    .selectAll()
    .orderBy('name')
    .execute()
  return rows.map((row) => {
    const { waiting, batch } = row
    return { ...nodeLine(row, now), waiting: waiting ?? 0, batch }
  })
}

export function nodeLine(row: NodeRow, now: Instant): NodeLine {
  const { name: node, title, baseUrl, phone, membership, lastContactAt, storeDownSince } = row
  const health = healthOf(row, now)
  return {
    ...{ node, title, baseUrl, phone, membership, health, lastContactAt },
    downSince: health === 'down' ? (storeDownSince ?? lastContactAt) : null,
  }
}
