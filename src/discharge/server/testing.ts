import type { CaseRow } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { as } from '#platform/server/testing.ts'
import { type DischargePlanId, emptyPlan, type PlanContent, type PlanState } from '../model/plan.ts'
import { ReadinessItem } from '../model/readiness.ts'
import { addPlan } from './store.ts'

const LONG_AGO = '2026-03-01T02:00:00.000Z' as Instant

/** Everything answered; without more words: tomorrow, home, the daughter. */
export function aContent(given: Partial<PlanContent> = {}): PlanContent {
  return {
    ...emptyPlan(dayInBeijing(LONG_AGO)),
    ...{ dischargeOn: dayInBeijing(LONG_AGO), destination: 'home' },
    carer: { name: '女儿', burden: 'moderate' },
    readiness: ReadinessItem.options.map((item) => ({ item, answer: 'yes', missing: '', who: '' })),
    tomorrow: [{ when: 'morning', what: '量血压，记在本子上', who: '女儿' }],
    ...given,
  }
}

/** A plan of the case, being prepared unless told otherwise. */
export async function aPlan(
  db: Db,
  actor: Actor,
  { institutionId, id: caseId }: Pick<CaseRow, 'institutionId' | 'id'>,
  { state = 'draft', ...content }: Partial<PlanContent> & { state?: PlanState } = {},
) {
  const id = newId() as DischargePlanId
  await as(db, actor, (tx) =>
    addPlan(tx, {
      ...{ id, institutionId, caseId, state, createdAt: LONG_AGO, createdBy: actor.accountId },
      ...{ dischargedOn: null, reason: '', version: 1 },
      content: JSON.stringify(aContent(content)),
    }),
  )
  return id
}
