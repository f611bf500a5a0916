import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'

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

interface Waiting {
  readonly entry: Entry
  readonly resolve: (written: Written) => void
  readonly reject: (error: unknown) => void
}

/**
 * One writer for all requests: what arrives while it commits goes into its next transaction. Nobody
 * waits for a lock of somebody else's, and one commit serves many.
 */
export function createKeeper({ db, deps }: { db: Db; deps: Pick<Deps, 'now'> }): Keep {
  const waiting: Waiting[] = []
  let writing = false

  return (entry) =>
    new Promise((resolve, reject) => {
      waiting.push({ entry, resolve, reject })
      if (!writing) void writeAll()
    })

  async function writeAll() {
    writing = true
    while (waiting.length > 0) await writeSome(waiting.splice(0, MOST_AT_ONCE))
    writing = false
  }

  async function writeSome(some: readonly Waiting[]) {
    try {
      const written = await write(some.map(({ entry }) => entry))
      for (const [index, one] of some.entries()) one.resolve(written[index] as Written)
    } catch (error) {
      const [only] = some
      if (some.length === 1) only?.reject(error)
      // What one of them cannot be written for is not the fault of the others.
      else for (const one of some) await writeSome([one])
    }
  }

  async function write(entries: readonly Entry[]): Promise<Written[]> {
    const column = <Value>(read: (entry: Entry) => Value) => entries.map(read)
    const { rows } = await sql<Written>`select kept.outcome, kept.study
      from unnest(${column((one) => one.given)}::jsonb[], ${column((one) => one.header)}::bytea[],
        ${column((one) => one.client)}::uuid[], ${column((one) => one.told)}::boolean[])
        with ordinality as e (given, header, client, told, place)
      cross join lateral imaging_node.keep_instance(given, header, client, ${deps.now()}, told) kept
      order by place`.execute(db)
    if (rows.length !== entries.length) throw new Error('Not every instance was answered for')
    return rows
  }
}
