import { sql } from 'kysely'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Theme } from '../model/talk.ts'
import { type Tables, tables } from './tables.ts'

/** For whoever holds the token, account or not. */
export async function findHangingPoster(tx: Tx, token: string) {
  const { rows } = await sql<{ id: string; institutionId: InstitutionId }>`
    select * from staff_support.find_poster(${token})`.execute(tx)
  return rows[0]
}

export function findPoster(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('staffSupport.carePoster')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('active', '=', true)
    .select(['token', 'createdAt'])
    .executeTakeFirst()
}

export async function replacePoster(tx: Tx, poster: Tables['staffSupport.carePoster']) {
  await tables(tx)
    .updateTable('staffSupport.carePoster')
    .set({ active: false })
    .where('institutionId', '=', poster.institutionId)
    .where('active', '=', true)
    .execute()
  await tables(tx).insertInto('staffSupport.carePoster').values(poster).execute()
}

/** The counsellors of the actor's house, as far as the actor may know them. */
export function visibleCounsellors(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('staffSupport.counsellor')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('until', 'is', null)
}

export async function isCounsellor(tx: Tx, actor: Actor) {
  const own = await visibleCounsellors(tx, actor)
    .where('accountId', '=', actor.accountId)
    .select('accountId')
    .executeTakeFirst()
  return own !== undefined
}

export async function keepCounsellor(tx: Tx, row: Tables['staffSupport.counsellor']) {
  const { since, namedBy } = row
  await tables(tx)
    .insertInto('staffSupport.counsellor')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'accountId'])
        .doUpdateSet({ since, namedBy, until: null })
        .where(sql<boolean>`counsellor.until is not null`),
    )
    .execute()
}

export function endCounsellor(
  tx: Tx,
  { institutionId }: Actor,
  accountId: AccountId,
  until: Instant,
) {
  return tables(tx)
    .updateTable('staffSupport.counsellor')
    .set({ until })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('accountId', '=', accountId)
    .where('until', 'is', null)
    .returning('accountId')
    .executeTakeFirst()
}

interface CountedRow {
  readonly person: string
  readonly recordedAt: Instant
  readonly theme: Theme
  readonly minutes: number
}

/** For the head of the house alone, and of quarters alone that are over. */
export async function listCounted(tx: Tx, before: Instant) {
  const { rows } = await sql<CountedRow>`
    select * from staff_support.sessions_before(${before}::timestamptz)`.execute(tx)
  return rows
}
