import type { FastifyReply } from 'fastify'
import { sql } from 'kysely'
import { Refusal } from '#platform/model/refusal.ts'
import type { Vault } from '#platform/server/vault.ts'
import type { AuthDb } from './auth-pool.ts'

/** After six wrong passwords in a row a name is locked for a quarter of an hour. */
export interface Attempts {
  /**
   * Counts a try and makes it; one that is refused for `wrong` stays counted.
   * @throws Refusal sign-in-locked
   */
  readonly attempt: <Result>(
    name: string,
    reply: FastifyReply,
    work: () => Promise<Result>,
  ) => Promise<Result>
}

const WRONG: readonly string[] = ['wrong-name-or-password', 'wrong-password', 'wrong-invitation']

export function countAttempts(db: AuthDb, vault: Vault): Attempts {
  return {
    async attempt(name, reply, work) {
      const key = vault.blindIndex(name, 'access.attempt')
      const lockedBefore = await begin(db, key)
      if (lockedBefore) throw locked(reply, lockedBefore)
      try {
        const result = await work()
        await forget(db, key)
        return result
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (!WRONG.includes(error.code)) {
          await forget(db, key)
          throw error
        }
        await sql`select access.refuse(${name})`.execute(db)
        const lockedNow = await findLock(db, key)
        throw lockedNow ? locked(reply, lockedNow) : error
      }
    },
  }
}

async function begin(db: AuthDb, key: Buffer) {
  const { rows } = await sql<{ until: Date | null }>`
    select access.begin_attempt(${key}) as until`.execute(db)
  return rows[0]?.until
}

function forget(db: AuthDb, key: Buffer) {
  return db.deleteFrom('access.attempt').where('nameKey', '=', key).execute()
}

async function findLock(db: AuthDb, key: Buffer) {
  const row = await db
    .selectFrom('access.attempt')
    .select('lockedUntil')
    .where('nameKey', '=', key)
    .executeTakeFirst()
  return row?.lockedUntil
}

function locked(reply: FastifyReply, until: Date) {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))
  reply.header('retry-after', seconds)
  return new Refusal('sign-in-locked', 429)
}
