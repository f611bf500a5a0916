import { z } from 'zod'
import { searchWords } from '#people/model/name-search.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { InsuredId } from './insured.ts'
import { Policy, PolicyId } from './policy.ts'
import { goneWords } from './refusals.ts'
import { Offer, Person, RelationLine } from './shown.ts'
import { stepObstacleWords } from './steps.ts'
import { TieLine } from './tie.ts'

const insurer = ['insurance-clerk', 'insurance-reviewer'] as const
const clerk = ['insurance-clerk'] as const
const policy = { insuredId: InsuredId, policyId: PolicyId }
const noInsured = { 'no-such-insured': goneWords('这位参保人', 'insured person') }
const noPolicy = { 'no-such-policy': goneWords('这份保单', 'policy') }

const Found = Person.extend({
  /** The latest year for which something was paid. */
  lastYear: z.int().nullable(),
})

export const searchInsured = endpoint({
  method: 'POST',
  path: '/enrolment/desk/search',
  reads: true,
  summary: 'Find insured persons by identity number or by name',
  roles: insurer,
  input: z.object({ text: z.string().max(60) }),
  output: z.object({ people: z.array(Found), more: z.boolean() }),
  refusals: searchWords,
})

/** Something that waits for the clerk. */
export const Waiting = z.object({
  kind: z.enum(['payment', 'evidence', 'relation', 'balance', 'tie']),
  insuredId: InsuredId,
  name: z.string(),
  since: Instant,
})
export type Waiting = z.infer<typeof Waiting>

export const listWaiting = endpoint({
  method: 'GET',
  path: '/enrolment/desk/waiting',
  summary: 'Payments, evidence, relations and balances that wait for the clerk, oldest first',
  roles: insurer,
  input: z.object({}),
  output: z.object({ waiting: z.array(Waiting), more: z.boolean() }),
})

export const DeskPage = Person.extend({
  districtCode: z.string().nullable(),
  hasAccount: z.boolean(),
  /** Accounts that asked for this person, newest first. */
  ties: z.array(TieLine),
  policies: z.array(Policy),
  offers: z.array(Offer),
  payers: z.array(RelationLine.extend({ payerName: z.string() })),
  family: z.array(RelationLine),
  healthFacts: z.array(z.object({ year: z.int(), healthClass: z.string(), evidence: z.string() })),
  quietFacts: z.array(z.object({ year: z.int(), quietYears: z.int(), at: Instant })),
  paidYears: z.array(z.object({ year: z.int(), liability: z.string() })),
  balanceQuestions: z.array(z.object({ id: z.uuid(), askedAt: Instant })),
})
export type DeskPage = z.infer<typeof DeskPage>

export const openInsured = endpoint({
  method: 'GET',
  path: '/enrolment/desk/insured/:insuredId',
  summary: 'An insured person with all policies, and the facts on which class and quiet years rest',
  roles: insurer,
  input: z.object({ insuredId: InsuredId }),
  output: DeskPage,
  refusals: noInsured,
})

export const decideEvidence = endpoint({
  method: 'POST',
  path: '/enrolment/desk/evidence',
  summary: 'Accept the evidence of eligibility, or refuse it; what was paid on refused goes back',
  roles: clerk,
  input: z.object({
    ...policy,
    decision: z.enum(['accepted', 'refused']),
    reason: z.string().trim().max(200).default(''),
    version: z.int(),
  }),
  output: Offer,
  refusals: {
    ...noPolicy,
    'evidence-decided': {
      zh: '这份材料已经核对过了，请刷新页面。',
      en: 'This evidence was decided on already.',
    },
    'reason-needed': { zh: '不通过时请写明原因。', en: 'A refusal needs a reason.' },
  },
})

export const settlePayment = endpoint({
  method: 'POST',
  path: '/enrolment/desk/payments',
  summary: 'The money has arrived, or it has not',
  roles: clerk,
  input: z.object({ ...policy, arrived: z.boolean(), version: z.int() }),
  output: Offer,
  refusals: { ...noPolicy, 'not-paying': stepObstacleWords['not-paying'] },
})

export const answerBalance = endpoint({
  method: 'POST',
  path: '/enrolment/desk/balances',
  summary: 'What is in the personal account, as the clerk sees it at the bureau',
  roles: clerk,
  input: z.object({
    insuredId: InsuredId,
    questionId: z.uuid(),
    balance: z.int().min(0).max(99_999_999_999),
  }),
  output: z.object({}),
  refusals: { 'no-such-question': goneWords('这个查询', 'question') },
})
