import { z } from 'zod'
import { PersonCard } from '#people/model/person.ts'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { pageInput, pageOf } from '#platform/model/page.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { Attainment, Case, CaseId, CaseState, Goal, GoalId, Need, RiskLevel } from './case.ts'
import { CaseStep, caseObstacleWords } from './case-steps.ts'
import { Closure } from './closure.ts'
import { Domain } from './code-lists.ts'
import { Contact, ContactId, ContactNote } from './contact.ts'
import { HoldReason } from './hold.ts'

export * from './contract-requests.ts'

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const staff = ['social-worker', 'lead'] as const
const version = z.int()

export const CaseLine = Case.pick({
  id: true,
  number: true,
  kind: true,
  state: true,
  riskLevel: true,
  ward: true,
  bed: true,
  openedAt: true,
}).extend({ client: PersonCard, ownerName: z.string(), touchedAt: Instant })
export type CaseLine = z.infer<typeof CaseLine>

export const listCases = endpoint({
  method: 'GET',
  path: '/cases',
  summary: 'My cases (the head of social work: those of the house), last touched first',
  roles: staff,
  input: z.object({
    ...pageInput,
    state: CaseState.optional(),
    /** `review`: what waits for the head of social work. */
    desk: z.enum(['open', 'review', 'all']).default('open'),
  }),
  output: pageOf(CaseLine),
})

const FollowUp = z.object({
  id: z.uuid(),
  due: Day,
  doneAt: Instant.nullable(),
  result: z.string(),
  /** Not needed any more, and why. */
  cancelledAt: Instant.nullable(),
  cancelledWhy: z.string(),
  version: z.int(),
})
export type FollowUp = z.infer<typeof FollowUp>

const by = { at: Instant, by: AccountId }
export const RiverEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    at: Instant,
    text: z.string(),
    reasons: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('event'),
    ...by,
    deed: z.string(),
    note: z.string(),
    /** The record of another slice that it tells about. */
    ref: z.uuid().nullable(),
  }),
  z.object({ kind: z.literal('contact'), ...by, contact: Contact }),
  z.object({ kind: z.literal('follow-up'), ...by, followUp: FollowUp }),
])
export type RiverEntry = z.infer<typeof RiverEntry>

export const CasePage = Case.extend({
  goals: z.array(Goal),
  followUps: z.array(FollowUp),
  intervals: z.array(z.object({ n: z.int(), openedAt: Instant, closedAt: Instant.nullable() })),
  /** Paused time, to be taken out of what is counted in days; the last may still run. */
  pauses: z.array(z.object({ fromAt: Instant, untilAt: Instant.nullable() })),
  closure: Closure.nullable(),
  /** Newest first. */
  river: z.array(RiverEntry),
  /** The facts that the guards look at, besides what is on this page. */
  mayServe: z.boolean(),
  isMinor: z.boolean(),
  /** Whether the reader may take the steps that need a second pair of eyes. */
  isReviewer: z.boolean(),
  /** What other parts of the house put before the closing. */
  holds: z.array(HoldReason),
  /** How many notes have a confidential half. */
  confidentialCount: z.int(),
  /** Names of the accounts that appear on the page. */
  names: z.record(z.string(), z.string()),
  client: PersonCard,
})
export type CasePage = z.infer<typeof CasePage>

export const openCase = endpoint({
  method: 'GET',
  path: '/cases/:caseId',
  summary: 'The whole case as one river',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: CasePage,
  refusals: gone,
})

const CaseAfter = z.object({ id: CaseId, state: CaseState, version: z.int() })

export const assessCase = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/assessment',
  summary: 'Write down needs, risk and, where there is no consent, the legal basis',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    needs: z.array(Need).max(12),
    riskLevel: RiskLevel,
    legalBasis: z.string().max(300),
    version,
  }),
  output: CaseAfter,
  refusals: { ...gone, 'case-ended': caseObstacleWords['step-out-of-order'] },
})

export const takeStep = endpoint({
  method: 'POST',
  path: '/cases/:caseId/steps',
  summary: 'Take the case from one state to the next',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    step: CaseStep.exclude(['begin-closing']),
    note: z.string().max(2000).default(''),
    /** Until when, for a pause. */
    until: Day.optional(),
    version,
  }),
  output: CaseAfter,
  refusals: { ...gone, ...caseObstacleWords },
})

