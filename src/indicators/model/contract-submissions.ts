import { z } from 'zod'
import { InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Group } from './definition.ts'
import { IndicatorCode } from './figure.ts'
import { PeriodName } from './period.ts'
import { noSuchPeriod, noSuchSubmission } from './refusals.ts'
import { Line, Revision, SubmissionState } from './submission.ts'
import { obstacleWords, SubmissionStep } from './submission-steps.ts'

const seen = ['lead', 'district-officer', 'city-officer'] as const

export const ReportPeriod = z.object({
  period: PeriodName,
  codes: z.array(IndicatorCode),
  dueOn: Day,
  note: z.string(),
  openedAt: Instant,
})
export type ReportPeriod = z.infer<typeof ReportPeriod>

const counts = z.partialRecord(SubmissionState, z.int())

export const listReportPeriods = endpoint({
  method: 'GET',
  path: '/indicators/periods',
  summary: 'Reporting periods, newest first, with how far the houses in sight have come',
  roles: seen,
  input: z.object({}),
  output: z.object({ periods: z.array(ReportPeriod.extend({ counts, houses: z.int() })) }),
})

const openWords: Record<string, Words> = {
  'report-period-open': {
    zh: '这一期已经开过了。',
    en: 'This period was opened already.',
  },
  'report-period-future': {
    zh: '这一期还没有开始，不能报送。',
    en: 'This period has not begun.',
  },
  'report-due-early': {
    zh: '截止日期要在这一期结束之后。',
    en: 'The day due lies after the end of the period.',
  },
}

export const openReportPeriod = endpoint({
  method: 'POST',
  path: '/indicators/periods',
  summary: 'Open a period: which groups of indicators every house reports, and until when',
  roles: ['city-officer'],
  input: z.object({
    period: PeriodName,
    groups: z.array(Group).min(1).max(11),
    dueOn: Day,
    note: z.string().trim().max(500).default(''),
  }),
  output: ReportPeriod,
  refusals: openWords,
})

export const QueueRow = z.object({
  institutionId: InstitutionId,
  name: z.string(),
  districtCode: z.string(),
  state: SubmissionState,
  submittedAt: Instant.nullable(),
  /** Days past the day due, where nothing was submitted yet. */
  daysLate: z.int(),
  adjusted: z.int(),
  revisions: z.int(),
})
export type QueueRow = z.infer<typeof QueueRow>

export const openQueue = endpoint({
  method: 'GET',
  path: '/indicators/periods/:period',
  summary: 'Every house in sight and how far its submission is: what is missing comes first',
  roles: ['district-officer', 'city-officer'],
  input: z.object({ period: PeriodName }),
  output: z.object({ period: ReportPeriod, rows: z.array(QueueRow) }),
  refusals: noSuchPeriod,
})

export const lockPeriod = endpoint({
  method: 'POST',
  path: '/indicators/periods/:period/lock',
  summary: 'Lock all submissions that were accepted',
  roles: ['city-officer'],
  input: z.object({ period: PeriodName }),
  output: z.object({ locked: z.int() }),
  refusals: noSuchPeriod,
})

export const Submission = z.object({
  institutionId: InstitutionId,
  name: z.string(),
  period: ReportPeriod,
  state: SubmissionState,
  lines: z.array(Line),
  computedAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  lockedAt: Instant.nullable(),
  reason: z.string(),
  revisions: z.array(Revision),
  events: z.array(
    z.object({ at: Instant, byName: z.string(), step: SubmissionStep, reason: z.string() }),
  ),
  steps: z.array(SubmissionStep),
  version: z.int(),
})
export type Submission = z.infer<typeof Submission>

const which = { period: PeriodName, institutionId: InstitutionId }

export const openSubmission = endpoint({
  method: 'GET',
  path: '/indicators/periods/:period/submissions/:institutionId',
  summary: 'One submission: numbers as computed and as adjusted, revisions, what happened',
  roles: seen,
  input: z.object(which),
  output: Submission,
  refusals: { ...noSuchPeriod, ...noSuchSubmission },
})

export const stepSubmission = endpoint({
  method: 'POST',
  path: '/indicators/periods/:period/submissions/:institutionId/steps',
  summary:
    'Take a submission one step on: compute, adjust, check, submit, return, accept, lock, revise',
  roles: seen,
  input: z.object({
    ...which,
    step: SubmissionStep,
    reason: z.string().trim().max(500).default(''),
    code: IndicatorCode.optional(),
    value: z.number().min(-1e12).max(1e12).optional(),
    /** 0 where nothing was computed yet. */
    version: z.int().min(0),
  }),
  output: Submission,
  refusals: { ...noSuchPeriod, ...noSuchSubmission, ...obstacleWords },
})
