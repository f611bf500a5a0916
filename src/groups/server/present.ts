import { accountsNamed } from '#access/server/index.ts'
import { listCasesOf } from '#casework/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Group } from '../model/group.ts'
import type { Measure, Member } from '../model/member.ts'
import type { GroupSession, SessionRecord } from '../model/session.ts'
import type { GroupRow } from './groups.store.ts'
import * as parts from './parts.store.ts'
import type { Tables } from './tables.ts'

export async function presentGroup(tx: Tx, row: GroupRow): Promise<Group> {
  const { id, state, phase, content, evaluation, reason, createdAt, approvedAt, version } = row
  const names = await accountsNamed(tx, row.leaders)
  const leaders = row.leaders.map((accountId) => ({ accountId, name: names.get(accountId) ?? '' }))
  return {
    ...{ id, state, phase, content, evaluation, reason, createdAt, approvedAt, version },
    leaders,
  }
}

/** The members with what was measured, and with the cases that the asker sees anyway. */
export async function presentMembers(
  tx: Tx,
  actor: Actor,
  group: GroupRow,
  rows: readonly Tables['groups.member'][],
): Promise<Member[]> {
  const ids = rows.map(({ personId }) => personId)
  const cards = await getPersonCards(tx, actor, ids)
  const cases = await listCasesOf(tx, actor, ids)
  const measures = await parts.listMeasures(tx, group)
  return rows.flatMap(({ personId, agreedBy, evidence, ...row }) => {
    const person = cards.get(personId)
    if (!person) return []
    const { addedAt, joinedAt, leftAt, leftWhy, outcome, outcomeNote, version } = row
    return [
      {
        ...{ person, addedAt, joinedAt, leftAt, leftWhy, outcome, outcomeNote, version },
        agreement: agreedBy && {
          ...{ givenBy: agreedBy, separate: true },
          evidence: evidence as NonNullable<Member['agreement']>['evidence'],
        },
        measures: measures.filter((one) => one.personId === personId).map(toMeasure),
        cases: cases
          .filter((one) => one.personId === personId)
          .map(({ caseId, number, inTeam }) => ({ caseId, number, inTeam })),
      },
    ]
  })
}

export async function presentMember(
  tx: Tx,
  actor: Actor,
  group: GroupRow,
  id: Member['person']['id'],
) {
  const row = await parts.getMemberRow(tx, group, id)
  const [member] = await presentMembers(tx, actor, group, [row])
  if (!member) throw noSuch('member')
  return member
}

function toMeasure({ moment, on, score }: Tables['groups.measure']): Measure {
  return { moment, on, score: Number(score) }
}

export async function presentSessions(
  tx: Tx,
  group: GroupRow,
  rows: readonly Tables['groups.session'][],
): Promise<GroupSession[]> {
  const attendance = await parts.listAttendance(tx, group)
  return rows.map(({ record, ...row }) => {
    const { id, n, phase, startsAt, place, goal, plan, state, reason, recordedAt, version } = row
    return {
      ...{ id, n, phase, startsAt, place, goal, plan, state, reason, recordedAt, version },
      record: record as SessionRecord | null,
      attendance: attendance
        .filter(({ sessionId }) => sessionId === id)
        .map(({ personId, presence }) => ({ personId, presence })),
    }
  })
}

export async function presentSession(tx: Tx, group: GroupRow, id: GroupSession['id']) {
  const [session] = await presentSessions(tx, group, [await parts.getSessionRow(tx, group, id)])
  if (!session) throw noSuch('session')
  return session
}
