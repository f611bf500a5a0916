import { z } from 'zod'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import { WorkerId } from './worker.ts'

export const PlacementId = z.uuid().brand('PlacementId')
export type PlacementId = z.infer<typeof PlacementId>

/** A student with a mentor of the house (实习带教). Students are nobody's but the house's. */
export const placementFields = {
  mentorId: WorkerId,
  student: z.string().trim().min(1).max(60),
  school: z.string().trim().min(1).max(80),
  from: Day,
  until: Day,
}

export const Placement = z.object({
  ...placementFields,
  id: PlacementId,
  mentorName: z.string(),
  /** How it went; empty while it lasts. */
  outcome: z.string(),
  version: z.int(),
})
export type Placement = z.infer<typeof Placement>

export const MemberId = z.uuid().brand('MemberId')
export type MemberId = z.infer<typeof MemberId>

/** 临床实践教学联盟. */
export const AllianceMember = z.object({
  id: MemberId,
  kind: z.enum(['institution', 'university']),
  institutionId: InstitutionId.nullable(),
  name: z.string(),
  since: Day,
  until: Day.nullable(),
  version: z.int(),
})
export type AllianceMember = z.infer<typeof AllianceMember>
