import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Instant } from '#platform/model/time.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { Mediation, Scene, View } from '../model/mediation.ts'
import { routes } from './index.ts'

const at = (text: string) => text as Instant
/** The clock of the tests stands at ten in the morning of 2 March 2026 in Beijing. */
const HAPPENED = at('2026-03-02T01:00:00.000Z')
const REPORTED = at('2026-03-02T01:10:00.000Z')
const SENT = at('2026-03-02T01:18:00.000Z')

export const incident = {
  ...{ happenedAt: HAPPENED, reportedAt: REPORTED, place: '骨科病房护士站' },
  ...{ what: '术后镇痛泵停了半小时没人来看', reportedBy: '护士长', complaintNumber: 'TS-0302' },
}
export const sending = { sentWho: '医患关系办公室值班员', sentAt: SENT }
export const calm: Scene = {
  ...{ safety: 'calm', measures: '请到会谈室坐下', headTold: '', headToldAt: null },
  ...{ policeToldAt: null, toldOf: ['ways', 'copies'] },
}
export const patientView: View = {
  ...{ side: 'patient', words: '我妈疼得直哭，铃按了三次', saidBy: '女儿', saidAs: '家属' },
  ...{ heardAt: SENT, readBackTo: '女儿', interest: '以后疼的时候有人来', refusedWhy: '' },
}
export const hospitalView: View = {
  ...{ side: 'hospital', words: '当时在抢救邻床，没能分身', saidBy: '责任护士', saidAs: '护士' },
  ...{ heardAt: SENT, readBackTo: '责任护士', interest: '不被当成不负责', refusedWhy: '' },
}
export const meeting = {
  ...{ at: at('2026-03-02T01:50:00.000Z'), place: '三楼会谈室' },
  ...{ patientSide: ['女儿'], hospitalSide: ['护士长', '责任护士'] },
}
export const message = {
  common: '当晚人手不够，疼痛没有及时处理',
  text: '护士站每两小时看一次镇痛泵，家属有事先按铃，五分钟没人来可打护士长电话',
}

/** A dispute in a house, and the door through which it is mediated. */
export async function aDispute() {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const patient = await aPatient(db, worker)
  const { id: caseId } = await aCase(db, worker, patient.id, { kind: 'dispute', state: 'active' })

  async function take(told: Promise<{ status: number } & Mediation>) {
    const answer = await told
    if (answer.status !== 200) throw new Error(JSON.stringify(answer))
    return { caseId, mediationId: answer.id, version: answer.version }
  }

  const opened = () => take(ask(worker, contract.openMediation, { caseId, ...incident }))
  const hearing = async () =>
    take(ask(worker, contract.sendSomebody, { ...(await opened()), ...sending }))
  /** Both sides heard, everybody calm, the family told. */
  async function heard() {
    let which = await hearing()
    which = await take(ask(worker, contract.hearSide, { ...which, ...patientView }))
    which = await take(ask(worker, contract.hearSide, { ...which, ...hospitalView }))
    return take(ask(worker, contract.secureScene, { ...which, ...calm, toldOf: ['ways'] }))
  }
  const met = async () =>
    take(ask(worker, contract.meetBothSides, { ...(await heard()), ...meeting }))
  async function confirmed() {
    let which = await take(ask(worker, contract.wordMessage, { ...(await met()), ...message }))
    for (const side of ['patient', 'hospital'] as const)
      which = await take(ask(worker, contract.confirmMessage, { ...which, side, who: '代表' }))
    return which
  }

  const colleague = anActor({ institutionId: id })
  const people = { worker, lead, colleague, patient, institutionId: id }
  return { db, owner, clock, ask, caseId, ...people, opened, hearing, heard, met, confirmed }
}
