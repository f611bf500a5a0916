import { z } from 'zod'
import { STAFF } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Deed, Impact, ImpactContent, ImpactId, impactObstacleWords } from './impact.ts'

const which = { impactId: ImpactId }
const version = z.int()
const gone = {
  'no-such-impact': {
    zh: '没有找到这份影响评估，可能不在您可见的范围内。请从列表重新进入。',
    en: 'There is no such assessment in your sight. Open it again from the list.',
  },
}

export const listImpacts = endpoint({
  method: 'GET',
  path: '/rights/impacts',
  summary: 'The impact assessments of my institution, and what is not assessed yet',
  roles: STAFF,
  input: z.object({}),
  output: z.object({ impacts: z.array(Impact), owed: z.array(Deed) }),
})

export const openImpact = endpoint({
  method: 'GET',
  path: '/rights/impacts/:impactId',
  summary: 'An impact assessment',
  roles: STAFF,
  input: z.object(which),
  output: Impact,
  refusals: gone,
})

export const writeImpact = endpoint({
  method: 'POST',
  path: '/rights/impacts',
  summary: 'Write an impact assessment before something is processed in a new way',
  roles: STAFF,
  input: ImpactContent,
  output: Impact,
})

export const amendImpact = endpoint({
  method: 'PUT',
  path: '/rights/impacts/:impactId',
  summary: 'Change an assessment that nobody has approved; whoever changes it has assessed',
  roles: STAFF,
  input: ImpactContent.extend({ ...which, version }),
  output: Impact,
  refusals: { ...gone, ...impactObstacleWords },
})

export const approveImpact = endpoint({
  method: 'POST',
  path: '/rights/impacts/:impactId/approval',
  summary: 'Approve what somebody else has assessed; it is never changed again',
  roles: ['lead'],
  input: z.object({ ...which, version }),
  output: Impact,
  refusals: { ...gone, ...impactObstacleWords },
})

export const beginNextImpact = endpoint({
  method: 'POST',
  path: '/rights/impacts/:impactId/next',
  summary: 'Begin the next version of an approved assessment',
  roles: STAFF,
  input: z.object(which),
  output: Impact,
  refusals: { ...gone, ...impactObstacleWords },
})
