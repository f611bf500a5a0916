import { ServiceField } from '#groups/model/field.ts'
import { readYuan, toYuan } from '#insurance/model/fen.ts'
import type { AccountId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Activity, ActivityKind, ActivityPlan } from '../../model/activity.ts'
import { readMaterials, readNames, readPartners, tellMaterials, tellPartners } from '../lines.ts'

/** The plan while it is written: lists and amounts as they are typed. */
export interface PlanInHand {
  readonly kind: ActivityKind | ''
  readonly title: string
  readonly field: ServiceField | ''
  readonly aims: string
  readonly target: string
  readonly startsAt: Instant | ''
  readonly place: string
  readonly isAway: boolean
  readonly outOfTown: string
  readonly agenda: string
  readonly partners: string
  readonly volunteers: string
  readonly materials: string
  readonly cost: string
  readonly organisers: AccountId[]
}

export function emptyPlan(organisers: AccountId[]): PlanInHand {
  return {
    ...{ kind: '', title: '', field: '', aims: '', target: '', startsAt: '', place: '' },
    ...{ isAway: false, outOfTown: '', agenda: '', partners: '', volunteers: '', materials: '' },
    ...{ cost: '0', organisers },
  }
}

export function toPlanInHand({ plan, organisers }: Activity): PlanInHand {
  const { partners, volunteers, materials, plannedCostFen, ...rest } = plan
  return {
    ...rest,
    ...{ isAway: plan.outOfTown !== '', cost: toYuan(plannedCostFen) },
    ...{ partners: tellPartners(partners), materials: tellMaterials(materials) },
    ...{ volunteers: volunteers.join('\n') },
    organisers: organisers.map(({ accountId }) => accountId),
  }
}

export function toPlan(plan: PlanInHand): ActivityPlan {
  const { kind, field, startsAt, isAway, cost, organisers: _, ...rest } = plan
  return {
    ...rest,
    ...{ kind: kind as ActivityKind, field: field || 'other', startsAt: startsAt as Instant },
    ...{ title: plan.title.trim(), place: plan.place.trim() },
    ...{ outOfTown: isAway ? plan.outOfTown.trim() : '', plannedCostFen: readYuan(cost) ?? 0 },
    ...{ partners: readPartners(plan.partners), volunteers: readNames(plan.volunteers) },
    materials: readMaterials(plan.materials) ?? [],
  }
}

export const fields = ServiceField.options
