import type { z } from 'zod'
import {
  type CaseRow,
  getCase,
  listCaseFollowUps,
  lockCase,
  tellCase,
} from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import {
  type DischargePlan,
  type DischargePlanId,
  emptyPlan,
  type PlanContent,
} from '../model/plan.ts'
import { afterWriting, isWritable } from '../model/plan-steps.ts'
import { complete } from '../model/readiness.ts'
import * as store from './store.ts'

type Which = { readonly caseId: CaseRow['id']; readonly dischargePlanId: DischargePlanId }
export type PlanRow = NonNullable<Awaited<ReturnType<typeof store.findPlan>>>

export async function openDischarge(tx: Tx, actor: Actor, { caseId }: Pick<Which, 'caseId'>) {
  const row = await getCase(tx, actor, caseId)
  const plans = await store.plansOf(tx, row).execute()
  await record(tx, actor, 'discharge.open', { kind: 'case', id: caseId })
  return { plans: await present(tx, row, plans) }
}

export async function beginPlan(
  tx: Tx,
  actor: Actor,
  { caseId }: Pick<Which, 'caseId'>,
  deps: Deps,
) {
  const row = await lockOpenCase(tx, actor, caseId)
  const before = await store.plansOf(tx, row).execute()
  if (before.some(({ state }) => isWritable(state))) throw new Refusal('plan-open')

  const id = deps.newId() as DischargePlanId
  const createdAt = deps.now()
  const plan = {
    ...{ id, caseId, institutionId: row.institutionId, state: 'draft' as const, createdAt },
    ...{ createdBy: actor.accountId, dischargedOn: null, reason: '', version: 1 },
    content: JSON.stringify(emptyPlan(dayInBeijing(createdAt))),
  }
  await store.addPlan(tx, plan)
  await tellCase(tx, actor, row, { deed: 'discharge.begin', ref: id }, deps)
  await record(tx, actor, 'discharge.begin', { kind: 'case', id: caseId })
  return presentOne(tx, row, id)
}

export async function writePlan(
  tx: Tx,
  actor: Actor,
  { content, version, ...which }: z.output<typeof contract.writePlan.input>,
) {
  const row = await lockOpenCase(tx, actor, which.caseId)
  const plan = await getPlan(tx, row, which, version)
  if (!isWritable(plan.state)) throw new Refusal('plan-out-of-order')

  const tidy = { ...content, readiness: complete(content.readiness) }
  const state = afterWriting(plan.state, tidy)
  await store.changePlan(tx, row, plan.id, { content: JSON.stringify(tidy), state })
  await record(tx, actor, 'discharge.write', { kind: 'case', id: which.caseId })
  return presentOne(tx, row, plan.id)
}

/** Locks the case, then looks; a closed case is not planned any more. */
export async function lockOpenCase(tx: Tx, actor: Actor, caseId: CaseRow['id']) {
  const row = await lockCase(tx, actor, caseId)
  if (row.closedAt !== null) throw new Refusal('case-ended')
  return row
}

export async function getPlan(tx: Tx, row: CaseRow, which: Which, version: number) {
  const plan = await store.findPlan(tx, row, which.dischargePlanId)
  if (!plan) throw noSuch('discharge-plan')
  if (plan.version !== version) throw new Refusal('version-changed', 412)
  return { ...plan, content: plan.content as PlanContent }
}

export async function presentOne(tx: Tx, row: CaseRow, id: DischargePlanId) {
  const plan = await store.findPlan(tx, row, id)
  const [shown] = await present(tx, row, plan ? [plan] : [])
  if (!shown) throw noSuch('discharge-plan')
  return shown
}

/** Plans with their follow-ups, as the case has them now. */
async function present(tx: Tx, row: CaseRow, plans: readonly PlanRow[]): Promise<DischargePlan[]> {
  const planned = await store.listPlanned(tx, row)
  const followUps = planned.length > 0 ? await listCaseFollowUps(tx, row.id) : []
  return plans.map(({ content, ...plan }) => ({
    ...plan,
    content: content as PlanContent,
    followUps: planned
      .filter(({ planId }) => planId === plan.id)
      .flatMap(({ days, followUpId }) => {
        const found = followUps.find(({ id }) => id === followUpId)
        return found ? [{ days, due: found.due, doneAt: found.doneAt ?? found.cancelledAt }] : []
      }),
  }))
}
