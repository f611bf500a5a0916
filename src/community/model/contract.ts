import { z } from 'zod'
import { agreementObstacleWords } from '#groups/model/agreement.ts'
import { PersonCard } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import {
  Activity,
  ActivityId,
  ActivityKind,
  ActivityPlan,
  ActivityState,
  ActivitySummary,
  Organisers,
} from './activity.ts'
import { ActivityStep, activityObstacleWords } from './activity-steps.ts'
import { EvidenceFile } from './evidence.ts'
import { ActivityFollowUp, Participant } from './participant.ts'
import { gone, organiserRefusals, staff, version } from './refusals.ts'

export * from './contract-parts.ts'
export * from './contract-volume.ts'

export const ActivityLine = z.object({
  id: ActivityId,
  kind: ActivityKind,
  state: ActivityState,
  title: z.string(),
  startsAt: Instant,
  place: z.string(),
  outOfTown: z.string(),
  registered: z.int(),
  estimate: ActivitySummary.shape.estimate,
})
export type ActivityLine = z.infer<typeof ActivityLine>

export const listActivities = endpoint({
  method: 'GET',
  path: '/activities',
  summary: 'The community activities that I organise; for the head, those of the house',
  roles: staff,
  input: z.object({ kind: ActivityKind.optional(), state: ActivityState.optional() }),
  output: z.object({ activities: z.array(ActivityLine) }),
})

export const ActivityPage = Activity.extend({
  participants: z.array(Participant),
  followUps: z.array(ActivityFollowUp),
  files: z.array(EvidenceFile),
})
export type ActivityPage = z.infer<typeof ActivityPage>

export const openActivity = endpoint({
  method: 'GET',
  path: '/activities/:activityId',
  summary: 'An activity with who was there, what came of it, and what shows it',
  roles: staff,
  input: z.object({ activityId: ActivityId }),
  output: ActivityPage,
  refusals: gone,
})

const plan = { plan: ActivityPlan, organisers: Organisers }

export const planActivity = endpoint({
  method: 'POST',
  path: '/activities',
  summary: 'Plan a community activity of one of the six kinds',
  roles: staff,
  input: z.object(plan),
  output: Activity,
  refusals: organiserRefusals,
})

export const replanActivity = endpoint({
  method: 'PUT',
  path: '/activities/:activityId',
  summary: 'Change the plan, until it was held',
  roles: staff,
  input: z.object({ activityId: ActivityId, ...plan, version }),
  output: Activity,
  refusals: {
    ...gone,
    ...organiserRefusals,
    'activity-out-of-order': activityObstacleWords['activity-out-of-order'],
  },
})

export const stepActivity = endpoint({
  method: 'POST',
  path: '/activities/:activityId/steps',
  summary: 'Held, summed up, counted; or cancelled, with the reason',
  roles: staff,
  input: z.object({
    activityId: ActivityId,
    step: ActivityStep,
    reason: z.string().max(500).default(''),
    summary: ActivitySummary.nullable().default(null),
    version,
  }),
  output: Activity,
  refusals: { ...gone, ...activityObstacleWords },
})

const notGathering = {
  'activity-closed': {
    zh: '活动已经总结，不能再改名单和材料。需要时请主任退回。',
    en: 'The activity is summed up. Its lists cannot be changed any more.',
  },
}
const noPerson = {
  'no-such-person': {
    zh: '没有找到这个人。请先在本机构登记。',
    en: 'No such person here. Register them first.',
  },
  'person-closed': {
    zh: '这是未成年人的档案，您还没有权限打开。请先在人员页申请。',
    en: 'This is the record of a minor that you may not open yet. Ask for access first.',
  },
}

export const openNewcomer = endpoint({
  method: 'GET',
  path: '/activities/:activityId/newcomers/:personId',
  summary: 'Who may consent for somebody who was there',
  roles: staff,
  input: z.object({ activityId: ActivityId, personId: PersonCard.shape.id }),
  output: z.object({ person: PersonCard, guardians: z.array(PersonCard) }),
  refusals: { ...gone, ...noPerson },
})

export const registerParticipant = endpoint({
  method: 'POST',
  path: '/activities/:activityId/participants',
  summary: 'Put on record that somebody was there, with the consent; a second time changes nothing',
  roles: staff,
  input: z.object({
    activityId: ActivityId,
    personId: PersonCard.shape.id,
    ...Participant.shape.agreement.shape,
  }),
  output: Participant,
  refusals: { ...gone, ...noPerson, ...notGathering, ...agreementObstacleWords },
})
