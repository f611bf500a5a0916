import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { AccountId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { PostId } from '../model/account.ts'
import { findWeakness } from '../model/password.ts'
import { type Founder, setUp } from '../model/sign-in.ts'
import type { AuthDb } from './auth-pool.ts'
import { door } from './door.ts'
import { groups, readCode } from './invitation-code.ts'
import { note, setPassword } from './passwords.store.ts'

/**
 * For the start of the program: an installation without a single account gets a fresh code, to be
 * shown in the program's own window. Asks for the owner's connection.
 * @returns undefined when there is nothing to set up
 */
export async function openSetUp(owner: Db): Promise<string | undefined> {
  const code = groups(randomBytes(10).toString('hex').toUpperCase())
  const { numAffectedRows } = await sql`
    insert into access.set_up (code_hash) select ${hashOf(code)}
    where not exists (select from access.account)
    on conflict (single) do update set code_hash = excluded.code_hash, opened_at = now()
    where set_up.closed_at is null`.execute(owner)
  return numAffectedRows ? code : undefined
}

/** Whether an empty installation waits for its founders, and what it is called. */
export async function lookAtSetUp(db: AuthDb) {
  const row = await db
    .selectFrom('access.setUp')
    .select(['closedAt', 'installation', noAccounts.as('empty')])
    .executeTakeFirst()
  const setUp = row !== undefined && row.closedAt === null && row.empty
  return { setUp, installation: row?.installation ?? null }
}

const noAccounts = sql<boolean>`not exists (select from access.account)`

export function mountSetUp(app: FastifyInstance, db: AuthDb) {
  door(app, setUp, async ({ code, installation, systemAdmin, securityAdmin }) => {
    checkFounders(systemAdmin, securityAdmin)
    await db.transaction().execute(async (tx) => {
      const open = await tx
        .selectFrom('access.setUp')
        .select('codeHash')
        .where('closedAt', 'is', null)
        .where(noAccounts)
        .forUpdate()
        .executeTakeFirst()
      if (!open) throw new Refusal('set-up-closed', 409)
      if (!open.codeHash.equals(hashOf(readCode(code))))
        throw new Refusal('wrong-set-up-code', 403, { field: 'code' })
      await found(tx, systemAdmin, 'system-admin')
      await found(tx, securityAdmin, 'security-admin')
      await tx.updateTable('access.setUp').set({ closedAt: new Date(), installation }).execute()
    })
    return {}
  })
}

/** Two people, each with a password of one's own: nobody holds both keys from the first day on. */
function checkFounders(one: Founder, other: Founder) {
  const same = (['name', 'username', 'password'] as const).find((key) => one[key] === other[key])
  if (same) throw new Refusal('two-persons-needed', 400, { field: `securityAdmin.${same}` })
  for (const [place, { password, username }] of Object.entries({
    systemAdmin: one,
    securityAdmin: other,
  })) {
    const weakness = findWeakness(password, username)
    if (weakness) throw new Refusal(weakness, 400, { field: `${place}.password` })
  }
}

async function found(
  tx: AuthDb,
  { name, username, password }: Founder,
  role: 'system-admin' | 'security-admin',
) {
  const id = AccountId.parse(newId())
  await tx.insertInto('access.account').values({ id, username, name }).execute()
  await tx
    .insertInto('access.post')
    .values({ id: PostId.parse(newId()), accountId: id, role })
    .execute()
  await setPassword(tx, id, password)
  await note(tx, 'access.found', id)
}

/** The code is random, long and short-lived: a plain hash of it gives nothing away. */
function hashOf(code: string) {
  return createHash('sha256').update(code).digest()
}
