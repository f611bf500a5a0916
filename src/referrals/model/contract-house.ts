import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Cohort } from './figures.ts'
import { Referral } from './referral.ts'

const staff = ['social-worker', 'lead'] as const

/** `mine`: waits for us. `late`: somebody is late. `escalated`: so late that the head looks. */
export const Desk = z.enum(['open', 'mine', 'late', 'escalated', 'over'])
export type Desk = z.infer<typeof Desk>

export const ListedReferral = Referral.extend({ caseNumber: z.string(), client: z.string() })
export type ListedReferral = z.infer<typeof ListedReferral>

export const listReferrals = endpoint({
  method: 'GET',
  path: '/referrals',
  summary: 'The referrals of my cases, or of the house for its head; the latest due first',
  roles: staff,
  input: z.object({ desk: Desk.default('open') }),
  /** `count`: of all, however many are listed. */
  output: z.object({ rows: z.array(ListedReferral), count: z.int() }),
})

export const readFigures = endpoint({
  method: 'GET',
  path: '/referral-figures',
  summary: 'R1 to R6: by referral and month of sending, and what looking beforehand has saved',
  roles: ['lead'],
  input: z.object({}),
  output: z.object({
    cohorts: z.array(Cohort),
    preflights: z.object({ all: z.int(), no: z.int() }),
  }),
})
