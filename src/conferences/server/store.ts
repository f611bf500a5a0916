import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Answer, Attendee, Conference, ConferenceId, DecisionId } from '../model/conference.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a case that was found through the door of casework.

type Row = Tables['conferences.conference']

function ofCase(tx: Tx, { institutionId }: Actor, caseId: CaseId) {
  return tables(tx)
    .selectFrom('conferences.conference')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('caseId', '=', caseId)
}

/** The latest first. */
export async function listConferences(tx: Tx, actor: Actor, caseId: CaseId) {
  const rows = await ofCase(tx, actor, caseId)
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return withParts(tx, actor, rows)
}

export async function findConference(tx: Tx, actor: Actor, caseId: CaseId, id: ConferenceId) {
  const rows = await ofCase(tx, actor, caseId).where('id', '=', id).selectAll().execute()
  return (await withParts(tx, actor, rows))[0]
}

export async function addConference(tx: Tx, row: Row) {
  await tables(tx).insertInto('conferences.conference').values(row).execute()
}

export async function changeConference(
  tx: Tx,
  { institutionId }: Actor,
  id: ConferenceId,
  change: Partial<Row>,
) {
  await tables(tx)
    .updateTable('conferences.conference')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .execute()
}

export async function addDecision(tx: Tx, row: Tables['conferences.decision']) {
  await tables(tx).insertInto('conferences.decision').values(row).execute()
}

type Result = Pick<Tables['conferences.decision'], 'doneAt' | 'doneBy' | 'result'>

/** Nothing is returned where somebody else was faster. */
export function finishDecision(
  tx: Tx,
  { institutionId }: Actor,
  id: DecisionId,
  version: number,
  done: Result,
) {
  return tables(tx)
    .updateTable('conferences.decision')
    .set({ ...done, version: version + 1 })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('doneAt', 'is', null)
    .returning(['id', 'what', 'owner', 'due', 'taskId', 'doneAt', 'result', 'version'])
    .executeTakeFirst()
}

export async function addAmendment(tx: Tx, row: Tables['conferences.amendment']) {
  await tables(tx).insertInto('conferences.amendment').values(row).execute()
}

async function withParts(tx: Tx, { institutionId }: Actor, rows: readonly Row[]) {
  if (rows.length === 0) return []
  const house = institutionId as InstitutionId
  const ids = rows.map(({ id }) => id)
  const decisions = await tables(tx)
    .selectFrom('conferences.decision')
    .where('institutionId', '=', house)
    .where('conferenceId', 'in', ids)
    .selectAll()
    .orderBy('n')
    .execute()
  const amendments = await tables(tx)
    .selectFrom('conferences.amendment')
    .where('institutionId', '=', house)
    .where('conferenceId', 'in', ids)
    .selectAll()
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(
    (row): Conference => ({
      ...row,
      attendees: row.attendees as Attendee[],
      answers: row.answers as Answer[],
      decisions: decisions.filter(({ conferenceId }) => conferenceId === row.id),
      amendments: amendments
        .filter(({ conferenceId }) => conferenceId === row.id)
        .map(({ byAccount: by, ...amendment }) => ({ ...amendment, by })),
    }),
  )
}
