import type { Tx } from '#platform/server/db.ts'
import type { HubTables } from './hub-tables.ts'
import { kidOf } from './jws.ts'
import type { ImagingNode } from './node.ts'

/** The keys by which tickets are believed: those of the last word of the hub, at first those the operator named. */
export async function listHubKeys({ hub }: Pick<ImagingNode, 'hub'>, tx: Tx) {
  const kept = await tx
    .withTables<HubTables>()
    .selectFrom('imagingNode.hubKey')
    .select(['kid', 'x'])
    .execute()
  if (kept.length > 0) return kept
  return (hub?.firstKeys ?? []).map((x) => ({ kid: kidOf(x), x }))
}

export async function getHubState(tx: Tx) {
  const row = await tx
    .withTables<HubTables>()
    .selectFrom('imagingNode.hubState')
    .selectAll()
    .executeTakeFirstOrThrow()
  return { ...row, bulletin: Number(row.bulletin), change: Number(row.change) }
}
