import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { coverageAt, periodsOf } from '../model/coverage.ts'
import type { Fact, FactId } from '../model/fact.ts'
import { findDecideObstacle, findStateObstacle } from '../model/fact-rules.ts'
import { datedFact, presentDesignation, presentFact, presentFacts } from './present.ts'
import * as store from './store.ts'

export function openOwnCoverage(tx: Tx, actor: Actor, _: object, deps: Deps) {
  return openOne(tx, actor, actor.institutionId as InstitutionId, deps)
}

export async function openCoverage(
  tx: Tx,
  actor: Actor,
  { institutionId }: { readonly institutionId: InstitutionId },
  deps: Deps,
) {
  const { districtCode } = await getInstitution(tx, institutionId)
  if (actor.role === 'district-officer' && districtCode !== actor.districtCode)
    throw noSuch('institution')
  return openOne(tx, actor, institutionId, deps)
}

async function openOne(tx: Tx, actor: Actor, institutionId: InstitutionId, { now }: Deps) {
  const place = await getInstitution(tx, institutionId)
  const rows = await store.listFacts(tx, actor, institutionId)
  const dated = rows.map(datedFact)
  const designations = await store
    .visibleDesignations(tx, actor)
    .where('designation.institutionId', '=', institutionId)
    .selectAll('designation')
    .orderBy('designation.fromDay', 'desc')
    .execute()
  await record(tx, actor, 'coverage.open', { kind: 'institution', id: institutionId })
  return {
    ...{ institutionId, name: place.name, districtCode: place.districtCode },
    present: coverageAt(dated, dayInBeijing(now())) ?? null,
    periods: periodsOf(dated).toReversed(),
    facts: await presentFacts(tx, rows),
    designations: designations.map((row) => presentDesignation(row, place)),
  }
}

export async function stateFact(
  tx: Tx,
  actor: Actor,
  { from, ...given }: z.output<typeof contract.stateFact.input>,
  deps: Deps,
) {
  const institutionId = actor.institutionId as InstitutionId
  const before = (await store.listFacts(tx, actor, institutionId)).map(datedFact)
  const obstacle = findStateObstacle({ from, ...given }, before, dayInBeijing(deps.now()))
  if (obstacle) throw new Refusal(obstacle.code, 409, { field: obstacle.field })

  const id = deps.newId() as FactId
  const row: store.FactRow = {
    ...{ institutionId, id, ...given, fromDay: from, state: 'stated', reason: '', version: 1 },
    ...{ statedBy: actor.accountId, statedAt: deps.now(), decidedBy: null, decidedAt: null },
  }
  await store.addFact(tx, row)
  await record(tx, actor, 'coverage.state', { kind: 'coverage-fact', id })
  return { fact: await presentFact(tx, row) }
}

export async function listWaiting(tx: Tx, actor: Actor) {
  const rows = await store.listWaitingFacts(tx, actor)
  const facts = await presentFacts(tx, rows)
  const waiting = []
  for (const [n, row] of rows.entries()) {
    const { name } = await getInstitution(tx, row.institutionId)
    const all = (await store.listFacts(tx, actor, row.institutionId)).map(datedFact)
    const before = coverageAt(all, row.fromDay) ?? null
    const { institutionId } = row
    waiting.push({ institutionId, institution: name, before, fact: facts[n] as Fact })
  }
  await record(tx, actor, 'coverage.list-waiting', {
    kind: 'district',
    id: `${actor.districtCode}`,
  })
  return { waiting }
}

export async function decideFact(
  tx: Tx,
  actor: Actor,
  { factId, confirms, reason, version }: z.output<typeof contract.decideFact.input>,
  { now }: Deps,
) {
  const row = await store.lockFact(tx, actor, factId)
  const fact = await presentFact(tx, row)
  const all = (await store.listFacts(tx, actor, row.institutionId)).map(datedFact)
  const obstacle = findDecideObstacle({ confirms, reason }, fact, all, actor)
  if (obstacle)
    throw new Refusal(obstacle, 409, obstacle === 'reason-missing' ? { field: 'reason' } : {})
  if (row.version !== version) throw new Refusal('version-changed', 412)

  const decision = {
    ...{ state: confirms ? ('confirmed' as const) : ('returned' as const), reason },
    ...{ decidedBy: actor.accountId, decidedAt: now() },
  }
  await store.decideFactRow(tx, row, decision)
  const deed = confirms ? 'coverage.confirm' : 'coverage.return'
  await record(tx, actor, deed, { kind: 'coverage-fact', id: factId })
  return { fact: await presentFact(tx, { ...row, ...decision, version: version + 1 }) }
}
