import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Mediation, MediationId, Side } from '../model/mediation.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a case that was found through the door of casework.

export type MediationRow = Tables['mediations.mediation']

function ofCase(tx: Tx, { institutionId }: Actor, caseId: CaseId) {
  return tables(tx)
    .selectFrom('mediations.mediation')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('caseId', '=', caseId)
}

/** Newest first. */
export async function listMediations(tx: Tx, actor: Actor, caseId: CaseId): Promise<Mediation[]> {
  const rows = await ofCase(tx, actor, caseId).selectAll().orderBy('openedAt', 'desc').execute()
  return withParts(tx, actor, rows)
}

export async function findMediation(tx: Tx, actor: Actor, caseId: CaseId, id: MediationId) {
  const rows = await ofCase(tx, actor, caseId).where('id', '=', id).selectAll().execute()
  return (await withParts(tx, actor, rows))[0]
}

export async function hasRunning(tx: Tx, actor: Actor, caseId: CaseId) {
  const row = await ofCase(tx, actor, caseId)
    .where('endedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function addMediation(tx: Tx, row: MediationRow) {
  await tables(tx).insertInto('mediations.mediation').values(row).execute()
}

/** Moves the record on by one version; its parts have changed or it has. */
export async function changeMediation(
  tx: Tx,
  { institutionId }: Actor,
  id: MediationId,
  change: Partial<MediationRow>,
) {
  await tables(tx)
    .updateTable('mediations.mediation')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .execute()
}

export async function addView(tx: Tx, row: Tables['mediations.view']) {
  await tables(tx).insertInto('mediations.view').values(row).execute()
}

export async function addMeeting(tx: Tx, row: Tables['mediations.meeting']) {
  await tables(tx).insertInto('mediations.meeting').values(row).execute()
}

export async function addMessage(tx: Tx, row: Tables['mediations.message']) {
  await tables(tx).insertInto('mediations.message').values(row).execute()
}

export async function addConfirmation(tx: Tx, row: Tables['mediations.confirmation']) {
  await tables(tx).insertInto('mediations.confirmation').values(row).execute()
}

export async function addFollowUp(tx: Tx, row: Tables['mediations.followUp']) {
  await tables(tx).insertInto('mediations.followUp').values(row).execute()
}

async function withParts(tx: Tx, actor: Actor, rows: readonly MediationRow[]) {
  if (rows.length === 0) return []
  const house = actor.institutionId as InstitutionId
  const ids = rows.map(({ id }) => id)
  const views = await partsOf(tx, house, ids, 'mediations.view')
  const meetings = await partsOf(tx, house, ids, 'mediations.meeting')
  const messages = await partsOf(tx, house, ids, 'mediations.message')
  const confirmations = await partsOf(tx, house, ids, 'mediations.confirmation')
  const followUps = await partsOf(tx, house, ids, 'mediations.followUp')

  function confirmationOf(id: string, wanted: Side) {
    const found = confirmations.find(({ messageId, side }) => messageId === id && side === wanted)
    return found ? { who: found.who, at: found.recordedAt } : null
  }

  return rows.map((row): Mediation => {
    const mine = <One extends { mediationId: MediationId; byAccount: Mediation['openedBy'] }>(
      parts: readonly One[],
    ) =>
      parts
        .filter(({ mediationId }) => mediationId === row.id)
        .map((part) => ({ ...part, by: part.byAccount }))
    return {
      ...row,
      views: mine(views),
      meetings: mine(meetings),
      messages: mine(messages).map((message) => ({
        ...message,
        confirmed: {
          patient: confirmationOf(message.id, 'patient'),
          hospital: confirmationOf(message.id, 'hospital'),
        },
      })),
      followUps: mine(followUps),
    }
  })
}

type PartName = Exclude<keyof Tables, 'mediations.mediation'>

/** In the order in which they were written down. */
async function partsOf<Name extends PartName>(
  tx: Tx,
  house: InstitutionId,
  ids: readonly MediationId[],
  name: Name,
) {
  const { rows } = await sql<Tables[Name]>`
    select * from ${sql.table(name)}
    where institution_id = ${house} and mediation_id = any(${[...ids]}::uuid[])
    order by recorded_at, id`.execute(tx)
  return rows
}
