import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Skill, VolunteerFile, VolunteerId, VolunteerLine, VolunteerState } from './volunteer.ts'
import { VolunteerStep, volunteerObstacleWords } from './volunteer-steps.ts'

export * from './contract-import.ts'
export * from './contract-records.ts'
export * from './contract-recruitment.ts'

/** The coordinator of volunteers is a social worker or the head of the house. */
const staff = ['social-worker', 'lead'] as const
const version = z.int()
const gone = {
  'no-such-volunteer': {
    zh: '没有找到这位志愿者。可能不属于本机构。',
    en: 'No such volunteer: it may belong to another institution.',
  },
}
export const listVolunteers = endpoint({
  method: 'POST',
  path: '/volunteers/search',
  reads: true,
  summary: 'The volunteers of my house, or those with this in their name or number; newest first',
  roles: staff,
  input: z.object({
    state: VolunteerState.optional(),
    text: z.string().trim().max(40).default(''),
  }),
  output: z.object({ volunteers: z.array(VolunteerLine) }),
})

export const OpenedVolunteer = VolunteerFile.extend({
  /** Accounts of volunteers of the house that no file is tied to yet. */
  freeAccounts: z.array(z.object({ accountId: AccountId, name: z.string() })),
})

export const openVolunteer = endpoint({
  method: 'GET',
  path: '/volunteers/:volunteerId',
  summary: 'The file of a volunteer',
  roles: staff,
  input: z.object({ volunteerId: VolunteerId }),
  output: OpenedVolunteer,
  refusals: gone,
})

export const revealVolunteer = endpoint({
  method: 'POST',
  path: '/volunteers/:volunteerId/reveal',
  reads: true,
  summary: 'Open one masked value; it is on record',
  roles: staff,
  input: z.object({
    volunteerId: VolunteerId,
    field: z.enum(['phone', 'identityNumber', 'guardianPhone']),
  }),
  output: z.object({ value: z.string() }),
  refusals: gone,
})

export const amendVolunteer = endpoint({
  method: 'PUT',
  path: '/volunteers/:volunteerId',
  summary: 'Complete the file; an empty identity number or telephone leaves what is there',
  roles: staff,
  input: z.object({
    volunteerId: VolunteerId,
    identityNumber: z.string().trim().max(30).default(''),
    phone: z.string().trim().max(30).default(''),
    guardian: z.string().trim().max(60),
    guardianPhone: z.string().trim().max(30).default(''),
    guardianConsentOn: Day.nullable(),
    isForeigner: z.boolean(),
    asksWritten: z.boolean(),
    skills: z.array(Skill).max(10),
    languages: z.string().trim().max(100),
    availability: z.string().trim().max(200),
    healthClearedOn: Day.nullable(),
    infectionClearedOn: Day.nullable(),
    screenNote: z.string().trim().max(500),
    version,
  }),
  output: z.object({ id: VolunteerId, version: z.int() }),
  refusals: {
    ...gone,
    'identity-number-wrong': {
      zh: '身份证号不对，请对照证件逐位核对；外国人请填护照号。',
      en: 'The identity number is not right. Check it digit by digit.',
    },
    'identity-number-taken': {
      zh: '本机构已有用这个证件号登记的志愿者。请到名单里找原来的档案。',
      en: 'There is a volunteer with this number already. Look in the list.',
    },
    'phone-shape': {
      zh: '电话号码不对：手机为 11 位，座机写作 010-66668888。',
      en: 'Not a telephone number: 11 digits, or 010-66668888.',
    },
  },
})

export const stepVolunteer = endpoint({
  method: 'POST',
  path: '/volunteers/:volunteerId/steps',
  summary: 'Screen, train, take into service, pause, part',
  roles: staff,
  input: z.object({
    volunteerId: VolunteerId,
    step: VolunteerStep,
    why: z.string().trim().max(300).default(''),
    version,
  }),
  output: z.object({ id: VolunteerId, state: VolunteerState, version: z.int() }),
  refusals: { ...gone, ...volunteerObstacleWords },
})

export const tieAccount = endpoint({
  method: 'POST',
  path: '/volunteers/:volunteerId/account',
  summary: 'Say which account is this volunteer: with it, the own file and shifts are seen',
  roles: staff,
  input: z.object({ volunteerId: VolunteerId, accountId: AccountId, version }),
  output: z.object({ id: VolunteerId, version: z.int() }),
  refusals: {
    ...gone,
    'account-not-free': {
      zh: '只能选本机构的志愿者账号，而且还没有绑定别的档案。请先由管理员开通账号。',
      en: 'Choose an account of a volunteer of this house that no file is tied to.',
    },
  },
})

export const readOwnFile = endpoint({
  method: 'GET',
  path: '/volunteer-file',
  summary: 'My own file',
  roles: ['volunteer'],
  input: z.object({}),
  output: VolunteerFile.omit({ screenNote: true }),
  refusals: {
    'no-such-volunteer-file': {
      zh: '您的账号还没有和志愿者档案绑定。请联系社工部的志愿者协调人。',
      en: 'Your account is not tied to a file yet. Ask the coordinator of volunteers.',
    },
  },
})

export const askForPaper = endpoint({
  method: 'POST',
  path: '/volunteer-file/paper',
  summary: 'Ask for an agreement on paper; from then on there has to be one',
  roles: ['volunteer'],
  input: z.object({}),
  output: z.object({ asksWritten: z.literal(true) }),
})
