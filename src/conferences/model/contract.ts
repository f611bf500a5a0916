import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { PersonCard } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import {
  Conference,
  ConferenceId,
  ConferenceKind,
  Decision,
  DecisionId,
  Minutes,
  Plan,
} from './conference.ts'
import { conferenceObstacleWords } from './conference-steps.ts'

const staff = ['social-worker', 'lead'] as const
const version = z.int()
const place = { caseId: CaseId, conferenceId: ConferenceId }

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const planned = {
  ...gone,
  ...conferenceObstacleWords,
  'no-such-colleague': {
    zh: '按账号选的人必须是本机构在岗的同事。其他人请直接写名字。',
    en: 'Only colleagues in office are chosen by account. Write down the names of all others.',
  },
}
const known = {
  ...planned,
  'no-such-conference': { zh: '没有找到这次会议。请回到个案。', en: 'No such meeting.' },
}

export const ConferencePage = z.object({
  caseNumber: z.string(),
  client: PersonCard,
  /** The latest first. */
  conferences: z.array(Conference),
  /** Names of the accounts that appear on the page. */
  names: z.record(z.string(), z.string()),
})
export type ConferencePage = z.infer<typeof ConferencePage>

export const listConferences = endpoint({
  method: 'GET',
  path: '/cases/:caseId/conferences',
  summary: 'The meetings about a case: team conferences and family meetings',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: ConferencePage,
  refusals: gone,
})

export const planConference = endpoint({
  method: 'POST',
  path: '/cases/:caseId/conferences',
  summary: 'Arrange a meeting: when, where, who, and which questions',
  roles: staff,
  input: Plan.extend({ caseId: CaseId, kind: ConferenceKind }),
  output: Conference,
  refusals: planned,
})

export const changeConference = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/conferences/:conferenceId',
  summary: 'Arrange it differently, as long as it was not held',
  roles: staff,
  input: Plan.extend({ ...place, version }),
  output: Conference,
  refusals: known,
})

export const holdConference = endpoint({
  method: 'POST',
  path: '/cases/:caseId/conferences/:conferenceId/holding',
  summary: 'Write down that it was held, and who really came',
  roles: staff,
  input: Plan.pick({ at: true, place: true }).extend({
    attendees: Plan.shape.attendees.min(2),
    ...place,
    version,
  }),
  output: Conference,
  refusals: known,
})

export const recordConference = endpoint({
  method: 'POST',
  path: '/cases/:caseId/conferences/:conferenceId/minutes',
  summary: 'Write the minutes; afterwards they are only added to',
  roles: staff,
  input: Minutes.extend({ ...place, version }),
  output: Conference,
  refusals: {
    ...known,
    'due-before-meeting': {
      zh: '任务的期限早于开会那天，请核对。',
      en: 'The day lies before the meeting: please check.',
    },
  },
})

export const cancelConference = endpoint({
  method: 'POST',
  path: '/cases/:caseId/conferences/:conferenceId/cancellation',
  summary: 'The meeting does not take place',
  roles: staff,
  input: z.object({ ...place, why: z.string().trim().min(1).max(500), version }),
  output: Conference,
  refusals: known,
})

export const amendConference = endpoint({
  method: 'POST',
  path: '/cases/:caseId/conferences/:conferenceId/amendments',
  summary: 'Correct the minutes by an addition; what was written stays',
  roles: staff,
  input: z.object({
    ...place,
    reason: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(2000),
  }),
  output: Conference,
  refusals: known,
})

export const finishDecision = endpoint({
  method: 'POST',
  path: '/cases/:caseId/conferences/:conferenceId/decisions/:decisionId/result',
  summary: 'What came of a decision',
  roles: staff,
  input: z.object({
    ...place,
    decisionId: DecisionId,
    result: z.string().trim().min(1).max(500),
    version,
  }),
  output: Decision,
  refusals: {
    ...known,
    'no-such-decision': { zh: '没有找到这项任务。', en: 'No such decision.' },
    'decision-is-task': {
      zh: '这项已经是同事名下的任务，结果写在任务里。',
      en: 'It is a task of a colleague: what came of it is written there.',
    },
    'decision-done': {
      zh: '这项任务已经写过结果。要更正请补正会议记录。',
      en: 'It is done already. Correct it by an amendment of the minutes.',
    },
  },
})
