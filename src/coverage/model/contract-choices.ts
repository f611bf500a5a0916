import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { Designation, DesignationFacts, DesignationId, DesignationKind } from './designation.ts'

const offices = ['district-officer', 'city-officer'] as const
const city = ['city-officer'] as const

export const NormChosen = z.object({
  id: z.uuid(),
  normCode: z.string().nullable(),
  from: Day,
  reason: z.string(),
  chosenBy: z.string(),
  chosenAt: Instant,
})
export type NormChosen = z.infer<typeof NormChosen>

export const listNormChoices = endpoint({
  method: 'GET',
  path: '/coverage/norms/choices',
  summary: 'Which staffing norm the city goes by from which day, newest first',
  roles: ['lead', ...offices],
  input: z.object({}),
  output: z.object({ choices: z.array(NormChosen) }),
})

export const chooseNorm = endpoint({
  method: 'POST',
  path: '/coverage/norms/choices',
  summary:
    'Choose the staffing norm that holds from a day, or none; earlier choices stay on record',
  roles: city,
  input: z.object({
    normCode: z.string().max(60).nullable(),
    from: Day,
    reason: z.string().trim().min(1).max(500),
  }),
  output: NormChosen,
  refusals: {
    'no-such-norm': {
      zh: '没有这个配备标准，请从列表里选。',
      en: 'There is no such norm. Choose one of the list.',
    },
    'same-norm': {
      zh: '那一天用的已经是这个标准了，不用再选。',
      en: 'That norm holds on the day already.',
    },
  },
})

export const listDesignations = endpoint({
  method: 'GET',
  path: '/coverage/designations',
  summary: 'Bases and cultivated units, by district and name',
  roles: offices,
  input: z.object({ kind: DesignationKind.optional() }),
  output: z.object({ designations: z.array(Designation) }),
})

const noSuchHouse = {
  'no-such-institution': {
    zh: '没有找到这家机构，请从列表里重选。',
    en: 'There is no such institution. Choose again.',
  },
}

export const designate = endpoint({
  method: 'POST',
  path: '/coverage/designations',
  summary: 'Name an institution a base or a cultivated unit',
  roles: city,
  input: DesignationFacts,
  output: Designation,
  refusals: {
    ...noSuchHouse,
    'designated-already': {
      zh: '这家机构现在已经是了。要换批次，先结束原来的。',
      en: 'The institution is one at present. End that first.',
    },
  },
})

export const endDesignation = endpoint({
  method: 'POST',
  path: '/coverage/designations/:designationId/end',
  summary: 'An institution is no longer a base or unit from a day, with the reason',
  roles: city,
  input: z.object({
    designationId: DesignationId,
    until: Day,
    reason: z.string().trim().min(1).max(300),
    version: z.int(),
  }),
  output: Designation,
  refusals: {
    'no-such-designation': {
      zh: '没有找到这条命名，请刷新后重试。',
      en: 'There is no such designation. Reload and try again.',
    },
    'designation-ended': { zh: '这条命名已经结束了。', en: 'It has ended already.' },
    'ends-before-it-begins': {
      zh: '结束的日期要晚于开始的日期。',
      en: 'It has to end after it began.',
    },
  },
})
