import { z } from 'zod'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { GroupId } from './group.ts'
import { gone, noMember, noSession, staff, version } from './refusals.ts'
import { GroupSession, GroupSessionId, Presence, SessionPlan, SessionRecord } from './session.ts'

const which = { groupId: GroupId, sessionId: GroupSessionId }
const settled = {
  'session-settled': {
    zh: '这一节已经有记录或原因了，不能再改。',
    en: 'This session has a record or a reason already.',
  },
  'group-closed': {
    zh: '小组现在不能记这件事：要在招募或进行中才行。',
    en: 'This can only be done while the group is recruiting or running.',
  },
}

export const planSession = endpoint({
  method: 'POST',
  path: '/groups/:groupId/sessions',
  summary: 'Plan the next session',
  roles: staff,
  input: z.object({ groupId: GroupId, ...SessionPlan.shape }),
  output: GroupSession,
  refusals: {
    ...gone,
    'group-closed': settled['group-closed'],
    'too-many-sessions': {
      zh: '一个小组最多 60 节。请另建一个小组。',
      en: 'A group has at most 60 sessions. Begin another group.',
    },
  },
})

export const replanSession = endpoint({
  method: 'PUT',
  path: '/groups/:groupId/sessions/:sessionId',
  summary: 'Change the plan of a session that has no record yet',
  roles: staff,
  input: z.object({ ...which, ...SessionPlan.shape, version }),
  output: GroupSession,
  refusals: { ...gone, ...noSession, ...settled },
})

export const markPresence = endpoint({
  method: 'PUT',
  path: '/groups/:groupId/sessions/:sessionId/attendance/:personId',
  summary: 'One tap: whether a member is here. The last tap counts',
  roles: staff,
  input: z.object({ ...which, personId: PersonId, presence: Presence }),
  output: z.object({ personId: PersonId, presence: Presence }),
  refusals: {
    ...gone,
    ...noSession,
    ...noMember,
    ...settled,
    'not-a-member': {
      zh: '还没有记下同意，或者已经离开，不能签到。',
      en: 'Somebody who has not consented, or has left, is not on the list.',
    },
  },
})

export const recordSession = endpoint({
  method: 'POST',
  path: '/groups/:groupId/sessions/:sessionId/record',
  summary: 'Write the process of a session and its first evaluation, once everybody is tapped',
  roles: staff,
  input: z.object({ ...which, ...SessionRecord.shape, version }),
  output: GroupSession,
  refusals: {
    ...gone,
    ...noSession,
    ...settled,
    'not-yet': { zh: '这一节还没到时间，开过以后再记。', en: 'The session has not begun yet.' },
    'attendance-missing': {
      zh: '还有组员没点签到。请先逐个点一下，再写记录。',
      en: 'Some members are not tapped yet.',
    },
  },
})

export const cancelSession = endpoint({
  method: 'POST',
  path: '/groups/:groupId/sessions/:sessionId/cancelling',
  summary: 'Say why a session was not held',
  roles: staff,
  input: z.object({ ...which, reason: z.string().trim().min(1).max(300), version }),
  output: GroupSession,
  refusals: { ...gone, ...noSession, ...settled },
})
