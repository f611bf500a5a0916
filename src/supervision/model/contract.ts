import { z } from 'zod'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { noRelation, noSupervisor, relationRefusals, version } from './refusals.ts'
import { Relation, RelationId, RelationKind } from './relation.ts'
import { Absence, Supervisor, SupervisorFacts, SupervisorId, SupervisorName } from './supervisor.ts'

export * from './contract-cases.ts'
export * from './contract-figures.ts'
export * from './contract-sessions.ts'

export const addSupervisor = endpoint({
  method: 'POST',
  path: '/supervision/supervisors',
  summary: 'Enter a supervisor into the register of the city',
  roles: ['city-officer'],
  input: SupervisorFacts,
  output: Supervisor,
  refusals: { 'days-backwards': relationRefusals['days-backwards'] },
})

export const amendSupervisor = endpoint({
  method: 'PUT',
  path: '/supervision/supervisors/:supervisorId',
  summary: 'Amend what the register says, or the day on which somebody leaves it',
  roles: ['city-officer'],
  input: SupervisorFacts.extend({ supervisorId: SupervisorId, version }),
  output: Supervisor,
  refusals: { ...noSupervisor, 'days-backwards': relationRefusals['days-backwards'] },
})

export const inviteSupervisor = endpoint({
  method: 'POST',
  path: '/supervision/supervisors/:supervisorId/invitation',
  summary: 'A code by which an account takes its place in the register, once, within 14 days',
  roles: ['city-officer'],
  input: z.object({ supervisorId: SupervisorId }),
  output: z.object({ code: z.string() }),
  refusals: {
    ...noSupervisor,
    'has-account': {
      zh: '这位督导已经有账号在用，不需要再发邀请码。',
      en: 'An account acts for this supervisor already.',
    },
  },
})

export const joinRegister = endpoint({
  method: 'POST',
  path: '/supervision/join',
  summary: 'Take one’s place in the register by the code that the city gave',
  roles: ['supervisor'],
  input: z.object({ code: z.string().trim().min(1).max(60) }),
  output: z.object({ supervisorId: SupervisorId }),
  refusals: {
    'code-not-good': {
      zh: '邀请码不对、已经用过或已过期，或者您已经在名册里。请向市卫生健康委核对。',
      en: 'The code is wrong, used or expired, or you are in the register already.',
    },
  },
})

export const listRelations = endpoint({
  method: 'GET',
  path: '/supervision/relations',
  summary:
    'Who is supervised by whom: all of one supervisor for the city, those of the house for its head',
  roles: ['city-officer', 'lead'],
  input: z.object({ supervisorId: SupervisorId.optional() }),
  output: z.object({
    relations: z.array(Relation),
    /** Who can be chosen today. */
    supervisors: z.array(SupervisorName),
  }),
})

const dates = { from: Day, to: Day.nullable() }

export const addRelation = endpoint({
  method: 'POST',
  path: '/supervision/relations',
  summary:
    'A supervisor for a whole house, by the city; or for a colleague, by the head of the house',
  roles: ['city-officer', 'lead'],
  input: z.object({
    supervisorId: SupervisorId,
    institutionId: InstitutionId.nullable(),
    superviseeId: AccountId.nullable(),
    kind: RelationKind,
    ...dates,
    deputyId: SupervisorId.nullable(),
  }),
  output: Relation,
  refusals: {
    ...noSupervisor,
    ...relationRefusals,
    'no-such-institution': { zh: '没有找到这个机构。', en: 'No such institution.' },
    'not-a-colleague': {
      zh: '被督导的人要是本机构现任的医务社工或主任。',
      en: 'The supervisee works here as social worker or head.',
    },
  },
})

export const changeRelation = endpoint({
  method: 'PUT',
  path: '/supervision/relations/:relationId',
  summary: 'Another deputy, another kind, or the day on which it ends',
  roles: ['city-officer', 'lead'],
  input: z.object({
    relationId: RelationId,
    kind: RelationKind,
    to: Day.nullable(),
    deputyId: SupervisorId.nullable(),
    version,
  }),
  output: Relation,
  refusals: { ...noSupervisor, ...noRelation, ...relationRefusals },
})

export const addAbsence = endpoint({
  method: 'POST',
  path: '/supervision/absences',
  summary: 'I am away from one day to another; my deputies stand in',
  roles: ['supervisor'],
  input: z.object({ from: Day, to: Day }),
  output: Absence,
  refusals: {
    ...noSupervisor,
    'days-backwards': relationRefusals['days-backwards'],
    'too-long': { zh: '一次最多登记 366 天。', en: 'At most 366 days at once.' },
  },
})

export const dropAbsence = endpoint({
  method: 'DELETE',
  path: '/supervision/absences/:absenceId',
  summary: 'I am not away after all',
  roles: ['supervisor'],
  input: z.object({ absenceId: z.uuid() }),
  output: z.object({ dropped: z.boolean() }),
  refusals: {
    'no-such-absence': { zh: '没有找到这次外出登记。', en: 'No such absence.' },
  },
})
