import { PersonId } from '#platform/model/actor.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import type { GroupPage } from '../model/contract.ts'
import { GroupId } from '../model/group.ts'
import type { Member } from '../model/member.ts'
import { type GroupSession, GroupSessionId } from '../model/session.ts'

const now = toInstant(new Date())

export const ME =
  '00000000-0000-4000-8000-0000000000a1' as GroupPage['leaders'][number]['accountId']

export function aMember(name: string, given: Partial<Member> = {}): Member {
  const id = PersonId.parse(crypto.randomUUID())
  return {
    person: {
      ...{ id, name, closed: false, minor: false, sex: 'female', birthDate: null },
      birthPrecision: null,
    },
    ...{ addedAt: now, joinedAt: now, leftAt: null, leftWhy: '', outcome: null, outcomeNote: '' },
    agreement: { givenBy: id, evidence: { kind: 'signature', keptAt: '柜' }, separate: true },
    ...{ measures: [], cases: [], version: 2 },
    ...given,
  }
}

export function aSession(given: Partial<GroupSession> = {}): GroupSession {
  return {
    ...{ id: GroupSessionId.parse(crypto.randomUUID()), n: 1, phase: 'forming', place: '' },
    ...{ startsAt: addMinutes(now, -60), goal: '认识彼此', plan: '', state: 'planned', reason: '' },
    ...{ record: null, recordedAt: null, attendance: [], version: 1 },
    ...given,
  }
}

/** A running group, unless told otherwise. */
export function aGroupPage(given: Partial<GroupPage> = {}): GroupPage {
  return {
    ...{ id: GroupId.parse(crypto.randomUUID()), state: 'running', phase: 'forming' },
    content: {
      ...{ title: '互助小组', line: 'psychosocial-support', field: 'stroke', theory: '' },
      ...{ aims: '减压', target: '照护者', criteria: '满一个月', consentText: '可以退出' },
      ...{ risks: '', plannedSessions: 6, capacity: 8 },
      instrument: { id: 'zbi-12', variant: 'standard' },
    },
    ...{ leaders: [{ accountId: ME, name: '王敏' }], evaluation: null, reason: '' },
    ...{ createdAt: now, approvedAt: now, version: 5, sessions: [], members: [], isLeader: true },
    ...given,
  }
}
