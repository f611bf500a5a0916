import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { latestBalance } from './balance.ts'
import { toPolicy } from './cover.ts'
import { readFacts } from './facts.store.ts'
import { findKnown, listPayersOf, listRelationsOf } from './family.store.ts'
import { toRelationLine } from './family.ts'
import { findOwn, type InsuredRow, type RelationRow, visibleInsured } from './insured.store.ts'
import { listPoliciesOf, type PolicyRow } from './policies.store.ts'
import {
  type Around,
  nextSeason,
  seasonOn,
  today,
  toOffer,
  toPerson,
  toSeasonLine,
} from './present.ts'
import { findLatest } from './ties.store.ts'

/** Everything of the page 我的参保 in one answer. */
export async function openMine(tx: Tx, actor: Actor, _: object, deps: Deps) {
  const self = await findOwn(tx, actor)
  const season = seasonOn(deps)
  const frame = {
    season: toSeasonLine(season),
    next: season ? null : toSeasonLine(nextSeason(deps)),
    today: today(deps),
  }
  if (!self) {
    const nothing = { family: [], toAnswer: [], toConsent: [], balance: null }
    return { ...frame, ...nothing, self: null, tie: await tieOf(tx, actor) }
  }
  const relations = await listRelationsOf(tx, self.insuredId)
  const payers = await listPayersOf(tx, self.insuredId)
  const family = []
  for (const relation of relations)
    family.push(await showPerson(tx, actor, await aroundOf(tx, actor, relation), relation, deps))
  const own: Around = {
    ...{ name: self.name, row: self, relation: undefined },
    facts: await readFacts(tx, self.insuredId),
  }
  const made = (await listPoliciesOf(tx, actor, self.insuredId)).filter(
    ({ state, payerId }) => state === 'quoted' && payerId !== self.insuredId,
  )
  await record(tx, actor, 'enrolment.open-mine', { kind: 'insured', id: self.insuredId })
  const shown = await showPerson(tx, actor, own, undefined, deps)
  return {
    ...frame,
    self: { ...shown, birthDate: self.birthDate },
    family,
    toAnswer: payers
      .filter(({ confirmedAt }) => confirmedAt === null)
      .map((row) => ({ ...toRelationLine(row), payerName: row.payerName })),
    toConsent: made.map((policy) => ({
      ...toOffer(policy, own, actor, deps),
      payerName: payers.find(({ payerId }) => payerId === policy.payerId)?.payerName ?? '',
    })),
    tie: null,
    balance: (await latestBalance(tx, self.insuredId, deps)) ?? null,
  }
}

async function tieOf(tx: Tx, { accountId }: Actor) {
  const row = await findLatest(tx, accountId)
  if (!row || row.state === 'withdrawn') return null
  const { state, askedAt, reason } = row
  return { state, askedAt, reason, code: state === 'asked' ? row.code : null }
}

/** Of a relative who has not confirmed, only what the payer typed in himself. */
export async function aroundOf(tx: Tx, actor: Actor, relation: RelationRow): Promise<Around> {
  const { insuredId, name, confirmedAt } = relation
  const row = confirmedAt ? await findInsured(tx, actor, insuredId) : undefined
  if (row) return { name: row.name, row, relation, facts: await readFacts(tx, insuredId) }
  const known = await findKnown(tx, insuredId, name)
  return {
    ...{ name, row: undefined, relation, facts: undefined },
    hasAccount: known?.hasAccount ?? false,
  }
}

async function showPerson(
  tx: Tx,
  actor: Actor,
  around: Around,
  relation: RelationRow | undefined,
  deps: Deps,
) {
  const { row, facts, name } = around
  const insuredId = relation?.insuredId ?? (row as InsuredRow).insuredId
  const policies = await listPoliciesOf(tx, actor, insuredId)
  const year = seasonOn(deps)?.year
  const live = policies.filter(({ state }) => state === 'insured')
  const offer = policies.find((one) => isOffer(one, actor) && one.year === year)
  return {
    ...(row ? toPerson(row, deps) : closed(insuredId, name)),
    relation: relation?.kind ?? ('self' as const),
    policies: facts ? live.map((one) => toPolicy(one, facts, today(deps))) : null,
    offer: offer ? toOffer(offer, around, actor, deps) : null,
    asksHealth: !(year && facts?.enrolled.includes(year - 1)),
  }
}

function isOffer({ state, payerAccount }: PolicyRow, { accountId }: Actor) {
  return payerAccount === accountId && state !== 'refunded'
}

function closed(insuredId: RelationRow['insuredId'], name: string) {
  return { insuredId, name, maskedNumber: '', birthDate: null as never, version: 0 }
}

function findInsured(tx: Tx, actor: Actor, insuredId: RelationRow['insuredId']) {
  return visibleInsured(tx, actor)
    .selectAll('insured')
    .where('insured.insuredId', '=', insuredId)
    .executeTakeFirst()
}
