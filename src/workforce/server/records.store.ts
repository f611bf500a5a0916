import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import { highestLevel } from '../model/qualification.ts'
import type { Tier, WorkerId } from '../model/worker.ts'
import { type Tables, tables } from './tables.ts'
import { visibleWorkers } from './workers.store.ts'

const ofVisible = (tx: Tx, actor: Actor) => visibleWorkers(tx, actor).select('worker.id')

/** Certificates of these workers, or of all within sight. */
export function visibleQualifications(tx: Tx, actor: Actor) {
  return tables(tx)
    .selectFrom('workforce.qualification as paper')
    .where('paper.workerId', 'in', ofVisible(tx, actor))
}

export function visibleLearning(tx: Tx, actor: Actor) {
  return tables(tx)
    .selectFrom('workforce.continuingEducation as entry')
    .where('entry.workerId', 'in', ofVisible(tx, actor))
}

export async function listTiers(tx: Tx, actor: Actor, workerId: WorkerId) {
  return tables(tx)
    .selectFrom('workforce.tier')
    .where('workerId', 'in', ofVisible(tx, actor))
    .where('workerId', '=', workerId)
    .select(['tier', 'since'])
    .orderBy('since', 'desc')
    .execute()
}

/** The highest certificate and the newest tier of each, in one question each. */
export async function standingOf(tx: Tx, actor: Actor, institutionId?: InstitutionId) {
  const papers = await visibleQualifications(tx, actor)
    .$if(institutionId !== undefined, (all) =>
      all.where('paper.institutionId', '=', institutionId as InstitutionId),
    )
    .select(['paper.workerId', 'paper.level'])
    .execute()
  const tiers = await tables(tx)
    .selectFrom('workforce.tier')
    .where('workerId', 'in', ofVisible(tx, actor))
    .$if(institutionId !== undefined, (all) =>
      all.where('institutionId', '=', institutionId as InstitutionId),
    )
    .select(['workerId', 'tier'])
    .distinctOn('workerId')
    .orderBy('workerId')
    .orderBy('since', 'desc')
    .execute()
  const tierOf = new Map<WorkerId, Tier>(tiers.map(({ workerId, tier }) => [workerId, tier]))
  return {
    levelOf: (id: WorkerId) => {
      const held = papers.filter(({ workerId }) => workerId === id).map(({ level }) => level)
      return highestLevel(held) ?? held[0] ?? null
    },
    tierOf: (id: WorkerId) => tierOf.get(id) ?? null,
  }
}

/** Nothing comes back where the house has this number on record. */
export function addQualificationRow(tx: Tx, row: Tables['workforce.qualification']) {
  return tables(tx)
    .insertInto('workforce.qualification')
    .values(row)
    .onConflict((same) => same.columns(['institutionId', 'numberIndex']).doNothing())
    .returning('id')
    .executeTakeFirst()
}

export function changeQualification(
  tx: Tx,
  { institutionId, id }: Pick<Tables['workforce.qualification'], 'institutionId' | 'id'>,
  change: Pick<Tables['workforce.qualification'], 'registeredUntil'>,
) {
  return tables(tx)
    .updateTable('workforce.qualification')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function addLearningRow(tx: Tx, row: Tables['workforce.continuingEducation']) {
  await tables(tx).insertInto('workforce.continuingEducation').values(row).execute()
}

export async function addTierRow(tx: Tx, row: Tables['workforce.tier']) {
  await tables(tx).insertInto('workforce.tier').values(row).execute()
}
