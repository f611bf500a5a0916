import { z } from 'zod'
import { institutionWords } from '#places/model/refusals.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Funder, FunderId, Programme, ProgrammeId } from './programme.ts'

const READERS = ['social-worker', 'lead', 'aid-officer', 'city-officer'] as const
/** A funder’s officer for the own funder, the city for every one. */
const WRITERS = ['aid-officer', 'city-officer'] as const

const noFunder = {
  'no-such-funder': {
    zh: '没有找到这个资助方。它可能不存在，也可能不是您所属的资助方。',
    en: 'No such funder, or it is not yours.',
  },
}

const ProgrammeContent = Programme.pick({ kind: true, name: true, terms: true })

export const listProgrammes = endpoint({
  method: 'GET',
  path: '/aid/programmes',
  summary: 'Funders and their programmes; an officer sees those of the own funder',
  roles: READERS,
  input: z.object({}),
  output: z.object({
    funders: z.array(Funder),
    programmes: z.array(Programme),
    /** The funder of the officer who asks. */
    mine: FunderId.nullable(),
  }),
})

export const addFunder = endpoint({
  method: 'POST',
  path: '/aid/funders',
  summary: 'Put a funder on record',
  roles: ['city-officer'],
  input: Funder.pick({ name: true, contact: true, institutionId: true }),
  output: Funder,
  refusals: {
    'no-such-institution': institutionWords['no-such-institution'],
    'funder-known': {
      zh: '已经有同名的资助方。请在那一个下面登记项目。',
      en: 'A funder of this name is on record already.',
    },
  },
})

export const inviteOfficer = endpoint({
  method: 'POST',
  path: '/aid/funders/:funderId/invitations',
  summary: 'A code by which an officer joins a funder: shown once, good for 14 days and one person',
  roles: ['city-officer'],
  input: z.object({ funderId: FunderId }),
  output: z.object({ code: z.string() }),
  refusals: noFunder,
})

export const joinFunder = endpoint({
  method: 'POST',
  path: '/aid/officers',
  summary: 'Join a funder by its code',
  roles: ['aid-officer'],
  input: z.object({ code: z.string().trim().min(1).max(60) }),
  output: z.object({ funderId: FunderId }),
  refusals: {
    'code-not-good': {
      zh: '这个代码不能用：可能写错了、过期了或已经用过。请向市级管理员再要一个。',
      en: 'The code is not good: mistyped, expired or used. Ask for another one.',
    },
  },
})

export const addProgramme = endpoint({
  method: 'POST',
  path: '/aid/programmes',
  summary: 'Enter a programme with its rules, papers and windows',
  roles: WRITERS,
  input: ProgrammeContent.extend({ funderId: FunderId }),
  output: Programme,
  refusals: noFunder,
})

export const changeProgramme = endpoint({
  method: 'PUT',
  path: '/aid/programmes/:programmeId',
  summary: 'Change a programme; what was sent under the former terms keeps them',
  roles: WRITERS,
  input: ProgrammeContent.extend({
    programmeId: ProgrammeId,
    ended: z.boolean(),
    version: z.int(),
  }),
  output: Programme,
  refusals: {
    'no-such-programme': {
      zh: '没有找到这个项目。它可能不存在，也可能不是您所属资助方的。',
      en: 'No such programme, or it is not of your funder.',
    },
  },
})
