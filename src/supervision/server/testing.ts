import { routes as casework } from '#casework/server/index.ts'
import { aCase, aContact, aGoal } from '#casework/server/testing.ts'
import { routes as people } from '#people/server/index.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution, cityOfficer } from '#places/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import {
  addMinutes,
  type Day,
  dayInBeijing,
  type Instant,
  toInstant,
} from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { RelationId } from '../model/relation.ts'
import type { SupervisorId } from '../model/supervisor.ts'
import { routes } from './index.ts'
import { type RelationRow, tables } from './tables.ts'

export const DAY = 24 * 60

/** The database asks its own clock, so the tests live in the present; what varies are the records. */
export const now = () => toInstant(new Date())

export function daysFromNow(days: number): Day {
  return dayInBeijing(addMinutes(now(), days * DAY))
}

export function aSupervisorAccount() {
  return anActor({ role: 'supervisor', institutionId: null, districtCode: null })
}

/** A relation of a colleague, as the head of the house would have entered it. */
export async function aRelation(
  db: Db,
  lead: Actor,
  supervisee: Actor,
  given: Pick<RelationRow, 'supervisorId'> & Partial<RelationRow>,
) {
  const row: RelationRow = {
    ...{ institutionId: lead.institutionId as never, id: newId() as RelationId, workerId: null },
    ...{ superviseeId: supervisee.accountId, superviseeName: '江言', kind: 'accompanying' },
    ...{ fromDay: daysFromNow(-200), toDay: null, deputyId: null, createdAt: now() },
    ...{ createdBy: lead.accountId, version: 1, ...given },
  }
  await as(db, lead, (tx) => tables(tx).insertInto('supervision.relation').values(row).execute())
  return row
}

/** Two supervisors with accounts, a colleague supervised by the first with the second as deputy. */
export async function aSupervisedHouse() {
  const { db, owner } = await freshDatabase()
  const house = await anInstitution(db)
  const deps = testDeps({ now })
  const ask = aFrontDoor(db, [...people, ...casework, ...routes], deps)
  async function enter(name: string) {
    const facts = { name, title: '', affiliation: '', strengths: '', until: null }
    const since = daysFromNow(-400)
    const { id } = await ask(cityOfficer, contract.addSupervisor, { ...facts, since })
    const actor = aSupervisorAccount()
    const supervisorId = id as SupervisorId
    const { code } = await ask(cityOfficer, contract.inviteSupervisor, { supervisorId })
    await ask(actor, contract.joinRegister, { code })
    return { id: supervisorId, actor }
  }
  const [first, second, third] = [await enter('卢致远'), await enter('邱慎言'), await enter('宋岚')]
  const relation = await aRelation(db, house.lead, house.worker, {
    ...{ supervisorId: first.id, deputyId: second.id },
  })
  return { db, owner, ...house, deps, ask, first, second, third, relation }
}

export type SupervisedHouse = Awaited<ReturnType<typeof aSupervisedHouse>>

/** A case of the worker’s in which everything is written out that must not be told. */
export async function aTellingCase({ db, worker, deps }: SupervisedHouse) {
  const patient = await aPatient(
    db,
    worker,
    { name: '梁秋实', phones: ['13800005678'], birthDate: '1958-04-09' },
    { ...deps, demo: true },
  )
  const file = await aCase(db, worker, patient.id, {
    ...{ state: 'active', riskLevel: 'yellow', ward: '肾内科三病区', bed: '17' },
    needs: JSON.stringify([{ domain: 'finance', severity: 3, note: '梁秋实担心透析费用' }]),
  })
  await aGoal(db, worker, file, { text: '秋实想弄清还差多少钱' })
  await aContact(db, worker, file, {
    ...{ with: '梁秋实的女儿', next: '周五打 138-0000-5678' },
    shared: '梁先生住 17 床，家住朝阳区示例路 9 号楼 2 单元，愿意谈费用',
    confidential: '夜里说过不想活',
  })
  return { file, patient }
}

/** Soon, unless told otherwise. */
export function aPlan(startsAt: Instant = addMinutes(now(), 60)) {
  const plan = { minutes: 60, mode: 'on-site', topics: ['case'], agenda: '谈透析个案' } as const
  return { ...plan, topics: [...plan.topics], startsAt }
}