export const beginClosing = endpoint({
  method: 'POST',
  path: '/cases/:caseId/closure',
  summary: 'Close the case; where a second look is needed, hand it to the head of social work',
  roles: staff,
  input: z.object({ caseId: CaseId, closure: Closure, version }),
  output: CaseAfter,
  refusals: { ...gone, ...caseObstacleWords },
})

export const writeContact = endpoint({
  method: 'POST',
  path: '/cases/:caseId/contacts',
  summary: 'Write a contact note, in any state of the case',
  roles: staff,
  input: ContactNote.extend({ caseId: CaseId }),
  output: Contact,
  refusals: {
    ...gone,
    'contact-in-future': {
      zh: '接触时间不能晚于现在。还没发生的事请写在“下一步”里。',
      en: 'A note cannot lie in the future. What is planned goes under “next”.',
    },
    'no-such-goal': { zh: '所选的目标不属于这个个案。', en: 'That goal is not of this case.' },
  },
})

export const amendContact = endpoint({
  method: 'POST',
  path: '/cases/:caseId/contacts/:contactId/amendments',
  summary: 'Correct a note by an addition; what was written stays',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    contactId: ContactId,
    reason: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(4000),
  }),
  output: Contact,
  refusals: { ...gone, 'no-such-contact': { zh: '没有找到这条记录。', en: 'No such note.' } },
})

export const setGoal = endpoint({
  method: 'POST',
  path: '/cases/:caseId/goals',
  summary: 'Agree on a goal',
  roles: staff,
  input: Goal.pick({ text: true, measure: true, due: true }).extend({
    caseId: CaseId,
    domain: Domain,
  }),
  output: Goal,
  refusals: { ...gone, 'case-ended': caseObstacleWords['step-out-of-order'] },
})

export const rateGoal = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/goals/:goalId',
  summary: 'Say how far a goal was reached',
  roles: staff,
  input: z.object({ caseId: CaseId, goalId: GoalId, attainment: Attainment, version }),
  output: Goal,
  refusals: { ...gone, 'no-such-goal': { zh: '没有找到这个目标。', en: 'No such goal.' } },
})

export const listFollowUps = endpoint({
  method: 'GET',
  path: '/follow-ups',
  summary: 'The follow-ups of my own cases that are still to be done, earliest first',
  roles: staff,
  input: z.object({}),
  output: z.object({
    followUps: z.array(
      FollowUp.pick({ id: true, due: true }).extend({
        caseId: CaseId,
        number: z.string(),
        client: PersonCard,
      }),
    ),
  }),
})

const followUp = { caseId: CaseId, followUpId: z.uuid() }
const followUpRefusals = {
  ...gone,
  'no-such-follow-up': { zh: '没有找到这次随访。', en: 'No such follow-up.' },
  'follow-up-settled': {
    zh: '这次随访已经完成或取消了，不能再改。需要时请另约一次。',
    en: 'This follow-up is done or called off already. Agree on another one where needed.',
  },
}

export const finishFollowUp = endpoint({
  method: 'POST',
  path: '/cases/:caseId/follow-ups/:followUpId/result',
  summary: 'Write down what a follow-up found',
  roles: staff,
  input: z.object({ ...followUp, result: z.string().trim().min(1).max(1000), version }),
  output: FollowUp,
  refusals: followUpRefusals,
})

export const cancelFollowUp = endpoint({
  method: 'POST',
  path: '/cases/:caseId/follow-ups/:followUpId/cancellation',
  summary: 'Call off a follow-up that is not needed any more',
  roles: staff,
  input: z.object({ ...followUp, why: z.string().trim().min(1).max(300), version }),
  output: FollowUp,
  refusals: followUpRefusals,
})

export const redateFollowUp = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/follow-ups/:followUpId',
  summary: 'Move a follow-up to another day',
  roles: staff,
  input: z.object({ ...followUp, due: Day, version }),
  output: FollowUp,
  refusals: followUpRefusals,
})
