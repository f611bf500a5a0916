import { sql } from 'kysely'
import type { Instant } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { gather } from '#platform/server/gather.ts'

/** What is to be written down of an instance whose file is safe already. */
export interface Entry {
  /** JSON, as `imaging_node.keep_instances` reads it. */
  readonly given: string
  /** The data set as DICOM JSON, gzipped. */
  readonly header: Buffer
}

export interface Written {
  readonly outcome: 'kept' | 'same' | 'conflict'
  readonly study: string
}

export type Keep = (entry: Entry) => Promise<Written>

const MOST_AT_ONCE = 32

/**
 * One writer for all requests: what arrives while it commits goes into its next transaction. Nobody
 * waits for a lock of somebody else's, and one commit serves many.
 */
export function createKeeper({ db, deps }: { db: Db; deps: Pick<Deps, 'now'> }): Keep {
  return gather(write, { most: MOST_AT_ONCE, lanes: 1 })

  async function write(entries: readonly Entry[]): Promise<Written[]> {
    const { rows } = await writeTogether(entries, deps.now()).execute(db)
    return rows
  }
}

/** In one message, in which nothing has to be written twice: JSON goes as JSON, bytes go as bytes. */
export function writeTogether(entries: readonly Entry[], now: Instant) {
  const given = `[${entries.map((entry) => entry.given)}]`
  const headers = Buffer.concat(entries.map(({ header }) => header))
  let end = 0
  const ends = entries.map(({ header }) => (end += header.length))
  return sql<Written>`select * from imaging_node.keep_instances(
    ${given}::jsonb, ${headers}, ${ends}::int[], ${now})`
}
