import { sql } from 'kysely'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { healthOf, type NodeLine } from '../model/directory.ts'
import type { Tables } from './tables.ts'

export type NodeRow = Tables['imagingHub.node']

export async function listNodes(tx: Tx, numbers: readonly number[]): Promise<NodeRow[]> {
  return tx
    .withTables<Tables>()
    .selectFrom('imagingHub.node')
    .selectAll()
    .where('no', '=', sql<number>`any(${[...new Set(numbers)]}::smallint[])`)
    .orderBy('name')
    .execute()
}

export function nodeLine(row: NodeRow, now: Instant): NodeLine {
  const { name: node, title, baseUrl, phone, membership, lastContactAt } = row
  const health = healthOf(row, now)
  return {
    ...{ node, title, baseUrl, phone, membership, health, lastContactAt },
    downSince: health === 'down' ? lastContactAt : null,
  }
}
