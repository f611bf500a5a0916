import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { MOST_TRIES, type makeShare, ShareId } from '../../model/share.ts'
import type { Tables } from '../tables.ts'

const SHOWN = 100

/** @returns secret and code, which nobody can tell afterwards */
export async function keepShare(
  tx: Tx,
  actor: Actor,
  { days, code: person, ...rest }: z.output<typeof makeShare.input> & { code: string },
  { newId, now, vault }: Deps,
) {
  const id = ShareId.parse(newId())
  const secret = randomBytes(32).toString('base64url')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const until = addMinutes(now(), days * 1440)
  await tx
    .withTables<Tables>()
    .insertInto('imaging.share')
    .values({
      ...{ ...rest, id, until, accountId: actor.accountId, at: now(), revokedAt: null },
      ...{ secret: hashOf(secret), code: codeHash(vault, id, code), used: 0, tries: 0 },
      person: vault.seal(person, `imaging.share.person ${id}`),
    })
    .execute()
  await record(tx, actor, 'imaging.share', { kind: 'imaging-share', id })
  return { id, secret, code, until }
}

export async function listShares(tx: Tx, actor: Actor) {
  const mine = tx.withTables<Tables>()
  const own = mine.selectFrom('imaging.share').where('accountId', '=', actor.accountId)
  const rows = await own.selectAll().orderBy('at', 'desc').limit(SHOWN).execute()
  const { total } = await own
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const looks = rows.length
    ? await mine
        .selectFrom('imaging.shareLook')
        .select(['shareId', 'at'])
        .where(
          'shareId',
          'in',
          rows.map(({ id }) => id),
        )
        .orderBy('at', 'desc')
        .execute()
    : []
  await record(tx, actor, 'imaging.list-shares', { kind: 'account', id: actor.accountId })
  const shares = rows.map(({ id, what, forWhom, at, until, most, used, revokedAt, tries }) => ({
    ...{ id, what, forWhom, at, until, most, used, revokedAt, locked: tries >= MOST_TRIES },
    looks: looks.filter(({ shareId }) => shareId === id).map((look) => look.at),
  }))
  return { shares, total: Number(total) }
}

export async function revokeShare(tx: Tx, actor: Actor, id: ShareId, { now }: Deps) {
  const mine = tx.withTables<Tables>()
  const at = now()
  const row = await mine
    .updateTable('imaging.share')
    .set((share) => ({ revokedAt: share.fn.coalesce('revokedAt', sql<Instant>`${at}`) }))
    .where('id', '=', id)
    .where('accountId', '=', actor.accountId)
    .returning('revokedAt')
    .executeTakeFirst()
  if (!row?.revokedAt) throw noSuch('share')
  await record(tx, actor, 'imaging.revoke-share', { kind: 'imaging-share', id })
  return row.revokedAt
}

/** What secret and code open. A wrong code counts, so this has to be committed. @returns undefined: no */
export async function findShared(
  tx: Tx,
  { secret, code }: { secret: string; code: string },
  { now, vault }: Deps,
) {
  const row = await bySecret(tx, secret)
  const mine = tx.withTables<Tables>()
  if (!row || row.revokedAt || row.until <= now() || row.used >= row.most) return undefined
  if (row.tries >= MOST_TRIES) return undefined
  if (!timingSafeEqual(row.code, codeHash(vault, row.id, code))) {
    await mine
      .updateTable('imaging.share')
      .set({ tries: row.tries + 1 })
      .where('id', '=', row.id)
      .execute()
    return undefined
  }
  const { id, node, studyUid, manifest, until } = row
  const person = vault.open(row.person, `imaging.share.person ${id}`)
  return { id, until, person, study: { node, studyUid, manifest } }
}

/** Counts a look that is about to be given. @returns whether it is still allowed */
export async function countLook(
  tx: Tx,
  actor: Actor,
  secret: string,
  { newId, now }: Deps,
): Promise<boolean> {
  const row = await bySecret(tx, secret)
  if (!row || row.revokedAt || row.used >= row.most) return false
  const mine = tx.withTables<Tables>()
  await mine
    .updateTable('imaging.share')
    .set({ used: row.used + 1 })
    .where('id', '=', row.id)
    .execute()
  const look = { id: newId(), shareId: row.id, at: now() }
  await mine.insertInto('imaging.shareLook').values(look).execute()
  await record(tx, actor, 'imaging.look-shared', { kind: 'imaging-share', id: row.id })
  return true
}

async function bySecret(tx: Tx, secret: string) {
  const hash = hashOf(secret)
  // Row-level security shows the row to who holds the secret, and to nobody else.
  await sql`select set_config('imaging.share_secret', ${hash.toString('hex')}, true)`.execute(tx)
  return tx
    .withTables<Tables>()
    .selectFrom('imaging.share')
    .selectAll()
    .where('secret', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

function hashOf(secret: string) {
  return createHash('sha256').update(secret).digest()
}

function codeHash(vault: Deps['vault'], id: string, code: string) {
  return vault.blindIndex(`${id} ${code}`, 'imaging.share.code')
}
