import type { z } from 'zod'
import { lockCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { latestReview, type PlanId, reviewDueFrom } from '../model/plan.ts'
import { afterAgreement, findBeginObstacle } from '../model/plan-steps.ts'
import { getPlanForStep, takeSnapshot, toPlan } from './plan-facts.ts'
import * as store from './plans.store.ts'
import { markAgreed } from './tasks.store.ts'

type Input<Name extends keyof typeof contract> = (typeof contract)[Name] extends {
  input: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : never

/** The first version, or the next one beside the one in force. */
export async function beginPlan(
  tx: Tx,
  actor: Actor,
  { caseId, focus, reviewDue }: Input<'beginPlan'>,
  deps: Deps,
) {
  const file = await lockCase(tx, actor, caseId)
  const before = await store.listPlans(tx, actor, caseId)
  const obstacle = findBeginObstacle(
    before.map(({ state }) => state),
    file.closedAt !== null,
  )
  if (obstacle) throw new Refusal(obstacle)

  const now = deps.now()
  const n = (before[0]?.n ?? 0) + 1
  const plan = await store.addPlan(tx, {
    ...{ institutionId: file.institutionId, id: deps.newId() as PlanId, caseId, n },
    ...{ state: 'draft', focus, ...review(reviewDue, now) },
    ...{ agreement: null, sheetPlace: '', snapshot: null, endedWhy: '' },
    ...{ createdAt: now, createdBy: actor.accountId, stateAt: now, version: 1 },
  })
  await tellCase(tx, actor, file, { deed: told('begin', n), ref: plan.id }, deps)
  await record(tx, actor, 'plans.begin', { kind: 'case', id: caseId })
  return toPlan(plan)
}

export async function writePlan(
  tx: Tx,
  actor: Actor,
  { focus, reviewDue, ...named }: Input<'writePlan'>,
  deps: Deps,
) {
  await getPlanForStep(tx, actor, named, 'write')

  const change = { focus, ...review(reviewDue, deps.now()) }
  const plan = await store.changePlan(tx, actor, named.planId, change)
  await record(tx, actor, 'plans.write', { kind: 'case', id: named.caseId })
  return toPlan(plan)
}

/** Keeps goals and tasks as they stand, for good; what was in force before is replaced. */
export async function agreePlan(
  tx: Tx,
  actor: Actor,
  { agreement, ...named }: Input<'agreePlan'>,
  deps: Deps,
) {
  const found = await getPlanForStep(tx, actor, named, 'agree')
  const { file, plan } = found
  const now = deps.now()
  if (agreement.on > dayInBeijing(now))
    throw new Refusal('agreed-in-future', 409, { field: 'agreement.on' })
  // What nobody chose runs from the agreement on.
  const due = review(plan.reviewSource === 'chosen' ? plan.reviewDue : undefined, now)

  for (const other of await store.listPlans(tx, actor, file.id)) {
    const state = afterAgreement(other.state)
    if (state !== other.state) await store.changePlan(tx, actor, other.id, { state, stateAt: now })
  }
  const { snapshot, taskIds } = await takeSnapshot(tx, found)
  await markAgreed(tx, actor, taskIds, plan.n)
  const agreed = await store.changePlan(tx, actor, plan.id, {
    ...{ state: 'agreed', stateAt: now, ...due },
    ...{ agreement, snapshot },
  })
  await tellCase(tx, actor, file, { deed: told('agree', plan.n), ref: plan.id }, deps)
  await record(tx, actor, 'plans.agree', { kind: 'case', id: file.id })
  return toPlan(agreed)
}

export async function filePlanSheet(
  tx: Tx,
  actor: Actor,
  { place, ...named }: Input<'filePlanSheet'>,
) {
  await getPlanForStep(tx, actor, named, 'file-sheet')

  const plan = await store.changePlan(tx, actor, named.planId, { sheetPlace: place })
  await record(tx, actor, 'plans.file-sheet', { kind: 'case', id: named.caseId })
  return toPlan(plan)
}

export async function endPlan(
  tx: Tx,
  actor: Actor,
  { as, why, ...named }: Input<'endPlan'>,
  deps: Deps,
) {
  const step = as === 'completed' ? 'complete' : 'abandon'
  const { file, plan } = await getPlanForStep(tx, actor, named, step)

  const change = { state: as, endedWhy: why, stateAt: deps.now() }
  const ended = await store.changePlan(tx, actor, plan.id, change)
  await tellCase(tx, actor, file, { deed: `plans.${step}`, note: why, ref: plan.id }, deps)
  await record(tx, actor, `plans.${step}`, { kind: 'case', id: file.id })
  return toPlan(ended)
}

/** The second and later versions are revisions: the river says so. */
function told(deed: 'begin' | 'agree', n: number) {
  return n === 1 ? `plans.${deed}` : `plans.${deed}-revision`
}

function review(chosen: Day | undefined, now: Instant) {
  if (chosen === undefined)
    return { reviewDue: reviewDueFrom(now), reviewSource: 'assumed' as const }
  if (chosen < dayInBeijing(now) || chosen > latestReview(now))
    throw new Refusal('review-too-late', 409, { field: 'reviewDue' })
  return { reviewDue: chosen, reviewSource: 'chosen' as const }
}
