import type { CaseId } from '#casework/model/case.ts'
import { listCases } from '#casework/model/contract.ts'
import * as discharge from '#discharge/model/contract.ts'
import { ReadinessItem } from '#discharge/model/readiness.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/** In one case a plan that is ready, in another somebody who has left. */
export async function fillDischarge(maker: Maker, worker: Actor) {
  const { rows } = await maker.door.ask(worker, listCases, { desk: 'open' })
  const [first, second] = rows.filter(({ state }) => state === 'active' || state === 'assessing')
  if (!first || !second) throw new Error('The victim has no two open cases')
  await makeReady(maker, worker, first.id)
  const ready = await makeReady(maker, worker, second.id)
  const which = { caseId: second.id, dischargePlanId: ready.id, version: ready.version }
  const reason = `先回去${maker.mark}`
  await maker.door.ask(worker, discharge.stepPlan, { ...which, step: 'discharge', reason })
}

async function makeReady({ door, mark }: Maker, worker: Actor, caseId: CaseId) {
  const { id: dischargePlanId, content } = await door.ask(worker, discharge.beginPlan, { caseId })
  const which = { caseId, dischargePlanId }
  const written = await door.ask(worker, discharge.writePlan, {
    ...which,
    content: {
      ...content,
      ...{ dischargeOn: '2030-01-01', destination: 'rehabilitation' },
      handOver: { name: `康复${mark}`, contact: `找${mark}`, telling: 'agreed' },
      carer: { name: `女儿${mark}`, burden: 'heavy' },
      readiness: ReadinessItem.options.map((item) => ({
        ...{ item, answer: 'no' as const, missing: `缺${mark}`, who: `谁${mark}` },
      })),
      tomorrow: [{ when: 'morning', what: `量${mark}`, who: `儿子${mark}` }],
      carerTasks: [{ what: `翻身${mark}`, often: `两小时${mark}` }],
      equipment: [{ what: `轮椅${mark}`, source: `借${mark}`, who: `社工${mark}` }],
      medicineQuestions: [`药${mark}`],
      ...{ diagnosisAsked: true, diagnosis: `病${mark}` },
    },
    version: 1,
  })
  const step = { ...which, step: 'make-ready' as const, version: written.version }
  return door.ask(worker, discharge.stepPlan, step)
}
