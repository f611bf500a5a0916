import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Tx } from '#platform/server/db.ts'
import { type FunderId, Programme, type ProgrammeId } from '../model/programme.ts'
import { type Tables, tables } from './tables.ts'

/** The funder for which an officer decides. */
export async function findMyFunder(tx: Tx, { role }: Actor): Promise<FunderId | null> {
  if (role !== 'aid-officer') return null
  const { rows } = await sql<{ mine: FunderId | null }>`select aid.my_funder() as mine`.execute(tx)
  return rows[0]?.mine ?? null
}

/** All for the city; one’s own for an officer; for a house those that help everybody, and its own. */
export function visibleFunders(tx: Tx, { role, institutionId }: Actor, mine: FunderId | null) {
  return tables(tx)
    .selectFrom('aid.funder')
    .select(['id', 'name', 'contact', 'institutionId', 'invented'])
    .$if(role === 'aid-officer', (query) =>
      mine ? query.where('id', '=', mine) : query.where(sql<boolean>`false`),
    )
    .$if(role === 'social-worker' || role === 'lead', (query) =>
      query.where(({ or, eb }) =>
        or([eb('institutionId', 'is', null), eb('institutionId', '=', institutionId)]),
      ),
    )
}

export async function addFunder(tx: Tx, funder: Tables['aid.funder']) {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('aid.funder')
    .values(funder)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function addInvitation(tx: Tx, invitation: Tables['aid.invitation']) {
  await tables(tx).insertInto('aid.invitation').values(invitation).execute()
}

export async function listProgrammes(tx: Tx, actor: Actor, mine: FunderId | null) {
  const funders = await visibleFunders(tx, actor, mine).execute()
  if (funders.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('aid.programme')
    .where(
      'funderId',
      'in',
      funders.map(({ id }) => id),
    )
    .selectAll()
    .orderBy('ended')
    .orderBy('name')
    .limit(MOST_LISTED)
    .execute()
  return rows.flatMap(({ funderId, ...row }) => {
    const funder = funders.find(({ id }) => id === funderId)
    return funder ? [Programme.parse({ ...row, funder })] : []
  })
}

export async function addProgramme(tx: Tx, programme: Tables['aid.programme']) {
  await tables(tx).insertInto('aid.programme').values(programme).execute()
}

type Change = Pick<
  Tables['aid.programme'],
  'kind' | 'name' | 'terms' | 'ended' | 'changedAt' | 'changedBy'
>

/** @returns whether it was the version that was changed */
export async function changeProgramme(tx: Tx, id: ProgrammeId, version: number, change: Change) {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('aid.programme')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
