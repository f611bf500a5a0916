import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { gather } from './gather.ts'

/** What is to be written down of an instance whose file is safe already. */
export interface Entry {
  /** As `imaging_node.keep_instance` reads it. */
  readonly given: string
  readonly header: Buffer
  readonly client: string
  /** Whether this request's storing into the study is in the log already. */
  readonly told: boolean
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
    const column = <Value>(read: (entry: Entry) => Value) => entries.map(read)
    const { rows } = await sql<Written>`select kept.outcome, kept.study
      from unnest(${column((one) => one.given)}::jsonb[], ${column((one) => one.header)}::bytea[],
        ${column((one) => one.client)}::uuid[], ${column((one) => one.told)}::boolean[])
        with ordinality as e (given, header, client, told, place)
      cross join lateral imaging_node.keep_instance(given, header, client, ${deps.now()}, told) kept
      order by place`.execute(db)
    return rows
  }
}
