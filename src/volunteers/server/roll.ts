import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import type { ListedVolunteer } from '../model/list-row.ts'
import { identityIndex, open } from './sealed.ts'
import type { Tables } from './tables.ts'
import { visibleVolunteers } from './volunteers.store.ts'

/** One list after the other: who is brought in by one is on the roll for the next. */
export async function lockRoll(tx: Tx, { institutionId }: Actor) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${institutionId}, 61))`.execute(tx)
}

export type OnRoll = Awaited<ReturnType<typeof listRoll>>[number]

export interface Match {
  readonly who: OnRoll
  /** By the identity number, or by telephone and name; else the telephone alone is the same. */
  readonly isSure: boolean
}

/** Everybody who has a file at the house, whatever became of it, to look rows up in. */
export async function readRoll(tx: Tx, actor: Actor, { vault }: Deps) {
  const byNumber = new Map<string, OnRoll>()
  const byPhone = new Map<string, OnRoll[]>()
  for (const who of await listRoll(tx, actor)) {
    if (who.identityIndex) byNumber.set(who.identityIndex.toString('hex'), who)
    const phone = open(vault, 'phone', who.id, who.phone)
    byPhone.set(phone, [...(byPhone.get(phone) ?? []), who])
  }
  return function find({ identityNumber, name, phone }: ListedVolunteer): Match | undefined {
    const index = identityNumber && identityIndex(vault, identityNumber).toString('hex')
    const same = byPhone.get(phone) ?? []
    const sure = byNumber.get(index) ?? same.find((one) => one.name === name)
    const [alike] = same
    return sure ? { who: sure, isSure: true } : alike && { who: alike, isSure: false }
  }
}

/** All of them in one statement. @throws Refusal roll-changed where a number was taken meanwhile */
export async function addToRoll(tx: Tx, rows: readonly Tables['volunteers.volunteer'][]) {
  await insertRows(tx, 'volunteers.volunteer', rows).catch((error: { code?: string }) => {
    throw error.code === '23505' ? new Refusal('roll-changed', 409, { field: 'base64' }) : error
  })
}

function listRoll(tx: Tx, actor: Actor) {
  return visibleVolunteers(tx, actor)
    .select(['id', 'number', 'name', 'state', 'phone', 'identityIndex'])
    .orderBy('appliedAt')
    .execute()
}
