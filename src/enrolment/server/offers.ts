import type { z } from 'zod'
import { healthClassIn } from '#insurance/model/continuity.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { evidenceFor } from '../model/evidence.ts'
import type { InsuredId } from '../model/insured.ts'
import type { PolicyId } from '../model/policy.ts'
import type { Season } from '../model/seasons.ts'
import { findStepObstacle } from '../model/steps.ts'
import { readFacts } from './facts.store.ts'
import { findRelation, isCovered } from './family.store.ts'
import { findOwn, type InsuredRow } from './insured.store.ts'
import { aroundOf } from './mine.ts'
import { personalAccounts } from './personal-accounts.ts'
import * as store from './policies.store.ts'
import { type Around, howTheyConsent, seasonOn, standingOf, toOffer } from './present.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>
type Wish = Given<'quote'>['people'][number]

/** Several at once; whoever has an offer of mine already gets it anew, with what is told now. */
export async function quote(tx: Tx, actor: Actor, { year, people }: Given<'quote'>, deps: Deps) {
  const self = await findOwn(tx, actor)
  const season = seasonOn(deps)
  if (!self) throw noSuch('insured')
  if (season?.year !== year) throw new Refusal('season-closed', 409, { field: 'year' })
  if (new Set(people.map(({ insuredId }) => insuredId)).size < people.length)
    throw new Refusal('named-twice', 400, { field: 'people' })
  const offers = []
  for (const [place, wish] of people.entries())
    offers.push(await quoteOne(tx, actor, { self, season, wish, field: `people.${place}` }, deps))
  return { offers }
}

interface Asked {
  readonly self: InsuredRow
  readonly season: Season
  readonly wish: Wish
  readonly field: string
}

async function quoteOne(tx: Tx, actor: Actor, { self, season, wish, field }: Asked, deps: Deps) {
  const { insuredId, route, evidence } = wish
  const { year, coverFrom, coverTo, premium } = season
  const around = await getAround(tx, actor, self, insuredId)
  if (!evidenceFor[route].kinds.includes(evidence))
    throw new Refusal('evidence-not-for-route', 400, { field: `${field}.evidence` })
  const { facts } = around
  const carried = facts && healthClassIn(year, [...facts.enrolled, year], facts.classes)
  const healthClass = carried ?? wish.healthClass
  if (!healthClass) throw new Refusal('class-needed', 400, { field: `${field}.healthClass` })
  const before = (await store.listPoliciesOf(tx, actor, insuredId)).find(
    (one) => one.year === year && one.payerId === self.insuredId && one.state !== 'refunded',
  )
  if (before?.state === 'paying') throw new Refusal('paid-already', 409, { field })
  if (before?.state === 'insured' || (await isCovered(tx, insuredId, year)))
    throw new Refusal('covered-already', 409, { field })
  if (before) await store.dropPolicy(tx, before)

  const isBureaus = evidence === 'bureau-record' && (await personalAccounts(deps).knowsInsured())
  const id = deps.newId() as PolicyId
  await store.addPolicy(tx, {
    ...{ insuredId, id, year, state: 'quoted', payerId: self.insuredId, route, evidence },
    ...{ payerAccount: actor.accountId, coverFrom, coverTo, premium: String(premium), healthClass },
    evidenceState: isBureaus ? 'accepted' : 'declared',
    ...{ evidenceBy: null, evidenceReason: null, consentBy: null, consentKeptAt: null },
    ...{ consentedAt: null, method: null, payingAt: null, insuredAt: null, refundedAt: null },
    ...{ refundReason: null, createdAt: deps.now() },
  })
  await record(tx, actor, 'enrolment.quote', { kind: 'insured', id: insuredId })
  return reshow(tx, actor, { insuredId, policyId: id }, around, deps)
}

/** Somebody for whom this person pays, or himself. @throws Refusal no-such-insured */
async function getAround(
  tx: Tx,
  actor: Actor,
  self: InsuredRow,
  insuredId: InsuredId,
): Promise<Around> {
  if (insuredId === self.insuredId)
    return {
      ...{ name: self.name, row: self, relation: undefined },
      facts: await readFacts(tx, insuredId),
    }
  const relation = await findRelation(tx, insuredId, self.insuredId)
  if (!relation || relation.endedAt) throw noSuch('insured')
  return aroundOf(tx, actor, relation)
}

/** Says yes, as the rules want it of this person: himself, the guardian, or on paper. */
export async function consent(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId, by, keptAt, version }: Given<'consent'>,
  deps: Deps,
) {
  const { row, around } = await getOffer(tx, actor, { insuredId, policyId })
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const obstacle = findStepObstacle('consent', standingOf(row, deps))
  if (obstacle) throw new Refusal(obstacle)
  const wanted = howTheyConsent(around, actor, deps)
  if (wanted === 'self-must-agree') throw new Refusal(wanted)
  if (by !== wanted) throw new Refusal('consent-not-by-them', 409, { field: 'by' })
  if (by === 'signed' && keptAt === '')
    throw new Refusal('paper-place-needed', 400, { field: 'keptAt' })
  await store.changePolicy(tx, row, {
    ...{ state: 'consented', consentBy: by, consentedAt: deps.now() },
    consentKeptAt: by === 'signed' ? keptAt : null,
  })
  await record(tx, actor, 'enrolment.consent', { kind: 'policy', id: policyId })
  return reshow(tx, actor, { insuredId, policyId }, around, deps)
}

export async function dropOffer(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId, version }: Given<'dropOffer'>,
  deps: Deps,
) {
  const row = await store.findPolicyRow(tx, actor, insuredId, policyId)
  if (!row || row.payerAccount !== actor.accountId) throw noSuch('policy')
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const obstacle = findStepObstacle('drop', standingOf(row, deps))
  if (obstacle) throw new Refusal(obstacle)
  await store.dropPolicy(tx, row)
  await record(tx, actor, 'enrolment.drop', { kind: 'policy', id: policyId })
  return {}
}

interface Which {
  readonly insuredId: InsuredId
  readonly policyId: PolicyId
}

/** An offer that I made, or that was made for me. @throws Refusal no-such-policy */
export async function getOffer(tx: Tx, actor: Actor, { insuredId, policyId }: Which) {
  const self = await findOwn(tx, actor)
  const row = await store.findPolicyRow(tx, actor, insuredId, policyId)
  const isMine = row?.payerAccount === actor.accountId || insuredId === self?.insuredId
  if (!self || !row || !isMine) throw noSuch('policy')
  return { self, row, around: await getAround(tx, actor, self, insuredId) }
}

export async function reshow(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId }: Which,
  around: Around,
  deps: Deps,
) {
  const row = await store.findPolicyRow(tx, actor, insuredId, policyId)
  if (!row) throw noSuch('policy')
  return toOffer(row, around, actor, deps)
}
