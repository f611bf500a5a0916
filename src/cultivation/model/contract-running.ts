import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Amount } from './batch.ts'
import { PaymentId, PaymentKind } from './money.ts'
import { moneyObstacleWords, noProject } from './obstacles.ts'
import { ProjectId } from './project.ts'
import { MilestoneId, ProjectFile } from './project-file.ts'

export const proveMilestone = endpoint({
  method: 'POST',
  path: '/cultivation/projects/:projectId/milestones/:milestoneId/evidence',
  summary: 'Say that a milestone is done, since when, and what shows it',
  roles: ['lead'],
  input: z.object({
    projectId: ProjectId,
    milestoneId: MilestoneId,
    doneOn: Day,
    evidence: z.string().trim().max(2000),
    /** Title or number of the paper, and where it lies. */
    document: z.string().trim().max(200),
  }),
  output: ProjectFile,
  refusals: {
    ...noProject,
    'no-such-milestone': { zh: '没有找到这个里程碑。', en: 'No such milestone.' },
    'milestone-out-of-order': {
      zh: '项目执行期间（结项之前）才能写里程碑的完成依据。',
      en: 'Milestones are shown while the project runs, before it is accepted.',
    },
    'proof-missing': {
      zh: '请写完成情况，或写文件的名称、编号和存放处。',
      en: 'Say what was done, or name the paper.',
    },
    'day-to-come': moneyObstacleWords['day-to-come'],
  },
})

const money = {
  kind: PaymentKind,
  amount: Amount,
  on: Day,
  purpose: z.string().trim().min(1).max(120),
  evidence: z.string().trim().max(200).default(''),
}

export const bookPayment = endpoint({
  method: 'POST',
  path: '/cultivation/projects/:projectId/payments',
  summary: 'Book money: planned and paid by the foundation or the city, spent by the hospital',
  roles: ['lead', 'foundation', 'city-officer'],
  input: z.object({ projectId: ProjectId, ...money }),
  output: ProjectFile,
  refusals: {
    ...noProject,
    ...moneyObstacleWords,
    'kind-not-yours': {
      zh: '计划拨付和已拨付由基金会或市级登记，支出由医院登记。',
      en: 'Planned and paid are booked by the foundation or the city, spent by the hospital.',
    },
    'voucher-used': { zh: '这个凭证号已经登记过。', en: 'This voucher is on record already.' },
  },
})

const noPayment = {
  ...noProject,
  'no-such-payment': {
    zh: '没有找到这笔金额，或不是您登记的。',
    en: 'No such amount, or it was not booked by you.',
  },
}

export const proveSpending = endpoint({
  method: 'PUT',
  path: '/cultivation/projects/:projectId/payments/:paymentId/evidence',
  summary: 'Name the paper for money that was spent',
  roles: ['lead'],
  input: z.object({
    projectId: ProjectId,
    paymentId: PaymentId,
    evidence: z.string().trim().min(1).max(200),
  }),
  output: ProjectFile,
  refusals: noPayment,
})

export const takeBackPayment = endpoint({
  method: 'POST',
  path: '/cultivation/projects/:projectId/payments/:paymentId/taking-back',
  summary: 'Take a wrong line back; it stays to be seen and counts no more',
  roles: ['lead', 'foundation', 'city-officer'],
  input: z.object({ projectId: ProjectId, paymentId: PaymentId }),
  output: ProjectFile,
  refusals: noPayment,
})
