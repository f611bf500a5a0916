import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PlanId } from '../model/plan.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about plans begins here: those of one case, which was found through getCase. */
export function plansOf(tx: Tx, { institutionId }: Actor, caseId: CaseId) {
  return tables(tx)
    .selectFrom('plans.plan')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('caseId', '=', caseId)
}

/** The newest version first. */
export function listPlans(tx: Tx, actor: Actor, caseId: CaseId) {
  return plansOf(tx, actor, caseId).selectAll().orderBy('n', 'desc').execute()
}

export function findPlan(tx: Tx, actor: Actor, caseId: CaseId, id: PlanId) {
  return plansOf(tx, actor, caseId).where('id', '=', id).selectAll().executeTakeFirst()
}

export function addPlan(tx: Tx, plan: Tables['plans.plan']) {
  return tables(tx).insertInto('plans.plan').values(plan).returningAll().executeTakeFirstOrThrow()
}

type Change = Partial<Omit<Tables['plans.plan'], 'version'>>

export function changePlan(tx: Tx, { institutionId }: Actor, id: PlanId, change: Change) {
  return tables(tx)
    .updateTable('plans.plan')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** In which cases a plan is to be looked at again by that day. */
export function listReviewsDue(tx: Tx, { institutionId }: Actor, by: Day) {
  return tables(tx)
    .selectFrom('plans.plan')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('state', '=', 'agreed')
    .where('reviewDue', '<=', by)
    .select(['caseId', 'n', 'reviewDue'])
    .orderBy('reviewDue')
    .execute()
}
