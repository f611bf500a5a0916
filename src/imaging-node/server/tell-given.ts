import { sendDisclosures } from '../model/hub-calls.ts'
import type { HubTables } from './hub-tables.ts'
import { act, type ImagingNode, look } from './node.ts'

const AT_ONCE = 1_000

/** Tells the hub what was given out on its tickets. @returns how many lines */
export async function tellGiven(node: ImagingNode): Promise<number> {
  const { hub } = node
  if (!hub) return 0
  let told = 0
  for (;;) {
    const lines = await look(node, (tx) =>
      tx
        .withTables<HubTables>()
        .selectFrom('imagingNode.given')
        .select(['ticket', 'studyUid', 'kind', 'pid', 'at'])
        .where('told', '=', false)
        .orderBy('at')
        .limit(AT_ONCE)
        .execute(),
    )
    if (lines.length === 0) return told
    await hub.call(sendDisclosures, { disclosures: lines })
    await act(node, async (tx) => {
      for (const { ticket, studyUid, kind } of lines)
        await tx
          .withTables<HubTables>()
          .updateTable('imagingNode.given')
          .set({ told: true })
          .where('ticket', '=', ticket)
          .where('studyUid', '=', studyUid)
          .where('kind', '=', kind)
          .execute()
    })
    told += lines.length
  }
}
