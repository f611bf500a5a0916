import { sql } from 'kysely'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { actorOf, type Client } from './clients.ts'
import { act, type ImagingNode } from './node.ts'
import type { Session } from './session-store.ts'
import { createToldLately } from './told-lately.ts'

/** Puts on record who was given what, before the first byte of it goes out. */
export type Disclose = (client: Client, what: Disclosed, studyId: string) => Promise<void>

export type Disclosed = 'retrieve' | 'metadata' | 'manifest'

export function createDisclosure(node: ImagingNode): Disclose {
  const told = createToldLately()
  return async function disclose(client, what, studyId) {
    // A session that goes on by another ticket gives on that ticket.
    const key = `${client.id} ${client.session?.ticket} ${what} ${studyId}`
    if (told.has(key)) return
    await act(node, async (tx) => {
      await record(tx, actorOf(client), `imaging-node.${what}`, { kind: 'study', id: studyId })
      if (client.session) await note(tx, client.session, { what, studyId, at: node.deps.now() })
    })
    told.add(key)
  }
}

const KINDS = { retrieve: 'pixels', metadata: 'metadata', manifest: 'manifest' } as const

/** For the hub, which holds it against its tickets. */
async function note(
  tx: Tx,
  { ticket, pid }: Session,
  { what, studyId, at }: { what: Disclosed; studyId: string; at: Instant },
) {
  await sql`insert into imaging_node.given (ticket, study_uid, kind, pid, at)
    select ${ticket}, s.study_uid, ${KINDS[what]}, ${pid}, ${at}
    from imaging_node.study s where s.id = ${studyId}
    on conflict do nothing`.execute(tx)
}
