import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Clause, Edition, EditionContent, EditionId } from '../model/edition.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about editions begins here: what is published, and for the city the drafts. */
export function visibleEditions(tx: Tx, { role }: Actor) {
  const query = tables(tx).selectFrom('standards.edition as edition')
  return role === 'city-officer' ? query : query.where('edition.state', '=', 'published')
}

export async function listEditionRows(tx: Tx, actor: Actor): Promise<Edition[]> {
  const rows = await visibleEditions(tx, actor)
    .selectAll('edition')
    .orderBy('edition.code')
    .orderBy('edition.edition', 'desc')
    .execute()
  return rows.map(toEdition)
}

export async function getEdition(tx: Tx, actor: Actor, id: EditionId): Promise<Edition> {
  const row = await visibleEditions(tx, actor)
    .where('edition.id', '=', id)
    .selectAll('edition')
    .executeTakeFirst()
  if (!row) throw noSuch('edition')
  return toEdition(row)
}

/** Two officers at once: the second sees what the first has done. */
export async function lockDraft(tx: Tx, actor: Actor, id: EditionId, version?: number) {
  await sql`select from standards.edition where id = ${id} for update`.execute(tx)
  const edition = await getEdition(tx, actor, id)
  if (edition.state !== 'draft') throw new Refusal('edition-published')
  if (version !== undefined && edition.version !== version)
    throw new Refusal('version-changed', 412)
  return edition
}

/** @returns whether nobody else began the same edition at the same moment */
export async function addEdition(tx: Tx, row: Tables['standards.edition']) {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('standards.edition')
    .values({ ...row, clauses: JSON.stringify(row.clauses) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function changeEdition(
  tx: Tx,
  id: EditionId,
  change: Partial<
    EditionContent & Pick<Tables['standards.edition'], 'state' | 'publishedAt' | 'publishedBy'>
  >,
) {
  const { clauses, ...rest } = change
  await tables(tx)
    .updateTable('standards.edition')
    .set({
      ...rest,
      ...(clauses && { clauses: JSON.stringify(clauses) }),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export async function dropEdition(tx: Tx, id: EditionId) {
  await tables(tx).deleteFrom('standards.edition').where('id', '=', id).execute()
}

function toEdition(row: Tables['standards.edition']): Edition {
  const { id, code, edition, title, source, proposal, validFrom, validUntil, state, version } = row
  return {
    ...{
      id,
      series: code,
      edition,
      title,
      source,
      proposal,
      validFrom,
      validUntil,
      state,
      version,
    },
    clauses: row.clauses as Clause[],
  }
}
