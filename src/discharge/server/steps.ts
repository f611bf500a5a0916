import type { z } from 'zod'
import {
  type CaseRow,
  listCaseFollowUps,
  lockCase,
  moveFollowUp,
  planFollowUps,
  tellCase,
} from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { followUpsLeft } from '../model/follow-up-days.ts'
import type { DischargePlanId, PlanContent } from '../model/plan.ts'
import { afterStep, findPlanObstacle, type PlanObstacle } from '../model/plan-steps.ts'
import { getPlan, lockOpenCase, presentOne } from './plans.ts'
import * as store from './store.ts'

export async function stepPlan(
  tx: Tx,
  actor: Actor,
  { step, reason, version, ...input }: z.output<typeof contract.stepPlan.input>,
  deps: Deps,
) {
  // What was prepared is ended or followed up also where the case was closed meanwhile.
  const isPlanning = step === 'make-ready' || step === 'discharge'
  const row = await (isPlanning ? lockOpenCase : lockCase)(tx, actor, input.caseId)
  const plan = await getPlan(tx, row, input, version)
  const today = dayInBeijing(deps.now())
  const { dischargedOn = today } = input
  const made = await listMade(tx, row, plan.id)
  const openFollowUps = made.filter(({ isDone }) => !isDone).length
  const facts = { ...plan, openFollowUps, reason, dischargedOn, today }
  const obstacle = findPlanObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])

  await store.changePlan(tx, row, plan.id, {
    state: afterStep(step, plan.state),
    ...(step === 'discharge' && { dischargedOn }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  })
  if (step === 'discharge') await keepFollowUps(tx, row, plan, dischargedOn, deps)
  await tellCase(tx, actor, row, { deed: `discharge.${step}`, ref: plan.id }, deps)
  await record(tx, actor, `discharge.${step}`, { kind: 'case', id: row.id })
  return presentOne(tx, row, plan.id)
}

const fieldOf: Partial<Record<PlanObstacle, { readonly field: string }>> = {
  'reason-missing': { field: 'reason' },
  'discharge-in-future': { field: 'dischargedOn' },
}

export async function moveDischarge(
  tx: Tx,
  actor: Actor,
  { dischargedOn, version, ...which }: z.output<typeof contract.moveDischarge.input>,
  deps: Deps,
) {
  const row = await lockCase(tx, actor, which.caseId)
  const plan = await getPlan(tx, row, which, version)
  if (plan.state !== 'discharged') throw new Refusal('plan-out-of-order')
  if (dischargedOn > dayInBeijing(deps.now()))
    throw new Refusal('discharge-in-future', 409, { field: 'dischargedOn' })

  await store.changePlan(tx, row, plan.id, { dischargedOn })
  await keepFollowUps(tx, row, plan, dischargedOn, deps)
  await tellCase(tx, actor, row, { deed: 'discharge.move', ref: plan.id }, deps)
  await record(tx, actor, 'discharge.move', { kind: 'case', id: row.id })
  return presentOne(tx, row, plan.id)
}

interface Planned {
  readonly id: DischargePlanId
  readonly content: PlanContent
}

/** Each follow-up of the plan exists once, on its day: done as often as one likes. */
async function keepFollowUps(
  tx: Tx,
  row: CaseRow,
  { id: planId, content }: Planned,
  dischargedOn: Day,
  deps: Deps,
) {
  const made = await listMade(tx, row, planId)
  const { make, move } = followUpsLeft(dischargedOn, content.followUpDays, made)
  const dues = make.map(({ due }) => due)
  const ids = await planFollowUps(tx, row, dues, deps)
  const place = { institutionId: row.institutionId, caseId: row.id, planId }
  await store.addPlanned(
    tx,
    make.map(({ days }, n) => ({ ...place, days, followUpId: ids[n] as string })),
  )
  for (const { id, due } of move) await moveFollowUp(tx, row, id, due)
}

async function listMade(tx: Tx, row: CaseRow, id: DischargePlanId) {
  const planned = (await store.listPlanned(tx, row)).filter(({ planId }) => planId === id)
  const followUps = planned.length > 0 ? await listCaseFollowUps(tx, row.id) : []
  return planned.flatMap(({ days, followUpId }) => {
    const found = followUps.find((one) => one.id === followUpId)
    if (!found) return []
    const isDone = found.doneAt !== null || found.cancelledAt !== null
    return [{ days, id: followUpId, due: found.due, isDone }]
  })
}
