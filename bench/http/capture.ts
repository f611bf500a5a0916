import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Actor } from '#platform/model/actor.ts'
import type { AnyEndpoint } from '#platform/model/contract.ts'
import { toInstant } from '#platform/model/time.ts'
import { createKysely } from '#platform/server/camel-case.ts'
import { type Db, inTransaction } from '#platform/server/db.ts'
import { createFileStore } from '#platform/server/files.ts'
import { enterAs } from '#platform/server/gate.ts'
import { createVault } from '#platform/server/vault.ts'
import { routes } from '../../src/app/routes.ts'

export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Stands for the id of a new row, which differs with each request. */
export const NEW_ID = '00000000-0000-4000-8000-00000000beef'

/** Calls the use-case of an endpoint once, and tells which SQL it asks, apart from what the ground adds. */
export async function capture(url: string, actor: Actor, endpoint: AnyEndpoint, input: object) {
  const statements: Statement[] = []
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db: Db = createKysely({
    async connect() {
      const client = await pool.connect()
      function query(sql: string, parameters: readonly unknown[]) {
        if (!/^(begin;|rollback)/.test(sql)) statements.push({ sql, parameters })
        return client.query(sql, [...parameters])
      }
      return { query, release: () => client.release() } as unknown as pg.PoolClient
    },
    end: () => pool.end(),
  })
  const served = routes.find((route) => route.endpoint === endpoint)
  if (!served) throw new Error('Not served')
  const deps = {
    now: () => toInstant(new Date()),
    newId: () => NEW_ID,
    vault: createVault(Buffer.alloc(32, 1)),
    files: createFileStore(join(tmpdir(), 'renqiao-bench-files')),
  }
  const undo = new Error('undo')
  await inTransaction(db, {
    opening: `select * from ${enterAs(actor)}`,
    work: async (tx) => {
      await served.answer(tx, actor, endpoint.input.parse(input) as never, deps)
      throw undo
    },
  }).catch((error) => {
    if (error !== undo) throw error
  })
  await db.destroy()
  return statements
}
