import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { HealthClass } from '#insurance/model/product.ts'
import { ConsentObstacle } from '#people/model/consent.ts'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { PolicyState } from './policy.ts'
import { goneWords } from './refusals.ts'

export const Cover = z.object({
  year: z.int(),
  insured: z.boolean(),
  /** The insurer knows this person at all, from this or another year. */
  known: z.boolean(),
  state: PolicyState.nullable(),
  healthClass: HealthClass.nullable(),
  quietYears: z.int().nullable(),
  coverFrom: Day.nullable(),
  coverTo: Day.nullable(),
})
export type Cover = z.infer<typeof Cover>

/** Without the client’s yes nothing is told of the cover: what is missing, and by whom. */
export const CoverAnswer = z.discriminatedUnion('agreed', [
  z.object({ agreed: z.literal(false), missing: ConsentObstacle, clientId: PersonId }),
  Cover.extend({ agreed: z.literal(true) }),
])
export type CoverAnswer = z.infer<typeof CoverAnswer>

export const openCover = endpoint({
  method: 'GET',
  path: '/cases/:caseId/cover',
  summary: 'Whether the client is insured this year, where the client agreed to that question',
  roles: ['social-worker', 'lead'],
  input: z.object({ caseId: CaseId }),
  output: CoverAnswer,
  refusals: { 'no-such-case': goneWords('这个个案', 'case') },
})
