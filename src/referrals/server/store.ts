import { sql } from 'kysely'
import type { CaseRow } from '#casework/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import { type ReferralRow, type Tables, tables } from './tables.ts'

/** The referrals of a case that was found through the door of casework, newest first. */
export function referralsOf(tx: Tx, { institutionId, id }: CaseRow) {
  return tables(tx)
    .selectFrom('referrals.referral')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
}

/** Those of the house; whose cases the actor does not see are left out by whoever asks. */
export function referralsOfHouse(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('referrals.referral')
    .where('institutionId', '=', institutionId as InstitutionId)
    .selectAll()
}

/** What was sent to the house of a partner and not taken back. */
export function visibleReceived(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('referrals.referral')
    .where('toInstitutionId', '=', institutionId as InstitutionId)
    .where('state', 'not in', ['prepared', 'dropped', 'cancelled'])
    .selectAll()
}

/** Locks a referral that was found before, and gives it as it is now. */
export async function lockReferral(tx: Tx, { institutionId, id }: Where) {
  return tables(tx)
    .selectFrom('referrals.referral')
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
}

type Where = Pick<ReferralRow, 'institutionId' | 'id'>

export async function addReferral(tx: Tx, row: ReferralRow) {
  await tables(tx).insertInto('referrals.referral').values(row).execute()
}

export async function changeReferral(
  tx: Tx,
  { institutionId, id }: Where,
  change: Partial<ReferralRow>,
) {
  return tables(tx)
    .updateTable('referrals.referral')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function addEvent(tx: Tx, event: Tables['referrals.event']) {
  await tables(tx).insertInto('referrals.event').values(event).execute()
}

/** Newest first. */
export function listEvents(tx: Tx, { institutionId, id }: Where) {
  return tables(tx)
    .selectFrom('referrals.event')
    .where('institutionId', '=', institutionId)
    .where('referralId', '=', id)
    .select(['at', 'side', 'who', 'step', 'reason', 'note'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function addLink(tx: Tx, link: Tables['referrals.link']) {
  await tables(tx).insertInto('referrals.link').values(link).execute()
}

export function findLink(tx: Tx, { institutionId, id }: Where) {
  return tables(tx)
    .selectFrom('referrals.link')
    .where('institutionId', '=', institutionId)
    .where('referralId', '=', id)
    .where('revokedAt', 'is', null)
    .selectAll()
    .executeTakeFirst()
}

export async function changeLink(
  tx: Tx,
  { institutionId, id }: Pick<Tables['referrals.link'], 'institutionId' | 'id'>,
  change: Partial<Tables['referrals.link']>,
) {
  await tables(tx)
    .updateTable('referrals.link')
    .set(change)
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

export async function addPreflight(tx: Tx, row: Tables['referrals.preflight']) {
  await tables(tx).insertInto('referrals.preflight').values(row).execute()
}

export function listPreflights(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('referrals.preflight')
    .where('institutionId', '=', institutionId as InstitutionId)
    .select('answer')
    .execute()
}
