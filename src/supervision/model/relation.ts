import { z } from 'zod'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { type AbsenceOf, isAway, SupervisorId } from './supervisor.ts'

export const RelationId = z.uuid().brand('RelationId')
export type RelationId = z.infer<typeof RelationId>

export const RelationKind = z.enum(['administrative', 'educational', 'supportive', 'accompanying'])
export type RelationKind = z.infer<typeof RelationKind>

export const relationKindWords: Record<RelationKind, Words> = {
  administrative: { zh: '行政督导', en: 'Administrative' },
  educational: { zh: '教育督导', en: 'Educational' },
  supportive: { zh: '支持督导', en: 'Supportive' },
  accompanying: { zh: '陪伴式督导', en: 'Accompanying' },
}

export const Relation = z.object({
  id: RelationId,
  institutionId: InstitutionId,
  house: z.string(),
  supervisorId: SupervisorId,
  supervisorName: z.string(),
  /** Null: somebody without an account here, or the whole house. */
  superviseeId: AccountId.nullable(),
  /** Empty: the whole house. */
  superviseeName: z.string(),
  kind: RelationKind,
  from: Day,
  to: Day.nullable(),
  deputyId: SupervisorId.nullable(),
  deputyName: z.string(),
  version: z.int(),
})
export type Relation = z.infer<typeof Relation>

type Pair = Pick<Relation, 'supervisorId' | 'deputyId'>

export function isLive({ from, to }: Pick<Relation, 'from' | 'to'>, day: Day) {
  return from <= day && (to === null || day <= to)
}

/** Whether the deputy stands in: the supervisor is away, and the deputy is not. */
export function deputyActs(
  { supervisorId, deputyId }: Pair,
  absences: readonly Pick<AbsenceOf, 'supervisorId' | 'from' | 'to'>[],
  day: Day,
) {
  if (deputyId === null) return false
  return isAway(absences, supervisorId, day) && !isAway(absences, deputyId, day)
}

/** Who sits there on that day. */
export function sitterOn(
  relation: Pair,
  absences: readonly Pick<AbsenceOf, 'supervisorId' | 'from' | 'to'>[],
  day: Day,
) {
  return deputyActs(relation, absences, day) && relation.deputyId
    ? relation.deputyId
    : relation.supervisorId
}
