import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { Group, GroupContent, GroupEvaluation, GroupId, GroupLeaders, GroupState } from './group.ts'
import { GroupStep, groupObstacleWords } from './group-steps.ts'
import { Member } from './member.ts'
import { gone, leaderRefusals, staff, version } from './refusals.ts'
import { GroupSession } from './session.ts'

export * from './contract-members.ts'
export * from './contract-sessions.ts'

export const GroupLine = Group.pick({ id: true, state: true, phase: true }).extend({
  title: z.string(),
  leaderNames: z.array(z.string()),
  members: z.int(),
  recorded: z.int(),
  /** The next session that has no record yet. */
  next: Instant.nullable(),
})
export type GroupLine = z.infer<typeof GroupLine>

export const listGroups = endpoint({
  method: 'GET',
  path: '/groups',
  summary: 'The groups that I lead; for the head, those of the house',
  roles: staff,
  input: z.object({ state: GroupState.optional() }),
  output: z.object({ groups: z.array(GroupLine) }),
})

export const GroupPage = Group.extend({
  sessions: z.array(GroupSession),
  members: z.array(Member),
  /** Whether the asker leads it, and so writes in it and reads what is confidential. */
  isLeader: z.boolean(),
})
export type GroupPage = z.infer<typeof GroupPage>

export const openGroup = endpoint({
  method: 'GET',
  path: '/groups/:groupId',
  summary: 'A group with its members, sessions and measures',
  roles: staff,
  input: z.object({ groupId: GroupId }),
  output: GroupPage,
  refusals: gone,
})

const plan = { content: GroupContent, leaders: GroupLeaders }
const planRefusals = {
  ...leaderRefusals,
  'instrument-not-offered': {
    zh: '这份量表不能用于小组前后测：它没有总分，或含有要立即处理的安全题。请换一份。',
    en: 'A group cannot be measured with this: it has no total, or asks what cannot wait.',
  },
}

export const createGroup = endpoint({
  method: 'POST',
  path: '/groups',
  summary: 'Begin a programme: the plan, and who leads it',
  roles: staff,
  input: z.object(plan),
  output: Group,
  refusals: planRefusals,
})

export const writeGroup = endpoint({
  method: 'PUT',
  path: '/groups/:groupId',
  summary: 'Write the plan, until it is approved',
  roles: staff,
  input: z.object({ groupId: GroupId, ...plan, version }),
  output: Group,
  refusals: {
    ...gone,
    ...planRefusals,
    'group-out-of-order': groupObstacleWords['group-out-of-order'],
  },
})

export const stepGroup = endpoint({
  method: 'POST',
  path: '/groups/:groupId/steps',
  summary: 'Take the group from one state or phase to the next',
  roles: staff,
  input: z.object({
    groupId: GroupId,
    step: GroupStep,
    reason: z.string().max(500).default(''),
    evaluation: GroupEvaluation.nullable().default(null),
    version,
  }),
  output: Group,
  refusals: { ...gone, ...groupObstacleWords },
})
