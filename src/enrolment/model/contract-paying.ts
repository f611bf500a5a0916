import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { accountObstacleWords } from './consent.ts'
import { InsuredId } from './insured.ts'
import { PolicyId } from './policy.ts'
import { goneWords } from './refusals.ts'
import { Certificate, Offer } from './shown.ts'
import { RefundReason, stepObstacleWords } from './steps.ts'

const insured = ['insured'] as const
const payers = ['insured', 'insurance-clerk'] as const
const policy = { insuredId: InsuredId, policyId: PolicyId }

export const askBalance = endpoint({
  method: 'POST',
  path: '/enrolment/balance',
  summary: 'Ask what is in my personal account; the bureau answers, or the clerk',
  roles: insured,
  input: z.object({}),
  output: z.object({
    balance: z.int().nullable(),
    askedAt: Instant,
    /** The figure comes from the demonstration, not from a bureau. */
    isDemo: z.boolean(),
  }),
  refusals: { 'self-first': { zh: '请先登记您本人。', en: 'Register yourself first.' } },
})

export const pay = endpoint({
  method: 'POST',
  path: '/enrolment/payments',
  summary: 'Pay for those chosen, all of them or none; asked again it changes nothing',
  roles: insured,
  input: z.object({
    method: z.enum(['personal-account', 'cash']),
    chosen: z.array(z.object(policy)).min(1).max(10),
  }),
  output: z.object({ offers: z.array(Offer) }),
  refusals: {
    'no-such-policy': goneWords('这份保单', 'policy'),
    'balance-unknown': {
      zh: '还不知道个人账户余额，请先查询余额。',
      en: 'The balance of the personal account is not known yet. Ask for it first.',
    },
    'balance-short': {
      zh: '个人账户余额不够付所选的人。请选择用个人账户付哪几位，其余改用其他方式。',
      en: 'The balance does not pay for all those chosen. Choose for whom, and pay for the others otherwise.',
    },
    'named-twice': { zh: '同一个人选了两次。', en: 'One person is named twice.' },
    ...accountObstacleWords,
    ...stepObstacleWords,
  },
})

export const dropOffer = endpoint({
  method: 'POST',
  path: '/enrolment/offers/drop',
  summary: 'Take back an offer that was not paid for',
  roles: insured,
  input: z.object({ ...policy, version: z.int() }),
  output: z.object({}),
  refusals: {
    'no-such-policy': goneWords('这份保单', 'policy'),
    'paid-already': stepObstacleWords['paid-already'],
  },
})

export const refund = endpoint({
  method: 'POST',
  path: '/enrolment/refunds',
  summary: 'Give the premium back: before cover begins, or for a duplicate, or who may not enrol',
  roles: payers,
  input: z.object({ ...policy, reason: RefundReason, version: z.int() }),
  output: Offer,
  refusals: {
    'no-such-policy': goneWords('这份保单', 'policy'),
    'reason-of-the-insurer': {
      zh: '这个原因只能由经办人员登记。',
      en: 'Only the insurer’s clerk records this reason.',
    },
    ...stepObstacleWords,
  },
})

export const openCertificate = endpoint({
  method: 'GET',
  path: '/enrolment/insured/:insuredId/policies/:policyId/certificate',
  summary: 'The confirmation of a policy, to be printed',
  roles: payers,
  input: z.object(policy),
  output: Certificate,
  refusals: { 'no-such-policy': goneWords('这份保单', 'policy') },
})
