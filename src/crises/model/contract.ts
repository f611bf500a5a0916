import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { PersonCard } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import {
  Capacity,
  ClosingOutcome,
  Crisis,
  CrisisId,
  CrisisKind,
  CrisisLevel,
  CrisisOrigin,
  CrisisState,
} from './crisis.ts'
import { CrisisStep, crisisObstacleWords } from './crisis-steps.ts'
import { CrisisAction, HandOver, NotedAction, Receiver, SafetyPlan } from './help.ts'
import { MandatoryReport } from './mandatory-report.ts'
import { Scores, Screening } from './screening.ts'

export * from './contract-reports.ts'
export * from './contract-visits.ts'

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const goneCrisis = {
  ...gone,
  'no-such-crisis': { zh: '没有找到这个危机记录。', en: 'No such crisis.' },
}
const staff = ['social-worker', 'lead'] as const
const which = { caseId: CaseId, crisisId: CrisisId }
const version = z.int()
const inFuture = {
  'crisis-time-in-future': {
    zh: '时间不能晚于现在。还没做的事请做完再记。',
    en: 'The time cannot lie in the future.',
  },
}

export const CrisisLine = Crisis.pick({
  id: true,
  kind: true,
  state: true,
  level: true,
  openedAt: true,
  dueAt: true,
  levelledAt: true,
  lastLookAt: true,
  closingAt: true,
  closedAt: true,
}).extend({ handOvers: z.int() })
export type CrisisLine = z.infer<typeof CrisisLine>

export const CrisisPage = Crisis.extend({
  caseId: CaseId,
  caseNumber: z.string(),
  client: PersonCard,
  /** Why somebody is worried; each sign that reached the open crisis, the first first. */
  signals: z.array(z.object({ at: Instant, origin: CrisisOrigin, note: z.string() })),
  screenings: z.array(Screening),
  actions: z.array(CrisisAction),
  handOvers: z.array(HandOver),
  safetyPlan: SafetyPlan.nullable(),
  noPlanWhy: z.string(),
  report: MandatoryReport,
  /** Names of the accounts that appear on the page. */
  names: z.record(z.string(), z.string()),
})
export type CrisisPage = z.infer<typeof CrisisPage>

export const raiseCrisis = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises',
  summary: 'Raise a suspicion; a sign of the same kind joins the crisis that is open already',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    kind: CrisisKind,
    origin: CrisisOrigin.exclude(['instrument']),
    note: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ id: CrisisId, state: CrisisState, dueAt: Instant, isNew: z.boolean() }),
  refusals: gone,
})

export const listCaseCrises = endpoint({
  method: 'GET',
  path: '/cases/:caseId/crises',
  summary: 'The crises of a case, open ones first',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: z.object({ crises: z.array(CrisisLine) }),
  refusals: gone,
})

export const listOpenCrises = endpoint({
  method: 'GET',
  path: '/crises',
  summary: 'Open crises of my cases (the head: of the house)',
  roles: staff,
  input: z.object({}),
  output: z.object({
    crises: z.array(
      CrisisLine.extend({
        caseId: CaseId,
        caseNumber: z.string(),
        ward: z.string(),
        bed: z.string(),
        client: PersonCard,
      }),
    ),
  }),
})

export const openCrisis = endpoint({
  method: 'GET',
  path: '/cases/:caseId/crises/:crisisId',
  summary: 'All of one crisis',
  roles: staff,
  input: z.object(which),
  output: CrisisPage,
  refusals: goneCrisis,
})

export const CrisisAfter = z.object({ id: CrisisId, state: CrisisState, version })

export const takeCrisisStep = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/steps',
  summary: 'Begin to screen, to stabilise, to monitor',
  roles: staff,
  input: z.object({
    ...which,
    step: CrisisStep.extract(['begin-screening', 'stabilise', 'monitor']),
    version,
  }),
  output: CrisisAfter,
  refusals: { ...goneCrisis, ...crisisObstacleWords },
})

export const screenCrisis = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/screenings',
  summary: 'Look on four dimensions and set the level; it can be done again at any time',
  roles: staff,
  input: z.object({
    ...which,
    kind: CrisisKind,
    capacity: Capacity,
    scores: Scores,
    note: z.string().max(2000),
    level: CrisisLevel,
    lowerWhy: z.string().trim().max(300).default(''),
    version,
  }),
  output: CrisisAfter,
  refusals: {
    ...goneCrisis,
    ...crisisObstacleWords,
    'lower-needs-reason': {
      zh: '选的等级低于筛查提示的等级。请写明为什么。',
      en: 'The level is lower than the signs suggest. Say why.',
    },
  },
})

export const noteAction = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/actions',
  summary: 'Write down what was done, when, and who was told',
  roles: staff,
  input: z.object({
    ...which,
    kind: NotedAction,
    at: Instant,
    informed: z.array(z.string().trim().min(1).max(60)).max(10),
    note: z.string().trim().max(1000),
  }),
  output: CrisisAfter,
  refusals: { ...goneCrisis, ...crisisObstacleWords, ...inFuture },
})

export const handOver = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/hand-overs',
  summary: 'Write down who received: a clinician, a hotline, the police',
  roles: staff,
  input: z.object({
    ...which,
    to: Receiver,
    name: z.string().trim().min(1).max(100),
    at: Instant,
    note: z.string().trim().max(1000),
  }),
  output: CrisisAfter,
  refusals: { ...goneCrisis, ...crisisObstacleWords, ...inFuture },
})

export const planSafety = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/crises/:crisisId/safety-plan',
  summary: 'The safety plan, or why there is none',
  roles: staff,
  input: z.object({
    ...which,
    plan: SafetyPlan.nullable(),
    noPlanWhy: z.string().trim().max(500).default(''),
    version,
  }),
  output: CrisisAfter,
  refusals: {
    ...goneCrisis,
    ...crisisObstacleWords,
    'plan-empty': {
      zh: '请至少写一项，或写明为什么没有安全计划。',
      en: 'Write at least one part, or say why there is no plan.',
    },
  },
})

export const closeCrisis = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/closure',
  summary: 'Propose the closing; somebody else confirms it',
  roles: staff,
  input: z.object({
    ...which,
    outcome: ClosingOutcome,
    summary: z.string().trim().min(1).max(2000),
    version,
  }),
  output: CrisisAfter,
  refusals: { ...goneCrisis, ...crisisObstacleWords },
})

export const confirmClosure = endpoint({
  method: 'POST',
  path: '/cases/:caseId/crises/:crisisId/confirmation',
  summary: 'The second person: closed, or back to monitoring',
  roles: staff,
  input: z.object({
    ...which,
    agrees: z.boolean(),
    note: z.string().trim().max(1000).default(''),
    version,
  }),
  output: CrisisAfter,
  refusals: {
    ...goneCrisis,
    ...crisisObstacleWords,
    'send-back-needs-reason': {
      zh: '不同意结束时，请写一句为什么。',
      en: 'Say why, where you do not agree.',
    },
  },
})
