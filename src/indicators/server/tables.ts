import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { IndicatorCode } from '../model/figure.ts'
import type { PeriodName } from '../model/period.ts'
import type { Line, SubmissionState } from '../model/submission.ts'
import type { SubmissionStep } from '../model/submission-steps.ts'

export type Tables = {
  'indicators.fact': {
    institutionId: InstitutionId
    period: PeriodName
    measure: string
    dimension: string
    /** PostgreSQL’s bigint arrives as text. */
    value: string
  }
  'indicators.cityFact': { period: PeriodName; measure: string; dimension: string; value: string }
  'indicators.refreshed': {
    institutionId: InstitutionId
    period: PeriodName
    asOf: Instant
    at: Instant
  }
  'indicators.detail': {
    family: string
    year: string
    place: string
    finest: 'quarter' | 'year' | 'none'
  }
  'indicators.reportPeriod': {
    period: PeriodName
    codes: IndicatorCode[]
    dueOn: Day
    note: string
    openedBy: AccountId
    openedAt: Instant
  }
  'indicators.submission': {
    institutionId: InstitutionId
    period: PeriodName
    state: Exclude<SubmissionState, 'open'>
    /** Written as JSON, read as its value. */
    lines: Line[] | string
    computedAt: Instant
    submittedBy: AccountId | null
    submittedAt: Instant | null
    decidedBy: AccountId | null
    decidedAt: Instant | null
    reason: string
    lockedAt: Instant | null
    version: number
  }
  'indicators.submissionEvent': {
    institutionId: InstitutionId
    id: string
    period: PeriodName
    at: Instant
    byAccount: AccountId
    byName: string
    step: SubmissionStep
    reason: string
  }
  'indicators.revision': {
    institutionId: InstitutionId
    period: PeriodName
    n: number
    code: IndicatorCode
    /** numeric arrives as text. */
    value: string | number
    reason: string
    byAccount: AccountId
    byName: string
    at: Instant
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
