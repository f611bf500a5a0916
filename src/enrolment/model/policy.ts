import { z } from 'zod'
import { HealthClass, Route } from '#insurance/model/product.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { InsuredId } from './insured.ts'

export const PolicyId = z.uuid().brand('PolicyId')
export type PolicyId = z.infer<typeof PolicyId>

/** What is stored. */
export const StoredState = z.enum(['quoted', 'consented', 'paying', 'insured', 'refunded'])
export type StoredState = z.infer<typeof StoredState>

/** What is shown: in force and expired follow from the day. */
export const PolicyState = z.enum([...StoredState.options, 'in-force', 'expired'])
export type PolicyState = z.infer<typeof PolicyState>

export const policyStateWords: Record<PolicyState, Words> = {
  quoted: { zh: '待同意', en: 'Awaits consent' },
  consented: { zh: '待缴费', en: 'Awaits payment' },
  paying: { zh: '缴费中', en: 'Being paid' },
  insured: { zh: '已投保，未到起保日', en: 'Insured, cover has not begun' },
  'in-force': { zh: '保障中', en: 'In force' },
  expired: { zh: '已到期', en: 'Expired' },
  refunded: { zh: '已退费', en: 'Refunded' },
}

interface Standing {
  readonly state: StoredState
  readonly coverFrom: Day
  readonly coverTo: Day
}

export function stateOn({ state, coverFrom, coverTo }: Standing, day: Day): PolicyState {
  if (state !== 'insured' || day < coverFrom) return state
  return day <= coverTo ? 'in-force' : 'expired'
}

/** A policy that was paid for, as claims and entitlements need to know it. */
export const Policy = z.object({
  id: PolicyId,
  insuredId: InsuredId,
  year: z.int(),
  state: PolicyState,
  route: Route,
  coverFrom: Day,
  coverTo: Day,
  healthClass: HealthClass,
  /** How many years in a row before this one were enrolled and without a paid claim. */
  quietYears: z.int(),
  /** Frozen when cover began; before that it is what it would be today. */
  isFrozen: z.boolean(),
})
export type Policy = z.infer<typeof Policy>
