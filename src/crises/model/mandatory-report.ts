import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { LegalBasisCode, Recipient } from './report-law.ts'

export const ReportState = z.enum(['due', 'filed', 'receipt', 'followed-up', 'not-applicable'])
export type ReportState = z.infer<typeof ReportState>

export const reportStateWords: Record<ReportState, Words> = {
  due: { zh: '待决定', en: 'To be decided' },
  filed: { zh: '已报告', en: 'Filed' },
  receipt: { zh: '有回执', en: 'Receipt' },
  'followed-up': { zh: '有反馈', en: 'Followed up' },
  'not-applicable': { zh: '不需要报告', en: 'Not applicable' },
}

/** Whether the guardian was told. Nobody is told by silence: only `told` is visible to them. */
export const GuardianNotice = z.enum(['undecided', 'withheld', 'told'])
export type GuardianNotice = z.infer<typeof GuardianNotice>

export const guardianNoticeWords: Record<GuardianNotice, Words> = {
  undecided: { zh: '还没定', en: 'Undecided' },
  withheld: { zh: '先不告诉监护人', en: 'Withheld from the guardian' },
  told: { zh: '已告诉监护人', en: 'The guardian was told' },
}

/** One report to one office, and what came back: the authority has to tell what it did with it. */
export const Filing = z.object({
  id: z.uuid(),
  recipient: Recipient,
  office: z.string(),
  at: Instant,
  by: AccountId,
  receiptNo: z.string(),
  receiptAt: Instant.nullable(),
  feedback: z.string(),
  feedbackAt: Instant.nullable(),
  version: z.int(),
})
export type Filing = z.infer<typeof Filing>

export const MandatoryReport = z.object({
  state: ReportState,
  bases: z.array(LegalBasisCode),
  /** The law asks, or the crisis was red. */
  isAsked: z.boolean(),
  dueSince: Instant,
  /** What was seen and heard, as facts. */
  facts: z.string(),
  notice: GuardianNotice,
  noticeWhy: z.string(),
  notApplicableWhy: z.string(),
  decidedBy: AccountId.nullable(),
  decidedAt: Instant.nullable(),
  filings: z.array(Filing),
})
export type MandatoryReport = z.infer<typeof MandatoryReport>

type Course = Pick<MandatoryReport, 'notApplicableWhy'> & {
  readonly filings: readonly Pick<Filing, 'receiptAt' | 'feedbackAt'>[]
}

/** Where the report stands follows from what was done: due → filed → receipt → followed-up. */
export function reportState({ notApplicableWhy, filings }: Course): ReportState {
  if (filings.length === 0) return notApplicableWhy === '' ? 'due' : 'not-applicable'
  if (filings.every(({ feedbackAt }) => feedbackAt !== null)) return 'followed-up'
  if (filings.every(({ receiptAt }) => receiptAt !== null)) return 'receipt'
  return 'filed'
}

export function isReportDecided(course: Course) {
  return reportState(course) !== 'due'
}

export const ReportStep = z.enum(['file', 'not-applicable', 'receipt', 'feedback'])
export type ReportStep = z.infer<typeof ReportStep>

export const ReportObstacle = z.enum(['report-filed', 'facts-missing'])
export type ReportObstacle = z.infer<typeof ReportObstacle>

export const reportObstacleWords: Record<ReportObstacle, Words> = {
  'report-filed': {
    zh: '已经报告过，不能再写成“不需要报告”。请把后来的情况写进反馈。',
    en: 'It was filed already and cannot be called not applicable. Write later news as feedback.',
  },
  'facts-missing': {
    zh: '请先写下看到、听到的事实，再记报告。',
    en: 'Write down what was seen and heard before the report is filed.',
  },
}

/** No consent is asked for: the law puts the report above it. */
export function findReportObstacle(
  step: ReportStep,
  report: Course & Pick<MandatoryReport, 'facts'>,
): ReportObstacle | undefined {
  if (step === 'not-applicable' && report.filings.length > 0) return 'report-filed'
  if (step === 'file' && report.facts.trim() === '') return 'facts-missing'
}

/**
 * Whether a guardian – and whoever reads or prints in the guardian's name – may learn of the report.
 * Withheld and undecided are the same to them: nothing; nor is a report shown that was only weighed.
 */
export function guardianMaySee(report: Course & Pick<MandatoryReport, 'notice'>) {
  return report.notice === 'told' && report.filings.length > 0
}
