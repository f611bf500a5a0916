import { z } from 'zod'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { BatchId, Criterion, FoundationId } from './batch.ts'
import { Payment, Stand } from './money.ts'
import { Field, ProjectContent, ProjectId, ProjectState } from './project.ts'
import { Scores } from './review.ts'

/** One line of a list. */
export const ProjectLine = z.object({
  id: ProjectId,
  batchId: BatchId,
  batchN: z.int(),
  year: z.int(),
  number: z.string().nullable(),
  theme: z.string(),
  field: Field,
  institutionId: InstitutionId,
  institutionName: z.string(),
  state: ProjectState,
  asked: z.int(),
  awarded: z.int(),
  foundationId: FoundationId.nullable(),
  foundationName: z.string().nullable(),
  /** Not told to reviewers. */
  stand: Stand.nullable(),
  milestones: z.object({ all: z.int(), done: z.int(), late: z.int() }),
  nextDueOn: Day.nullable(),
  replicable: z.boolean().nullable(),
  firstEver: z.boolean().nullable(),
  appliedAt: Instant.nullable(),
  /** Whether whoever asks has to score it, or has. */
  myReview: z.enum(['none', 'waiting', 'scored']),
})
export type ProjectLine = z.infer<typeof ProjectLine>

export const MilestoneId = z.uuid().brand('MilestoneId')
export type MilestoneId = z.infer<typeof MilestoneId>

export const Milestone = z.object({
  id: MilestoneId,
  n: z.int(),
  title: z.string(),
  dueOn: Day,
  doneOn: Day.nullable(),
  evidence: z.string(),
  document: z.string(),
})
export type Milestone = z.infer<typeof Milestone>

export const Review = z.object({
  reviewerId: AccountId,
  reviewerName: z.string(),
  scores: Scores.nullable(),
  comment: z.string(),
  scoredAt: Instant.nullable(),
})
export type Review = z.infer<typeof Review>

const Judgement = z.object({
  yes: z.boolean(),
  reason: z.string(),
  byName: z.string(),
  at: Instant,
})

export const ProjectFile = ProjectLine.extend({
  ...ProjectContent.pick({ goals: true, budgetLines: true }).shape,
  planned: ProjectContent.shape.milestones,
  milestoneRows: z.array(Milestone),
  payments: z.array(Payment),
  /** All for the city, the own one for a reviewer, none for the others. */
  reviews: z.array(Review),
  events: z.array(
    z.object({ at: Instant, byName: z.string(), step: z.string(), note: z.string() }),
  ),
  leadName: z.string(),
  midtermReport: z.string(),
  finalReport: z.string(),
  judgements: z.object({
    replicable: Judgement.nullable(),
    firstEver: Judgement.nullable(),
  }),
  batch: z.object({
    title: z.string(),
    opensOn: Day,
    closesOn: Day,
    isCallOpen: z.boolean(),
    mostPerProject: z.int().nullable(),
    criteria: z.array(Criterion),
    reviewersNeeded: z.int(),
    foundations: z.array(z.object({ id: FoundationId, name: z.string() })),
    /** Money that is not promised yet; told to the city only. */
    left: z.int().nullable(),
  }),
  /** What the obstacles are reckoned from. */
  reviewersNamed: z.int(),
  reviewersScored: z.int(),
  today: Day,
  version: z.int(),
})
export type ProjectFile = z.infer<typeof ProjectFile>
