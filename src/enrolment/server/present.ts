import { healthClassIn } from '#insurance/model/continuity.ts'
import { maskIdentityNumber } from '#people/model/mask.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Deps } from '#platform/server/deps.ts'
import { ConsentBy, whoConsents } from '../model/consent.ts'
import type { EvidenceKind } from '../model/evidence.ts'
import { stateOn } from '../model/policy.ts'
import { decidedQuietYears, reckonQuietYears } from '../model/quiet-years.ts'
import { findSeason, openSeason } from '../model/seasons.ts'
import type { Offer, Person, SeasonLine } from '../model/shown.ts'
import type { RefundReason, Standing } from '../model/steps.ts'
import type { Facts } from './facts.store.ts'
import { openIdentity } from './identity.ts'
import type { InsuredRow, RelationRow } from './insured.store.ts'
import type { PolicyRow } from './policies.store.ts'

export function today({ now }: Pick<Deps, 'now'>): Day {
  return dayInBeijing(now())
}

export function seasonOn(deps: Deps) {
  return openSeason(today(deps), { demo: deps.demo ?? false })
}

/** The season that comes next, where none is open. */
export function nextSeason(deps: Deps) {
  const year = Number(today(deps).slice(0, 4)) + 1
  return [findSeason(year), findSeason(year + 1)].find(
    (season) => season && season.from > today(deps),
  )
}

export function toSeasonLine(season: ReturnType<typeof findSeason>): SeasonLine | null {
  if (!season) return null
  const { year, from, to, coverFrom, coverTo, premium, isAssumed } = season
  return { year, from, to, coverFrom, coverTo, premium, isAssumed }
}

export function toPerson({ insuredId, identity, ...row }: InsuredRow, deps: Deps): Person {
  const { name, birthDate, version } = row
  const number = openIdentity(deps, insuredId, identity)
  return { insuredId, name, birthDate, version, maskedNumber: maskIdentityNumber(number) }
}

/** What the payer knows of the insured person; `row` is undefined for one who has not confirmed yet. */
export interface Around {
  readonly name: string
  readonly row: InsuredRow | undefined
  readonly relation: Pick<RelationRow, 'isGuardian'> | undefined
  readonly facts: Facts | undefined
  /** For one whose record is not in sight. */
  readonly hasAccount?: boolean
}

export function toOffer(policy: PolicyRow, around: Around, actor: Actor, deps: Deps): Offer {
  const { insuredId, id: policyId, year, facts } = { ...policy, ...around }
  const { route, evidenceState, evidenceReason, coverFrom, coverTo, version } = policy
  const { consentedAt, method, insuredAt, refundReason } = policy
  const carried = facts && healthClassIn(year, [...facts.enrolled, year], facts.classes)
  return {
    ...{ insuredId, policyId, year, name: around.name, route, evidenceState, evidenceReason },
    ...{ coverFrom, coverTo, consentedAt, method, insuredAt, refundReason, version },
    state: stateOn(policy, today(deps)),
    evidence: policy.evidence as EvidenceKind,
    healthClass: carried ?? policy.healthClass,
    quietYears: facts ? (decidedQuietYears(facts, year) ?? reckonQuietYears(facts, year)) : null,
    premium: Number(policy.premium),
    consents: policy.consentBy
      ? ConsentBy.parse(policy.consentBy)
      : howTheyConsent(around, actor, deps),
  }
}

export function howTheyConsent({ row, relation, hasAccount }: Around, actor: Actor, deps: Deps) {
  return whoConsents({
    birthDate: row?.birthDate ?? ('1900-01-01' as Day),
    hasAccount: hasAccount ?? (row?.accountId ?? null) !== null,
    isAsker: row?.accountId === actor.accountId,
    payerIsGuardian: relation?.isGuardian ?? false,
    today: today(deps),
  })
}

/** What the rules of the life cycle look at. */
export function standingOf(
  row: PolicyRow,
  deps: Deps,
  known: { readonly isCovered?: boolean; readonly reason?: RefundReason } = {},
): Standing {
  return {
    ...{ state: row.state, evidenceState: row.evidenceState, coverFrom: row.coverFrom },
    ...{ today: today(deps), isOpen: seasonOn(deps)?.year === row.year },
    isCovered: known.isCovered ?? false,
    ...(known.reason && { reason: known.reason }),
  }
}
