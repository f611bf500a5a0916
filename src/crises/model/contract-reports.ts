import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { CrisisId } from './crisis.ts'
import { GuardianNotice, MandatoryReport, reportObstacleWords } from './mandatory-report.ts'
import { Recipient } from './report-law.ts'

const staff = ['social-worker', 'lead'] as const
const which = { caseId: CaseId, crisisId: CrisisId }
const version = z.int()
const refusals = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
  'no-such-crisis': { zh: '没有找到这个危机记录。', en: 'No such crisis.' },
  'report-time-in-future': {
    zh: '时间不能晚于现在。请先报告，再记下来。',
    en: 'The time cannot lie in the future. Report first, then write it down.',
  },
  ...reportObstacleWords,
}

export const writeReport = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/crises/:crisisId/report',
  summary: 'The facts of the mandatory report, and whether the guardian is told',
  roles: staff,
  input: z.object({
    ...which,
    facts: z.string().trim().max(4000),
    notice: GuardianNotice,
    noticeWhy: z.string().trim().max(500),
    version,
  }),
  output: MandatoryReport,
  refusals: {
    ...refusals,
    'withholding-needs-reason': {
      zh: '先不告诉监护人时，请写明为什么，例如监护人可能就是加害人。',
      en: 'Say why the guardian is not told, e.g. the guardian may be who does the harm.',
    },
  },
})

export const fileReport = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/report/filings',
  summary: 'Write down to which office it was reported, and when',
  roles: staff,
  input: z.object({
    ...which,
    recipient: Recipient,
    office: z.string().trim().min(1).max(100),
    at: Instant,
    version,
  }),
  output: MandatoryReport,
  refusals,
})

export const answerFiling = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/report/filings/:filingId/answer',
  summary: 'What came back from the office: the number of the receipt, and what it did',
  roles: staff,
  input: z.object({
    ...which,
    filingId: z.uuid(),
    receiptNo: z.string().trim().max(60),
    feedback: z.string().trim().max(2000),
    version,
  }),
  output: MandatoryReport,
  refusals: {
    ...refusals,
    'no-such-filing': { zh: '没有找到这次报告。', en: 'No such filing.' },
    'answer-empty': { zh: '请写回执号或反馈。', en: 'Write a receipt number or feedback.' },
  },
})

export const declineReport = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/report/not-applicable',
  summary: 'No report is needed, and why',
  roles: staff,
  input: z.object({ ...which, why: z.string().trim().min(5).max(1000), version }),
  output: MandatoryReport,
  refusals,
})
