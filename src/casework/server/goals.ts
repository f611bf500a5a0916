import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { GoalId } from '../model/case.ts'
import type * as contract from '../model/contract.ts'
import { getCase } from './case-facts.ts'
import * as parts from './case-parts.store.ts'
import { writeEvent } from './case-steps.ts'
import { touchCase } from './cases.store.ts'

export async function setGoal(
  tx: Tx,
  actor: Actor,
  { caseId, ...goal }: z.output<typeof contract.setGoal.input>,
  deps: Deps,
) {
  const row = await getCase(tx, actor, caseId)
  if (row.closedAt !== null) throw new Refusal('case-ended')

  const [id, createdAt] = [deps.newId() as GoalId, deps.now()]
  const place = { institutionId: row.institutionId, caseId }
  const added = await parts.addGoal(tx, {
    ...goal,
    ...place,
    id,
    createdAt,
    attainment: null,
    version: 1,
  })
  await touchCase(tx, actor, caseId, createdAt)
  await writeEvent(tx, actor, row, 'set-goal', goal.text, deps)
  await record(tx, actor, 'casework.set-goal', { kind: 'case', id: caseId })
  return added
}

export async function rateGoal(
  tx: Tx,
  actor: Actor,
  { caseId, goalId, attainment, version }: z.output<typeof contract.rateGoal.input>,
  deps: Deps,
) {
  const row = await getCase(tx, actor, caseId)
  const known = (await parts.listGoals(tx, caseId)).some(({ id }) => id === goalId)
  if (!known) throw noSuch('goal')

  const rated = await parts.rateGoal(tx, caseId, goalId, attainment, version)
  if (!rated) throw new Refusal('version-changed', 412)
  await writeEvent(tx, actor, row, 'rate-goal', rated.text, deps)
  await record(tx, actor, 'casework.rate-goal', { kind: 'case', id: caseId })
  return rated
}
