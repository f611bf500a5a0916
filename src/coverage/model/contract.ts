import { z } from 'zod'
import { InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Designation } from './designation.ts'
import { Evidence, Fact, FactId, Status } from './fact.ts'
import { decideWords, stateWords } from './fact-rules.ts'

export * from './contract-choices.ts'
export * from './contract-city.ts'

export const version = z.int()

export const noSuchInstitution = {
  'no-such-institution': {
    zh: '没有找到这家机构，可能不在您可见的范围内，请从列表重新进入。',
    en: 'There is no such institution in your sight. Open it again from the list.',
  },
}

/** One institution: what was stated about it, what held when, and what it was named. */
export const InstitutionCoverage = z.object({
  institutionId: InstitutionId,
  name: z.string(),
  districtCode: z.string(),
  /** The status confirmed for today; null where nothing is confirmed. */
  present: Status.nullable(),
  periods: z.array(z.object({ factId: FactId, status: Status, from: Day, until: Day.nullable() })),
  /** Newest first. */
  facts: z.array(Fact),
  designations: z.array(Designation),
})
export type InstitutionCoverage = z.infer<typeof InstitutionCoverage>

export const openOwnCoverage = endpoint({
  method: 'GET',
  path: '/coverage/own',
  summary: 'The coverage of my institution: what was stated, confirmed, and held when',
  roles: ['lead'],
  input: z.object({}),
  output: InstitutionCoverage,
})

export const openCoverage = endpoint({
  method: 'GET',
  path: '/coverage/institutions/:institutionId',
  summary: 'The coverage of one institution of my district or city',
  roles: ['district-officer', 'city-officer'],
  input: z.object({ institutionId: InstitutionId }),
  output: InstitutionCoverage,
  refusals: noSuchInstitution,
})

export const stateFact = endpoint({
  method: 'POST',
  path: '/coverage/facts',
  summary: 'State how far my institution has come since a day, with what shows it',
  roles: ['lead'],
  input: Evidence.extend({ status: Status, from: Day, corrects: FactId.nullable().default(null) }),
  output: z.object({ fact: Fact }),
  refusals: stateWords,
})

export const WaitingFact = z.object({
  institutionId: InstitutionId,
  institution: z.string(),
  /** What is confirmed for the day on which it begins. */
  before: Status.nullable(),
  fact: Fact,
})
export type WaitingFact = z.infer<typeof WaitingFact>

export const listWaiting = endpoint({
  method: 'GET',
  path: '/coverage/facts/waiting',
  summary: 'Facts of my district that wait to be confirmed, oldest first',
  roles: ['district-officer'],
  input: z.object({}),
  output: z.object({ waiting: z.array(WaitingFact) }),
})

export const decideFact = endpoint({
  method: 'POST',
  path: '/coverage/facts/:factId/decision',
  summary: 'Confirm a fact of my district, or return it with the reason; not what I stated myself',
  roles: ['district-officer'],
  input: z.object({
    factId: FactId,
    confirms: z.boolean(),
    reason: z.string().trim().max(500).default(''),
    version,
  }),
  output: z.object({ fact: Fact }),
  refusals: {
    'no-such-fact': {
      zh: '没有找到这一条，可能不在本区。请从待确认的列表重新进入。',
      en: 'There is no such fact in your district.',
    },
    ...decideWords,
  },
})
