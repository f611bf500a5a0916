import { z } from 'zod'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Criterion } from './batch.ts'
import type { ProjectState } from './project.ts'

/** By the code of a criterion. */
export const Scores = z.record(z.string().max(20), z.int().min(0).max(100))
export type Scores = z.infer<typeof Scores>

export interface Reviewer {
  readonly accountId: AccountId
  /** Where they work themselves, if at a hospital. */
  readonly institutionId: InstitutionId | null
  readonly isActive: boolean
}

export type ReviewObstacle =
  | 'own-institution'
  | 'reviewer-not-active'
  | 'review-out-of-order'
  | 'score-missing'
  | 'score-too-high'

/** Nobody is asked about, or scores, the institution at which they work. */
export function findReviewerObstacle(
  reviewer: Reviewer | undefined,
  project: { readonly institutionId: InstitutionId; readonly state: ProjectState },
): ReviewObstacle | undefined {
  if (project.state !== 'applied') return 'review-out-of-order'
  if (!reviewer?.isActive) return 'reviewer-not-active'
  return reviewer.institutionId === project.institutionId ? 'own-institution' : undefined
}

/** Every criterion of the batch, each within its range. */
export function findScoreObstacle(
  criteria: readonly Criterion[],
  scores: Scores,
): ReviewObstacle | undefined {
  for (const { code, most } of criteria) {
    const score = scores[code]
    if (score === undefined) return 'score-missing'
    if (score > most) return 'score-too-high'
  }
}

/** Only what the batch asks counts. */
export function totalOf(criteria: readonly Criterion[], scores: Scores) {
  return criteria.reduce((sum, { code }) => sum + (scores[code] ?? 0), 0)
}

/** The mean of those who scored, to a tenth; null where nobody did. */
export function meanOf(totals: readonly number[]): number | null {
  if (totals.length === 0) return null
  return Math.round((totals.reduce((sum, one) => sum + one, 0) / totals.length) * 10) / 10
}
