import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import type { GroupContent } from '../model/group.ts'
import type { SessionRecord } from '../model/session.ts'

const DAY = 24 * 60
const SESSIONS = 4
const TITLES: readonly (readonly [string, GroupContent['field']])[] = [
  ['歇一歇：照护者互助小组', 'stroke'],
  ['病房里的画室', 'paediatrics'],
  ['同路人：肿瘤患者支持小组', 'oncology'],
  ['控糖小组', 'chronic'],
]

interface House {
  readonly institutionId: InstitutionId
  readonly leader: AccountId
  readonly groups: number
  readonly members: readonly PersonId[]
}

/** Groups that were held in one house of the demonstration of a city. As its head. */
export async function fillGroupsOfHouse(
  tx: Tx,
  { institutionId, leader, groups, members }: House,
  random: Seeded,
  deps: Deps,
) {
  const held = Array.from({ length: members.length < 4 ? 0 : groups }, () => {
    const day = dayInBeijing(addMinutes(deps.now(), -random.int(50, 700) * DAY))
    return { id: random.id(), begun: `${day}T06:00:00.000Z` as Instant }
  })
  await insertRows(
    tx,
    'groups.programme',
    held.map(({ id, begun }) => {
      const [title, field] = random.pick(TITLES)
      return {
        ...{ institutionId, id, state: 'archived', phase: 'ending', leaders: [leader], reason: '' },
        ...{ content: contentOf(title, field), createdAt: begun, createdBy: leader, version: 1 },
        evaluation: { aims: '多数组员达到了目标。', process: '', problems: '', next: '' },
        ...{ approvedAt: begun, approvedBy: null, touchedAt: addMinutes(begun, 40 * DAY) },
      }
    }),
  )
  const sessions = held.flatMap(({ id: groupId, begun }) =>
    Array.from({ length: SESSIONS }, (_, n) => {
      const startsAt = addMinutes(begun, n * 7 * DAY)
      return { groupId, id: random.id(), n: n + 1, startsAt, minutes: random.pick([60, 75, 90]) }
    }),
  )
  await insertRows(
    tx,
    'groups.session',
    sessions.map((one) => ({
      ...{ ...one, institutionId, phase: 'maturity', place: '活动室', goal: '说说这一周' },
      ...{ plan: '', state: 'recorded', reason: '', record: recordOf(one.minutes), version: 1 },
      ...{ recordedAt: addMinutes(one.startsAt, 120), recordedBy: leader },
    })),
  )
  await insertRows(
    tx,
    'groups.member',
    held.flatMap(({ id: groupId, begun }) =>
      members.slice(0, 7).map((personId) => ({
        ...{ institutionId, groupId, personId, addedAt: begun, joinedAt: begun, version: 1 },
        ...{ agreedBy: personId, evidence: { kind: 'signature', keptAt: '演示' }, leftAt: null },
        ...{ leftWhy: '', outcome: random.pick(['reached', 'partly']), outcomeNote: '' },
      })),
    ),
  )
  await insertRows(
    tx,
    'groups.attendance',
    sessions.flatMap(({ groupId, id: sessionId, startsAt: at }) =>
      members.slice(0, 7).map((personId) => ({
        ...{ institutionId, groupId, sessionId, personId, at, byAccount: leader },
        presence: random.chance(0.85) ? 'present' : 'absent',
      })),
    ),
  )
}

function contentOf(title: string, field: GroupContent['field']): GroupContent {
  return {
    ...{ title, line: 'psychosocial-support', field, theory: '互助模式', aims: '彼此支撑' },
    ...{ target: '本院患者和照护者', criteria: '', plannedSessions: SESSIONS, capacity: 8 },
    ...{ consentText: '', risks: '', instrument: null },
  }
}

function recordOf(minutes: number): SessionRecord {
  return {
    ...{ minutes, process: '围坐，逐个说。', atmosphere: '', decisions: '', disagreements: '' },
    ...{ goalReached: 'yes', gains: '', obstacles: '', next: '' },
  }
}
