import { z } from 'zod'
import { Domain } from '#casework/model/code-lists.ts'
import { DistrictCode } from '#places/model/district.ts'
import type { Instant } from '#platform/model/time.ts'
import {
  type ClientFacts,
  decideEligibility,
  type Eligibility,
  type EligibilityFacts,
} from './eligibility.ts'
import type { Resource, ResourceContent } from './resource.ts'
import { trustIn, trustLeft } from './verification.ts'

export const Money = z.enum(['free', 'gives'])
export type Money = z.infer<typeof Money>

export const Filter = z.object({
  text: z.string().trim().max(40).optional(),
  need: Domain.optional(),
  district: DistrictCode.optional(),
  age: z.coerce.number().int().min(0).max(130).optional(),
  money: Money.optional(),
  /** What somebody should look at again. */
  toVerify: z.stringbool().optional(),
})
export type Filter = z.infer<typeof Filter>

export function eligibilityFacts(content: ResourceContent): EligibilityFacts {
  const { needs, districts, eligibility } = content
  return { needs, districts, rule: eligibility.rule }
}

type Searched = Pick<Resource, 'content' | 'verifiedAt'>

/** A filter leaves out what surely does not fit; what nobody knows stays. */
export function fits({ content, verifiedAt }: Searched, filter: Filter, now: Instant) {
  const { text, need, district, age, money, toVerify } = filter
  const { rule } = content.eligibility
  if (text && ![content.name, content.provider.name, content.description].join().includes(text))
    return false
  if (need && !content.needs.includes(need)) return false
  if (district && content.districts.length > 0 && !content.districts.includes(district))
    return false
  if (age !== undefined && rule) {
    if (rule.minimumAge !== null && age < rule.minimumAge) return false
    if (rule.maximumAge !== null && age > rule.maximumAge) return false
  }
  if (money === 'free' && content.cost !== 'free') return false
  if (money === 'gives' && !content.givesUpTo) return false
  return !toVerify || trustIn(verifiedAt, now) !== 'fresh'
}

export interface Match<Given> {
  readonly resource: Given
  readonly eligibility: Eligibility
}

type Ranked = Searched & Pick<Resource, 'id' | 'capacity' | 'success'>

/** What could help, best first: the eligible, those with room, the reliable, the lately verified. */
export function rank<Given extends Ranked>(
  resources: readonly Given[],
  facts: ClientFacts,
  now: Instant,
): Match<Given>[] {
  return resources
    .filter(({ content }) => content.status === 'active')
    .map((resource) => ({
      resource,
      eligibility: decideEligibility(eligibilityFacts(resource.content), facts),
    }))
    .filter(({ eligibility }) => eligibility.answer !== 'no')
    .sort((one, other) => score(other, now) - score(one, now) || byId(one, other))
}

function score<Given extends Ranked>({ resource, eligibility }: Match<Given>, now: Instant) {
  const { capacity, success, verifiedAt } = resource
  const rate = success ? success.delivered / success.ended : 0.5
  return (
    (eligibility.answer === 'yes' ? 4 : 0) +
    (capacity.available === 0 ? -6 : 0) +
    rate +
    trustLeft(verifiedAt, now)
  )
}

function byId<Given extends Ranked>(one: Match<Given>, other: Match<Given>) {
  return one.resource.id < other.resource.id ? -1 : 1
}
