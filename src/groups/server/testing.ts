import { routes as casework } from '#casework/server/index.ts'
import { routes as people } from '#people/server/index.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import { aClock, aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { GroupContent } from '../model/group.ts'
import type { SessionPlan, SessionRecord } from '../model/session.ts'
import { routes } from './index.ts'

/** A plan that can be approved. Without more words: six sessions for at most eight carers. */
export function aGroupContent(given: Partial<GroupContent> = {}): GroupContent {
  return {
    ...{ title: '照护者互助小组', line: 'psychosocial-support', field: 'stroke' },
    ...{ theory: '互助模式', aims: '学会三种减压办法', target: '主要照护者' },
    ...{ criteria: '照护满一个月', plannedSessions: 6, capacity: 8, risks: '' },
    ...{ consentText: '记下您是否到场；您随时可以退出。', instrument: null },
    ...given,
  }
}

export function aSessionPlan(startsAt: string, given: Partial<SessionPlan> = {}): SessionPlan {
  return {
    ...{ phase: 'forming', startsAt: startsAt as SessionPlan['startsAt'], place: '活动室' },
    ...{ goal: '认识彼此', plan: '围坐，逐个说' },
    ...given,
  }
}

export function aSessionRecord(given: Partial<SessionRecord> = {}): SessionRecord {
  return {
    ...{ minutes: 60, process: '逐个说最难的一件事', atmosphere: '', decisions: '' },
    ...{ disagreements: '', goalReached: 'yes', gains: '', obstacles: '', next: '' },
    ...given,
  }
}

/** A yes by the person, on paper. */
export function aYes(givenBy: NonNullable<Actor['personId']>) {
  const evidence = { kind: 'signature', keptAt: '社工部二号柜' } as const
  return { givenBy, evidence, separate: true }
}

/** A house with its own database, clock and front door. */
export async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, [...people, ...casework, ...routes], testDeps({ now: clock.now }))
  return { db, owner, clock, ask, ...house }
}

export type House = Awaited<ReturnType<typeof aHouse>>

export async function aRecruitingGroup({ ask, worker, lead }: House, given = {}) {
  const content = aGroupContent(given)
  const { id: groupId } = await ask(worker, contract.createGroup, {
    ...{ content, leaders: [worker.accountId] },
  })
  await ask(lead, contract.stepGroup, { groupId, step: 'approve', version: 1 })
  await ask(worker, contract.stepGroup, { groupId, step: 'recruit', version: 2 })
  return groupId
}

export async function join({ ask, worker }: House, groupId: never, personId: never) {
  await ask(worker, contract.addMember, { groupId, personId })
  return ask(worker, contract.agreeMember, { groupId, personId, ...aYes(personId), version: 1 })
}
