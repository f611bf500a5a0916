import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { ApplicationFile, ApplicationId, RefusalReason } from './application.ts'
import { FunderStep } from './application-steps.ts'
import { Amount, PaperKind } from './dossier.ts'
import { applicationObstacleWords } from './obstacles.ts'

const roles = ['aid-officer'] as const

const gone = {
  'no-such-application': {
    zh: '没有找到这份申请。它可能不存在，也可能不是送给您所属资助方的。',
    en: 'No such application, or it was not sent to your funder.',
  },
}

export const DeskLine = ApplicationFile.pick({
  id: true,
  number: true,
  programmeName: true,
  state: true,
  asked: true,
  approved: true,
  paid: true,
  dueOn: true,
  submittedAt: true,
}).extend({ clientName: z.string() })
export type DeskLine = z.infer<typeof DeskLine>

export const listDesk = endpoint({
  method: 'GET',
  path: '/aid/desk',
  summary: 'The applications sent to the own funder, the nearest deadline first',
  roles,
  input: z.object({ pile: z.enum(['open', 'over']).default('open') }),
  output: z.object({ hasFunder: z.boolean(), applications: z.array(DeskLine) }),
})

export const openApplication = endpoint({
  method: 'GET',
  path: '/aid/desk/:applicationId',
  summary: 'An application as it was sent, with what was done about it; nothing of the case',
  roles,
  input: z.object({ applicationId: ApplicationId }),
  output: ApplicationFile,
  refusals: gone,
})

export const decideApplication = endpoint({
  method: 'POST',
  path: '/aid/desk/:applicationId/steps',
  summary:
    'Ask for more, approve, refuse, or stop what is not paid yet; an appeal by another person',
  roles,
  input: z.object({
    applicationId: ApplicationId,
    step: FunderStep,
    amount: Amount.nullable().default(null),
    reason: RefusalReason.nullable().default(null),
    note: z.string().trim().max(500).default(''),
    dueOn: Day.nullable().default(null),
    wanted: z.array(PaperKind).max(PaperKind.options.length).default([]),
    version: z.int(),
  }),
  output: ApplicationFile,
  refusals: { ...gone, ...applicationObstacleWords },
})

export const payApplication = endpoint({
  method: 'POST',
  path: '/aid/desk/:applicationId/payments',
  summary: 'Put a payment on record; the same reference said twice is one payment',
  roles,
  input: z.object({
    applicationId: ApplicationId,
    amount: Amount,
    paidOn: Day,
    reference: z.string().trim().min(1).max(60),
  }),
  output: ApplicationFile,
  refusals: {
    ...gone,
    ...applicationObstacleWords,
    'reference-used': {
      zh: '这个凭证号已经记过另一笔金额。请核对凭证号。',
      en: 'This reference is on record with another amount.',
    },
    'paid-in-future': {
      zh: '付款的日子不能晚于今天。',
      en: 'The day of the payment cannot lie in the future.',
    },
  },
})
