import { sql } from 'kysely'
import type { CaseRow } from '#casework/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ApplicationId } from '../model/application.ts'
import type { FunderId } from '../model/programme.ts'
import { type ApplicationRow, type Tables, tables } from './tables.ts'

/** The applications of a case that was found through the door of casework; newest first. */
export function applicationsOf(
  tx: Tx,
  { institutionId, id }: Pick<CaseRow, 'institutionId' | 'id'>,
) {
  return tables(tx)
    .selectFrom('aid.application')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
}

/** What an officer sees: sent to the own funder. */
export function visibleApplications(tx: Tx, _: Actor, mine: FunderId) {
  return tables(tx)
    .selectFrom('aid.application')
    .where('funderId', '=', mine)
    .where('submittedAt', 'is not', null)
    .selectAll()
}

type Begun = Omit<
  ApplicationRow,
  | ('approved' | 'paid' | 'reason' | 'dueOn' | 'wanted' | 'wantedNote' | 'hasAppealed')
  | ('firstDecidedBy' | 'decidedBy' | 'decidedAt' | 'submittedAt' | 'version')
>

/** Where a funder asked for more, or said no or less, and there is a day to answer. */
export function listForTeam(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('aid.application')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('dueOn', 'is not', null)
    .where('state', 'in', ['supplement', 'refused', 'approved'])
    .select(['id', 'caseId', 'programmeName', 'state', 'dueOn'])
    .orderBy('dueOn')
    .execute()
}

/** A draft. What is decided and paid comes later, and not by hand. */
export async function addApplication(tx: Tx, row: Begun) {
  await tables(tx)
    .insertInto('aid.application')
    .values(row as ApplicationRow)
    .execute()
}

export function changeApplication(
  tx: Tx,
  { institutionId, id }: Pick<ApplicationRow, 'institutionId' | 'id'>,
  change: Partial<ApplicationRow>,
) {
  return tables(tx)
    .updateTable('aid.application')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function addPack(tx: Tx, pack: Tables['aid.pack']) {
  await tables(tx).insertInto('aid.pack').values(pack).execute()
}

export async function addEvent(tx: Tx, event: Tables['aid.event']) {
  await tables(tx).insertInto('aid.event').values(event).execute()
}

/** @returns the payment that bears this reference already, if there is one */
export function findPayment(tx: Tx, applicationId: ApplicationId, reference: string) {
  return tables(tx)
    .selectFrom('aid.payment')
    .where('applicationId', '=', applicationId)
    .where('reference', '=', reference)
    .selectAll()
    .executeTakeFirst()
}

export async function addPayment(tx: Tx, payment: Tables['aid.payment']) {
  await tables(tx).insertInto('aid.payment').values(payment).execute()
}

/** Packs, events and payments of these, each in its order. */
export async function listParts(tx: Tx, ids: readonly ApplicationId[]) {
  if (ids.length === 0) return { packs: [], events: [], payments: [] }
  const of = tables(tx)
  return {
    packs: await of
      .selectFrom('aid.pack')
      .where('applicationId', 'in', ids)
      .selectAll()
      .orderBy('n')
      .execute(),
    events: await of
      .selectFrom('aid.event')
      .where('applicationId', 'in', ids)
      .selectAll()
      .orderBy('at')
      .orderBy('id')
      .execute(),
    payments: await of
      .selectFrom('aid.payment')
      .where('applicationId', 'in', ids)
      .selectAll()
      .orderBy('recordedAt')
      .orderBy('id')
      .execute(),
  }
}
