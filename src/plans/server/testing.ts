import type { CaseId } from '#casework/model/case.ts'
import type { CaseRow } from '#casework/server/index.ts'
import { getCase } from '#casework/server/index.ts'
import { aCase, aGoal } from '#casework/server/testing.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import { beginPlan } from './plans.ts'
import { type Given, giveTask } from './tasks.ts'

/** A task of the actor's own in a case. Without more words: to be done by 9 March 2026. */
export async function aTask(
  db: Db,
  actor: Actor,
  caseId: CaseId,
  given: Partial<Given> = {},
  deps = testDeps(),
) {
  return as(db, actor, async (tx) => {
    const file = await getCase(tx, actor, caseId)
    const owner = { kind: 'colleague', accountId: actor.accountId } as const
    const task = { text: '问清还差多少钱', owner, due: '2026-03-09' as Day, ...given }
    return giveTask(tx, actor, file, task, deps)
  })
}

/** A case in service with one goal, one task and a plan that is being written. */
export async function aDraftedPlan(
  db: Db,
  actor: Actor,
  clientId: PersonId,
  given: Partial<CaseRow> = {},
  deps = testDeps(),
) {
  const file = await aCase(db, actor, clientId, { state: 'active', riskLevel: 'none', ...given })
  const goal = await aGoal(db, actor, file)
  const task = await aTask(db, actor, file.id, {}, deps)
  const focus = '孩子爸爸请得到假，奶奶不用一个人扛'
  const plan = await as(db, actor, (tx) => beginPlan(tx, actor, { caseId: file.id, focus }, deps))
  return { file, goal, task, plan }
}
