import { sql } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import type { AccountId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { EntryId } from '../model/contract.ts'
import type { Channel, Entitlement } from '../model/entitlement.ts'

type Whose = { insuredId: InsuredId; year: number; entitlement: Entitlement }

type Tables = {
  /** PostgreSQL's bigint arrives as text. */
  'entitlements.used': Whose & { used: string; most: string }
  'entitlements.entry': Whose & {
    id: EntryId
    corrects: EntryId | null
    amount: string
    day: Day
    channel: Channel | null
    what: string
    receipt: string
    nth: number
    reason: string
    at: Instant
    byAccount: AccountId
  }
}

export type EntryRow = Tables['entitlements.entry']

/** Whom to ask about was found before, through the door of enrolment. Newest first. */
export function listEntries(tx: Tx, insuredId: InsuredId) {
  return tx
    .withTables<Tables>()
    .selectFrom('entitlements.entry')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function readUsed(tx: Tx, insuredId: InsuredId, year: number) {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('entitlements.used')
    .select(['entitlement', 'used'])
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .execute()
  return new Map(rows.map(({ entitlement, used }) => [entitlement, Number(used)]))
}

/** A year begins with nothing used; it is there already after the first use. */
export function openYear(tx: Tx, whose: Whose, most: number) {
  return tx
    .withTables<Tables>()
    .insertInto('entitlements.used')
    .values({ ...whose, used: '0', most: String(most) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function addEntry(tx: Tx, row: EntryRow) {
  return tx.withTables<Tables>().insertInto('entitlements.entry').values(row).execute()
}

/** All whom somebody who signs in as insured may see: himself first, then those for whom he answers. */
export async function listMyInsured(tx: Tx) {
  const { rows } = await sql<{ id: InsuredId }>`
    select id from enrolment.my_insured() as id
    order by id not in (select enrolment.my_own())`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Of a client, whose consent was asked for before. */
export async function readUsedOfClient(tx: Tx, clientId: PersonId, year: number) {
  const { rows } = await sql<{ entitlement: Entitlement; used: string }>`
    select * from entitlements.used_of(${clientId}::uuid, ${year}::int)`.execute(tx)
  return new Map(rows.map(({ entitlement, used }) => [entitlement, Number(used)]))
}
