import { healthClassIn } from '#insurance/model/continuity.ts'
import type { LiabilityId } from '#insurance/model/product.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type InsuredId, toRoute } from '../model/insured.ts'
import { type Policy, stateOn } from '../model/policy.ts'
import { decidedQuietYears, reckonQuietYears, reopenedYears } from '../model/quiet-years.ts'
import { addPaidYear, addQuietFact, type Facts, readFacts, toFacts } from './facts.store.ts'
import { getInsured } from './insured.store.ts'
import { findLivePolicy, type PolicyRow } from './policies.store.ts'

interface Which {
  readonly insuredId: InsuredId
  readonly year: number
}

/** The policy that was paid for, with class and quiet years; undefined where there is none in sight. */
export async function findPolicy(
  tx: Tx,
  actor: Actor,
  { insuredId, year }: Which,
  { now }: Pick<Deps, 'now'>,
): Promise<Policy | undefined> {
  const found = await findLivePolicy(tx, actor, insuredId, year)
  if (!found) return undefined
  const { facts, ...row } = found
  return toPolicy(row, toFacts(facts), dayInBeijing(now()))
}

export function toPolicy(
  row: PolicyRow,
  facts: Facts,
  today: ReturnType<typeof dayInBeijing>,
): Policy {
  const { id, insuredId, year, coverFrom, coverTo } = row
  const frozen = decidedQuietYears(facts, year)
  return {
    ...{ id, insuredId, year, coverFrom, coverTo },
    state: stateOn(row, today),
    route: toRoute(row.route),
    healthClass: healthClassIn(year, facts.enrolled, facts.classes) ?? row.healthClass,
    quietYears: frozen ?? reckonQuietYears(facts, year),
    isFrozen: frozen !== undefined,
  }
}

/**
 * A claim was paid for treatment in `year`: that year is no quiet one. Years that were decided already
 * are opened again, but never one whose R2 was paid on before. Asking twice changes nothing.
 */
export async function recordPaidYear(
  tx: Tx,
  actor: Actor,
  { insuredId, year, liability }: Which & { readonly liability: LiabilityId },
  { now, newId }: Pick<Deps, 'now' | 'newId'>,
) {
  await getInsured(tx, actor, insuredId)
  await addPaidYear(tx, { insuredId, year, liability, at: now() })
  const reopened = reopenedYears(await readFacts(tx, insuredId), year)
  for (const one of reopened)
    await addQuietFact(tx, {
      ...{ ...one, insuredId, id: newId() },
      ...{ reason: 'late-claim', at: now() },
    })
  return { reopened }
}
