import type { CaseRow } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { daysAfter } from '../model/follow-up-days.ts'
import { type DischargePlanId, emptyPlan, type PlanContent } from '../model/plan.ts'
import { type Readiness, ReadinessItem } from '../model/readiness.ts'
import { addPlan } from './store.ts'

/** A case of which somebody goes home tomorrow: invented, nearly ready. As a social worker. */
export async function fillDischarge(
  tx: Tx,
  actor: Actor,
  { institutionId, id: caseId }: Pick<CaseRow, 'institutionId' | 'id'>,
  deps: Deps,
) {
  const today = dayInBeijing(deps.now())
  const content: PlanContent = {
    ...emptyPlan(today),
    ...{ dischargeOn: daysAfter(today, 1), destination: 'home' },
    ...{ carer: { name: '女儿', burden: 'heavy' }, readiness: ReadinessItem.options.map(answerTo) },
    tomorrow: [
      { when: 'morning', what: '量血压，记在本子上', who: '女儿' },
      { when: 'noon', what: '社区护士上门看伤口', who: '社区卫生站' },
      { when: 'evening', what: '扶着走十分钟', who: '儿子' },
    ],
    carerTasks: [{ what: '翻身、拍背', often: '每两小时一次' }],
    equipment: [{ what: '轮椅', source: '向残联借', who: '社工' }],
    medicineQuestions: ['止痛药和降压药能不能一起吃'],
  }
  await addPlan(tx, {
    ...{ id: deps.newId() as DischargePlanId, institutionId, caseId, state: 'draft' },
    ...{ content: JSON.stringify(content), dischargedOn: null, reason: '', version: 1 },
    ...{ createdAt: deps.now(), createdBy: actor.accountId },
  })
}

function answerTo(item: ReadinessItem): Readiness {
  if (item === 'equipment') return { item, answer: 'no', missing: '轮椅还没借到', who: '社工' }
  if (item === 'medicines') return { item, answer: null, missing: '', who: '' }
  return { item, answer: item === 'dwelling' ? 'not-needed' : 'yes', missing: '', who: '' }
}
