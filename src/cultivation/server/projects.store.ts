import { sql } from 'kysely'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ProjectId, ProjectState } from '../model/project.ts'
import { type ProjectRow, tables } from './tables.ts'

/**
 * Every question about projects begins here. What is not sent yet belongs to its hospital; who pays
 * and the district see what was awarded; who scores, what they were asked to.
 */
export function visibleProjects(tx: Tx, { role, institutionId, districtCode, accountId }: Actor) {
  return tables(tx)
    .selectFrom('cultivation.project')
    .where(({ and, eb, lit, exists, selectFrom }) => {
      if (role === 'city-officer') return eb('state', '!=', 'call')
      if (role === 'system') return lit(true)
      if (role === 'lead') return eb('institutionId', '=', institutionId as InstitutionId)
      if (role === 'district-officer')
        return and([eb('districtCode', '=', districtCode ?? ''), eb('awardedAt', 'is not', null)])
      if (role === 'foundation')
        return and([
          sql<boolean>`foundation_id = cultivation.my_foundation()`,
          eb('awardedAt', 'is not', null),
        ])
      if (role !== 'supervisor') return lit(false)
      return exists(
        selectFrom('cultivation.review as review')
          .select('review.reviewerId')
          .whereRef('review.projectId', '=', 'cultivation.project.id')
          .where('review.reviewerId', '=', accountId),
      )
    })
}

/** @throws Refusal no-such-project */
export async function getProject(tx: Tx, actor: Actor, id: ProjectId): Promise<ProjectRow> {
  const row = await visibleProjects(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) throw noSuch('project')
  return row
}

/** By those who may change it. @throws Refusal no-such-project, version-changed */
export async function lockProject(tx: Tx, actor: Actor, id: ProjectId, version?: number) {
  const row = await visibleProjects(tx, actor)
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw noSuch('project')
  if (version !== undefined && row.version !== version) throw new Refusal('version-changed', 412)
  return row
}

export function changeProject(
  tx: Tx,
  actor: Actor,
  id: ProjectId,
  change: Partial<ProjectRow>,
  deps: Deps,
) {
  return tables(tx)
    .updateTable('cultivation.project')
    .set({
      ...change,
      ...{ touchedAt: deps.now(), touchedBy: actor.accountId, version: sql`version + 1` },
    })
    .where('id', '=', id)
    .execute()
}

interface Event {
  readonly step: string
  readonly toState: ProjectState
  readonly note: string
}

export async function addEvent(
  tx: Tx,
  { accountId }: Actor,
  { id: projectId, institutionId }: Pick<ProjectRow, 'id' | 'institutionId'>,
  event: Event,
  deps: Deps,
) {
  await tables(tx)
    .insertInto('cultivation.event')
    .values({
      ...{ ...event, id: deps.newId(), at: deps.now(), projectId, institutionId },
      byAccount: accountId,
    })
    .execute()
}

/** What belongs to these projects, as far as it is in sight. */
export async function listParts(tx: Tx, ids: readonly ProjectId[]) {
  if (ids.length === 0) return { milestones: [], payments: [], reviews: [] }
  const from = tables(tx)
  return {
    milestones: await from
      .selectFrom('cultivation.milestone')
      .where('projectId', 'in', ids)
      .selectAll()
      .orderBy('n')
      .execute(),
    payments: await from
      .selectFrom('cultivation.payment')
      .where('projectId', 'in', ids)
      .selectAll()
      .orderBy('onDay')
      .orderBy('id')
      .execute(),
    reviews: await from
      .selectFrom('cultivation.review')
      .where('projectId', 'in', ids)
      .selectAll()
      .orderBy('namedAt')
      .orderBy('reviewerId')
      .execute(),
  }
}

export type Parts = Awaited<ReturnType<typeof listParts>>

export function listEvents(tx: Tx, projectId: ProjectId) {
  return tables(tx)
    .selectFrom('cultivation.event')
    .where('projectId', '=', projectId)
    .select(['at', 'byAccount', 'step', 'note'])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export function findReview(tx: Tx, projectId: ProjectId, reviewerId: AccountId) {
  return tables(tx)
    .selectFrom('cultivation.review')
    .where('projectId', '=', projectId)
    .where('reviewerId', '=', reviewerId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
}
