import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { BatchId, FoundationId } from './batch.ts'
import { READERS } from './contract-batches.ts'
import { Stand } from './money.ts'
import { noBatch, noProject, projectObstacleWords, reviewObstacleWords } from './obstacles.ts'
import { ProjectContent, ProjectId, ProjectState } from './project.ts'
import { ProjectFile, ProjectLine } from './project-file.ts'
import { CityStep, LeadStep } from './project-steps.ts'
import { Scores } from './review.ts'

const filter = {
  batchId: BatchId.optional(),
  state: ProjectState.optional(),
}

export const listProjects = endpoint({
  method: 'GET',
  path: '/cultivation/projects',
  summary:
    'The projects in sight: of the city, the district, the hospital, the foundation, to review',
  roles: READERS,
  input: z.object(filter),
  output: z.object({
    rows: z.array(ProjectLine),
    /** Over these rows; null for reviewers. */
    stand: Stand.nullable(),
    awarded: z.int(),
    /** The foundation for which an account reads; null where it belongs to none. */
    foundationName: z.string().nullable(),
  }),
})

export const downloadProjects = endpoint({
  method: 'GET',
  path: '/cultivation/projects-sheet',
  summary: 'The same projects as .xlsx',
  roles: ['city-officer', 'district-officer', 'foundation'],
  input: z.object(filter),
  output: SentFile,
})

export const openProject = endpoint({
  method: 'GET',
  path: '/cultivation/projects/:projectId',
  summary:
    'One project: application, milestones with evidence, money, history; reviews for the city',
  roles: READERS,
  input: z.object({ projectId: ProjectId }),
  output: ProjectFile,
  refusals: noProject,
})

const contentRefusals = {
  'project-out-of-order': projectObstacleWords['project-out-of-order'],
  'call-closed': projectObstacleWords['call-closed'],
}

export const beginProject = endpoint({
  method: 'POST',
  path: '/cultivation/projects',
  summary: 'Begin an application to an open call for my institution',
  roles: ['lead'],
  input: ProjectContent.extend({ batchId: BatchId }),
  output: ProjectFile,
  refusals: { ...noBatch, ...contentRefusals },
})

export const writeProject = endpoint({
  method: 'PUT',
  path: '/cultivation/projects/:projectId',
  summary: 'Change an application that is not sent yet',
  roles: ['lead'],
  input: ProjectContent.extend({ projectId: ProjectId, version: z.int() }),
  output: ProjectFile,
  refusals: { ...noProject, ...contentRefusals },
})

export const stepProject = endpoint({
  method: 'POST',
  path: '/cultivation/projects/:projectId/steps',
  summary: 'Apply, begin, hand in the midterm or the final report',
  roles: ['lead'],
  input: z.object({
    projectId: ProjectId,
    step: LeadStep,
    /** The report. */
    note: z.string().trim().max(8000).default(''),
    version: z.int(),
  }),
  output: ProjectFile,
  refusals: { ...noProject, ...projectObstacleWords },
})

export const decideProject = endpoint({
  method: 'POST',
  path: '/cultivation/projects/:projectId/decisions',
  summary: 'Close the review, award or decline, accept, send back, terminate',
  roles: ['city-officer'],
  input: z.object({
    projectId: ProjectId,
    step: CityStep,
    amount: z.int().min(1).max(99_999_999_999).nullable().default(null),
    foundationId: FoundationId.nullable().default(null),
    note: z.string().trim().max(1000).default(''),
    version: z.int(),
  }),
  output: ProjectFile,
  refusals: { ...noProject, ...projectObstacleWords },
})

export const judgeOutcome = endpoint({
  method: 'PUT',
  path: '/cultivation/projects/:projectId/outcomes/:outcome',
  summary: 'Judge whether it can be replicated, or whether it was the first ever of its hospital',
  roles: ['city-officer'],
  input: z.object({
    projectId: ProjectId,
    outcome: z.enum(['replicable', 'first-ever']),
    yes: z.boolean(),
    reason: z.string().trim().min(1).max(500),
    version: z.int(),
  }),
  output: ProjectFile,
  refusals: {
    ...noProject,
    'too-early-to-judge': {
      zh: '中期之后才能判定成果。',
      en: 'What came of it is judged after the midterm.',
    },
  },
})

export const nameReviewers = endpoint({
  method: 'PUT',
  path: '/cultivation/projects/:projectId/reviewers',
  summary: 'Name who scores; nobody for the own institution; who has scored stays',
  roles: ['city-officer'],
  input: z.object({
    projectId: ProjectId,
    reviewerIds: z.array(AccountId).max(9),
    version: z.int(),
  }),
  output: ProjectFile,
  refusals: { ...noProject, ...reviewObstacleWords },
})

export const scoreProject = endpoint({
  method: 'PUT',
  path: '/cultivation/projects/:projectId/review',
  summary: 'Score a project by the criteria of its batch',
  roles: ['supervisor', 'city-officer'],
  input: z.object({
    projectId: ProjectId,
    scores: Scores,
    comment: z.string().trim().max(2000),
  }),
  output: ProjectFile,
  refusals: {
    ...noProject,
    ...reviewObstacleWords,
    'not-named': { zh: '您没有被请来评这个项目。', en: 'You were not asked to review it.' },
  },
})
