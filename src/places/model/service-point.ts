import { z } from 'zod'
import { DepartmentId, InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'

export const ServicePointId = z.uuid().brand('ServicePointId')
export type ServicePointId = z.infer<typeof ServicePointId>

export const ServicePointKind = z.enum([
  'ward',
  'clinic',
  'emergency',
  'dialysis',
  'hospice',
  'station',
  'community',
  'home',
  'phone',
  'online',
])
export type ServicePointKind = z.infer<typeof ServicePointKind>

export const Department = z.object({
  id: DepartmentId,
  institutionId: InstitutionId,
  name: z.string().trim().min(1).max(40),
  /** A closed department keeps its past, and takes nothing new. */
  closedOn: Day.nullable(),
  version: z.int(),
})
export type Department = z.infer<typeof Department>

/** Where somebody is met: a ward, a clinic, the emergency room, the telephone. */
export const ServicePoint = z.object({
  id: ServicePointId,
  institutionId: InstitutionId,
  departmentId: DepartmentId.nullable(),
  kind: ServicePointKind,
  name: z.string().trim().min(1).max(40),
  /** As the staircase says it: `6 层东`, `门诊楼 2 层`. */
  floor: z.string().trim().max(20).nullable(),
  closedOn: Day.nullable(),
  version: z.int(),
})
export type ServicePoint = z.infer<typeof ServicePoint>
