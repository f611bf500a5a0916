import * as casework from '#casework/model/contract.ts'
import * as plans from '#plans/model/contract.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import * as readings from '#readings/model/contract.ts'
import type { Maker } from './world.ts'

/** A plan that was agreed on, the next version in the making, tasks in all states, and a reading. */
export async function fillPlans({ door, mark }: Maker, worker: Actor, lead: Actor) {
  const { rows } = await door.ask(worker, casework.listCases, { desk: 'all' })
  const file = rows.find(({ state }) => state === 'active')
  if (!file) throw new Error('The victim has no case in service')
  const caseId = file.id
  const today = dayInBeijing(toInstant(new Date()))
  const { id: planId, version } = await door.ask(worker, plans.beginPlan, {
    caseId,
    focus: `最看重${mark}`,
  })
  const due = '2030-01-01'
  const give = (text: string, owner: plans.TaskOnPage['owner']) =>
    door.ask(worker, plans.addTask, { caseId, text: `${text}${mark}`, owner, due })
  const first = await give('问清费用', { kind: 'colleague', accountId: worker.accountId })
  const second = await give('带户口本', { kind: 'family', who: `女儿${mark}` })
  const third = await give('核对材料', { kind: 'colleague', accountId: lead.accountId })
  const agreed = await door.ask(worker, plans.agreePlan, {
    caseId,
    planId,
    agreement: { how: 'signed', by: 'family', on: today, witness: `护士${mark}` },
    version,
  })
  await door.ask(worker, plans.filePlanSheet, {
    caseId,
    planId,
    place: `柜子${mark}`,
    version: agreed.version,
  })
  await give('后来的事', { kind: 'pool', pool: 'social-worker' })
  await door.ask(worker, plans.beginPlan, { caseId, focus: `第二版${mark}` })
  await door.ask(worker, plans.takeTaskStep, {
    taskId: second.id,
    step: 'cancel',
    why: `不来了${mark}`,
    version: 1,
  })
  await door.ask(worker, plans.handOverTask, {
    taskId: first.id,
    to: { kind: 'client' },
    due,
    why: `休假${mark}`,
    version: 1,
  })
  await door.ask(lead, plans.takeTaskStep, { taskId: third.id, step: 'finish', version: 1 })
  await door.ask(lead, readings.remark, { caseId, text: `批注${mark}` })
  const { asOf } = await door.ask(lead, readings.openReading, {})
  await door.ask(lead, readings.markRead, { caseId, asOf })
}
