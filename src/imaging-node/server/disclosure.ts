import { record } from '#platform/server/audit.ts'
import { actorOf, type Client } from './clients.ts'
import { act, type ImagingNode } from './node.ts'

/** A viewer asks for a study in hundreds of pieces; that is one disclosure for so long, in milliseconds. */
const ONE_LOOK_MS = 10 * 60_000
const MOST_REMEMBERED = 20_000

/** Puts on record who was given what, before the first byte of it goes out. */
export type Disclose = (client: Client, what: Disclosed, studyId: string) => Promise<void>

export type Disclosed = 'retrieve' | 'metadata' | 'manifest'

export function createDisclosure(node: ImagingNode): Disclose {
  const told = new Map<string, number>()
  return async function disclose(client, what, studyId) {
    const key = `${client.id} ${what} ${studyId}`
    const now = performance.now()
    if ((told.get(key) ?? Number.NEGATIVE_INFINITY) > now - ONE_LOOK_MS) return
    await act(node, (tx) =>
      record(tx, actorOf(client), `imaging-node.${what}`, { kind: 'study', id: studyId }),
    )
    if (told.size >= MOST_REMEMBERED) told.clear()
    told.set(key, now)
  }
}
