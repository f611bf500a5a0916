import type { CaseId } from '#casework/model/case.ts'
import * as casework from '#casework/model/contract.ts'
import * as mediations from '#mediations/model/contract.ts'
import type { Mediation, Side } from '#mediations/model/mediation.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

const DAY = 24 * 60

/** Four disputes, whose mediations stand at the beginning, at the hearing, at the table, at the end. */
export async function fillMediations(maker: Maker, worker: Actor, clientId: PersonId) {
  const { door, mark } = maker
  await openOne(maker, worker, await aDispute(maker, worker, clientId))
  await hear(maker, worker, await aDispute(maker, worker, clientId))
  await meet(maker, worker, await aDispute(maker, worker, clientId))

  const last = await confirm(maker, worker, await aDispute(maker, worker, clientId))
  const ended = await door.ask(worker, mediations.endMediation, {
    ...{ ...placeOf(last), outcome: 'agreed', note: `谈成${mark}`, referredTo: null },
    followUpOn: '2030-01-01',
  })
  const { caseId, id: mediationId } = ended
  const found = { at: toInstant(new Date()), found: 'kept' as const, text: `做到${mark}` }
  await door.ask(worker, mediations.followUpMediation, { caseId, mediationId, ...found })
}

async function aDispute({ door, mark }: Maker, worker: Actor, clientId: PersonId) {
  const { id: requestId, version } = await door.ask(worker, casework.registerHelpRequest, {
    ...{ source: 'ward-staff', channel: 'ward', urgency: 'day', reasons: ['emotion'] },
    text: `吵起来${mark}`,
  })
  const accepted = { requestId, clientId, kind: 'dispute' as const, version }
  const { caseId } = await door.ask(worker, casework.acceptHelpRequest, {
    ...accepted,
    serviceLine: 'psychosocial-support',
  })
  return caseId
}

function placeOf({ caseId, id: mediationId, version }: Mediation) {
  return { caseId, mediationId, version }
}

/** Some days ago, so that whatever was done yesterday came after it. */
function openOne({ door, mark }: Maker, worker: Actor, caseId: CaseId) {
  const reportedAt = addMinutes(toInstant(new Date()), -5 * DAY)
  return door.ask(worker, mediations.openMediation, {
    ...{ caseId, happenedAt: addMinutes(reportedAt, -10), reportedAt },
    ...{ place: `护士站${mark}`, what: `镇痛泵${mark}`, reportedBy: `护士长${mark}` },
    complaintNumber: `投诉${mark}`,
  })
}

async function hear(maker: Maker, worker: Actor, caseId: CaseId) {
  const { door, mark } = maker
  let one = await openOne(maker, worker, caseId)
  const sentAt = addMinutes(one.reportedAt, 8)
  one = await door.ask(worker, mediations.sendSomebody, {
    ...{ ...placeOf(one), sentWho: `值班${mark}`, sentAt },
  })
  one = await door.ask(worker, mediations.secureScene, {
    ...{ ...placeOf(one), safety: 'heated', measures: `请坐${mark}`, headTold: `院长${mark}` },
    ...{ headToldAt: sentAt, policeToldAt: null, toldOf: ['ways'] },
  })
  for (const side of ['patient', 'hospital'] satisfies Side[])
    one = await door.ask(worker, mediations.hearSide, {
      ...{ ...placeOf(one), side, words: `原话${mark}`, saidBy: `某人${mark}` },
      ...{ saidAs: `家属${mark}`, heardAt: sentAt, readBackTo: `念给${mark}` },
      interest: `在意${mark}`,
    })
  return one
}

async function meet(maker: Maker, worker: Actor, caseId: CaseId) {
  const { door, mark } = maker
  let one = await hear(maker, worker, caseId)
  one = await door.ask(worker, mediations.meetBothSides, {
    ...{ ...placeOf(one), at: addMinutes(one.reportedAt, 60), place: `会谈室${mark}` },
    ...{ patientSide: [`女儿${mark}`], hospitalSide: [`主任${mark}`] },
  })
  return door.ask(worker, mediations.wordMessage, {
    ...{ ...placeOf(one), common: `都同意${mark}`, text: `说明${mark}` },
  })
}

async function confirm(maker: Maker, worker: Actor, caseId: CaseId) {
  const { door, mark } = maker
  let one = await meet(maker, worker, caseId)
  for (const side of ['patient', 'hospital'] satisfies Side[])
    one = await door.ask(worker, mediations.confirmMessage, {
      ...{ ...placeOf(one), side, who: `确认${mark}` },
    })
  return one
}
