import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-projects.ts'
import { findReviewerObstacle, findScoreObstacle } from '../model/review.ts'
import { getBatch } from './batches.ts'
import { listReviewers } from './circle.ts'
import { presentProject } from './files.ts'
import { changeProject, findReview, getProject, listParts, lockProject } from './projects.store.ts'
import { tables } from './tables.ts'

export async function nameReviewers(
  tx: Tx,
  actor: Actor,
  { projectId, reviewerIds, version }: z.output<typeof contract.nameReviewers.input>,
  deps: Deps,
) {
  const row = await lockProject(tx, actor, projectId, version)
  const wanted = [...new Set(reviewerIds)]
  const known = await listReviewers(tx)
  const { reviews } = await listParts(tx, [projectId])
  if (row.state !== 'applied') throw new Refusal('review-out-of-order')
  const isNamed = (id: string) => reviews.some(({ reviewerId }) => reviewerId === id)
  for (const reviewerId of wanted) {
    if (isNamed(reviewerId)) continue
    const reviewer = known.find(({ accountId }) => accountId === reviewerId)
    const obstacle = findReviewerObstacle(reviewer, row)
    if (obstacle) throw new Refusal(obstacle, 409, { field: 'reviewerIds' })
    await tables(tx)
      .insertInto('cultivation.review')
      .values({
        ...{ projectId, reviewerId, institutionId: row.institutionId, namedAt: deps.now() },
        ...{ namedBy: actor.accountId, scores: null, comment: '', scoredAt: null, version: 1 },
      })
      .execute()
  }
  // Who has scored stays: a score is not made to vanish.
  const gone = reviews.filter(
    ({ reviewerId, scoredAt }) => !scoredAt && !wanted.includes(reviewerId),
  )
  for (const { reviewerId } of gone) {
    const one = tables(tx).deleteFrom('cultivation.review').where('projectId', '=', projectId)
    await one.where('reviewerId', '=', reviewerId).execute()
  }
  await changeProject(tx, actor, projectId, {}, deps)
  await record(tx, actor, 'cultivation.name-reviewers', { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}

/** The own scores; again as long as the review is not closed. */
export async function scoreProject(
  tx: Tx,
  actor: Actor,
  { projectId, scores, comment }: z.output<typeof contract.scoreProject.input>,
  deps: Deps,
) {
  const row = await getProject(tx, actor, projectId)
  const review = await findReview(tx, projectId, actor.accountId)
  if (!review) throw new Refusal('not-named', 403)
  if (row.state !== 'applied') throw new Refusal('review-out-of-order')
  const { criteria } = await getBatch(tx, actor, row.batchId)
  const obstacle = findScoreObstacle(criteria, scores)
  if (obstacle) throw new Refusal(obstacle, 400, { field: 'scores' })
  const asked = Object.fromEntries(criteria.map(({ code }) => [code, scores[code]]))
  await tables(tx)
    .updateTable('cultivation.review')
    .set({
      ...{ scores: sql`${JSON.stringify(asked)}::jsonb`, comment, scoredAt: deps.now() },
      version: review.version + 1,
    })
    .where('projectId', '=', projectId)
    .where('reviewerId', '=', actor.accountId)
    .execute()
  await record(tx, actor, 'cultivation.score', { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}
