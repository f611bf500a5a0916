import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { PersonCard } from '#people/model/person.ts'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Agreement, agreementObstacleWords } from './agreement.ts'
import { GroupId } from './group.ts'
import { Measure, MeasureMoment, Member, MemberNote, Outcome } from './member.ts'
import { closed, gone, noMember, staff, version } from './refusals.ts'
import { GroupSessionId } from './session.ts'

const which = { groupId: GroupId, personId: PersonId }
const noPerson = {
  'no-such-person': {
    zh: '没有找到这个人。请先在本机构登记，再加入小组。',
    en: 'No such person here. Register them first.',
  },
  'person-closed': {
    zh: '这是未成年人的档案，您还没有权限打开。请先在人员页申请，同意后再加入小组。',
    en: 'This is the record of a minor that you may not open yet. Ask for access first.',
  },
}

export const addMember = endpoint({
  method: 'POST',
  path: '/groups/:groupId/members',
  summary: 'Ask somebody of the own house into the group; a member from the consent on',
  roles: staff,
  input: z.object(which),
  output: Member,
  refusals: {
    ...gone,
    ...closed,
    ...noPerson,
    'member-already': {
      zh: '这个人已经在小组名单里了。',
      en: 'This person is on the list already.',
    },
  },
})

export const openMember = endpoint({
  method: 'GET',
  path: '/groups/:groupId/members/:personId',
  summary: 'One member: who can consent, and what was noted; confidential halves for leaders',
  roles: staff,
  input: z.object(which),
  output: z.object({
    member: Member,
    guardians: z.array(PersonCard),
    notes: z.array(MemberNote),
  }),
  refusals: { ...gone, ...noMember },
})

export const agreeMember = endpoint({
  method: 'POST',
  path: '/groups/:groupId/members/:personId/agreement',
  summary: 'Put on record that the person, or the guardian under 14, consents',
  roles: staff,
  input: z.object({ ...which, ...Agreement.shape, version }),
  output: Member,
  refusals: {
    ...gone,
    ...noMember,
    ...closed,
    ...noPerson,
    ...agreementObstacleWords,
    'agreed-already': { zh: '这位组员的同意已经记过了。', en: 'The consent is on record already.' },
    'group-full': {
      zh: '小组名额已满。有人离开后才能再加。',
      en: 'The group is full. Somebody has to leave first.',
    },
  },
})

export const leaveGroup = endpoint({
  method: 'POST',
  path: '/groups/:groupId/members/:personId/leaving',
  summary: 'A member leaves, or takes the consent back; what was stays on record',
  roles: staff,
  input: z.object({ ...which, reason: z.string().trim().min(1).max(300), version }),
  output: Member,
  refusals: {
    ...gone,
    ...noMember,
    ...closed,
    'left-already': { zh: '这位组员已经离开了。', en: 'This member has left already.' },
  },
})

export const setOutcome = endpoint({
  method: 'PUT',
  path: '/groups/:groupId/members/:personId/outcome',
  summary: 'What the group was for this member',
  roles: staff,
  input: z.object({ ...which, outcome: Outcome, note: z.string().max(500).default(''), version }),
  output: Member,
  refusals: {
    ...gone,
    ...noMember,
    ...closed,
    'outcome-does-not-fit': {
      zh: '“中途离开”只给已经离开的组员；没有加入过的人不写结果。',
      en: 'Left early is for those who left; who never joined has no outcome.',
    },
  },
})

export const measureMember = endpoint({
  method: 'PUT',
  path: '/groups/:groupId/members/:personId/measures/:moment',
  summary: 'The total of the instrument of the group, before or after, as read from the sheet',
  roles: staff,
  input: z.object({
    ...which,
    moment: MeasureMoment,
    on: Day,
    score: Measure.shape.score,
    version,
  }),
  output: Member,
  refusals: {
    ...gone,
    ...noMember,
    ...closed,
    'not-a-member': {
      zh: '还没有记下同意，不能测。',
      en: 'Nobody is measured who has not consented.',
    },
    'nothing-to-measure': { zh: '这个小组没有选量表。', en: 'This group has no instrument.' },
    'score-out-of-range': {
      zh: '分数不在这份量表的范围内，请核对。',
      en: 'The score lies outside the range of the instrument.',
    },
    'measured-in-future': { zh: '日期不能晚于今天。', en: 'The day lies in the future.' },
  },
})

export const writeMemberNote = endpoint({
  method: 'POST',
  path: '/groups/:groupId/members/:personId/notes',
  summary: 'A note about one member; its shared half can be told to a case whose team I am in',
  roles: staff,
  input: z.object({
    ...which,
    sessionId: GroupSessionId.nullable().default(null),
    shared: z.string().trim().min(1).max(1500),
    confidential: z.string().trim().max(2000).default(''),
    tellCaseId: CaseId.nullable().default(null),
  }),
  output: MemberNote.extend({ told: z.boolean() }),
  refusals: {
    ...gone,
    ...noMember,
    ...closed,
    'leaders-only': {
      zh: '组员记录由带领小组的社工来写。',
      en: 'Notes about members are written by the leaders.',
    },
    'not-a-member': {
      zh: '还没有记下同意，不能写组员记录。',
      en: 'No notes about somebody who has not consented.',
    },
    'no-such-session': { zh: '没有找到这一节活动。', en: 'No such session.' },
    'no-such-case': {
      zh: '没有找到这个个案，或者它不是这位组员的。',
      en: 'No such case, or it is not of this member.',
    },
    'not-in-team': {
      zh: '您不在这个个案的服务团队里，不能往里写。',
      en: 'You are not of the team of this case.',
    },
  },
})
