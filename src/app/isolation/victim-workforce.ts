import type { Actor } from '#platform/model/actor.ts'
import { Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import * as workforce from '#workforce/model/contract.ts'
import type { Maker } from './world.ts'

/** A worker tied to an account, a certificate, a position held and a vacant one, hours, a student. */
export async function fillWorkforce({ door, mark, digits }: Maker, lead: Actor, worker: Actor) {
  const today = dayInBeijing(toInstant(new Date()))
  const from = Day.parse('2021-04-01')
  const { id: workerId } = await door.ask(lead, workforce.enterWorker, {
    ...{ name: `社工${mark}`, employment: 'stationed', employer: `事务所${mark}`, from },
    ...{ fullTime: false, fte: 0.5, fields: ['hospice'], until: null },
  })
  const someone = { name: `同事${mark}`, employment: 'recruited', from } as const
  await door.ask(lead, workforce.enterWorker, { ...someone, fullTime: true, fte: 1 })
  const { accountId } = worker
  await door.ask(lead, workforce.tieWorker, { workerId, accountId, version: 1 })
  const number = `京2020${digits}7`
  const paper = { workerId, level: 'intermediate' as const, number, issuedOn: from }
  const { id: qualificationId } = await door.ask(lead, workforce.addQualification, {
    ...{ ...paper, registeredUntil: today },
  })
  const set = (title: string) =>
    door.ask(lead, workforce.setPosition, {
      ...{ title, department: `社工部${mark}`, grade: 9, need: `需要${mark}`, from, until: null },
    })
  const { id: positionId } = await set(`病区岗${mark}`)
  await set(`空缺岗${mark}`)
  const reason = `依据${mark}`
  const appointed = { workerId, positionId, qualificationId, from, reason }
  await door.ask(lead, workforce.appointWorker, appointed)
  for (const clock of ['technical-year', 'registration-period'] as const)
    await door.ask(lead, workforce.enterLearning, {
      ...{ workerId, clock, on: today, hours: 12, content: `课程${mark}`, evidence: `证明${mark}` },
    })
  await door.ask(lead, workforce.placeInTier, { workerId, tier: 'senior', since: from })
  await door.ask(lead, workforce.addPlacement, {
    ...{ mentorId: workerId, student: `学员${mark}`, school: `院校${mark}` },
    ...{ from: today, until: Day.parse('2040-01-01') },
  })
  return [number]
}
