import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { GroupContent, GroupId } from '../model/group.ts'
import type { GroupSessionId, Presence, SessionRecord } from '../model/session.ts'
import { addGroup, type GroupRow } from './groups.store.ts'
import * as parts from './parts.store.ts'

const DAY = 24 * 60

/** A running group of those who care for somebody after a stroke: invented, with two sessions. */
export async function fillGroup(
  tx: Tx,
  actor: Actor,
  personIds: readonly PersonId[],
  deps: Deps,
): Promise<GroupId> {
  const [id, now] = [deps.newId() as GroupId, deps.now()]
  const institutionId = actor.institutionId as InstitutionId
  const place = { institutionId, id }
  const begun = addMinutes(now, -20 * DAY)
  await addGroup(tx, {
    ...{ institutionId, id, content, leaders: [actor.accountId], state: 'running' },
    ...{ phase: 'forming', evaluation: null, reason: '', version: 1 },
    ...{ createdAt: begun, createdBy: actor.accountId, touchedAt: now },
    ...{ approvedAt: begun, approvedBy: null },
  })
  for (const [n, personId] of personIds.entries())
    await addDemoMember(tx, place, personId, addMinutes(begun, n), actor)
  for (const [index, title] of ['认识彼此，说说最难的时候', '翻身、喂饭：把手艺教给彼此'].entries())
    await addHeld(tx, actor, place, { n: index + 1, goal: title, personIds }, deps)
  await parts.addSessionRow(tx, {
    ...{
      institutionId,
      groupId: id,
      id: deps.newId() as GroupSessionId,
      n: 3,
      phase: 'transition',
    },
    ...{ startsAt: addMinutes(now, 2 * DAY), place: '康复楼活动室', goal: '谁能替我一天' },
    ...{ plan: '画出各家的帮手图，找出可以请人替的半天', state: 'planned', reason: '' },
    ...{ record: null, minutes: null, recordedAt: null, recordedBy: null, version: 1 },
  })
  return id
}

async function addDemoMember(
  tx: Tx,
  { institutionId, id: groupId }: Pick<GroupRow, 'institutionId' | 'id'>,
  personId: PersonId,
  at: GroupRow['createdAt'],
  { accountId }: Actor,
) {
  const evidence = JSON.stringify({ kind: 'signature', keptAt: '社工部二号柜' })
  await parts.addMemberRow(tx, {
    ...{
      institutionId,
      groupId,
      personId,
      addedAt: at,
      joinedAt: at,
      agreedBy: personId,
      evidence,
    },
    ...{ leftAt: null, leftWhy: '', outcome: null, outcomeNote: '', version: 1 },
  })
  const score = 18 + (Number.parseInt(personId.slice(-2), 16) % 12)
  const on = at.slice(0, 10) as never
  const measure = { institutionId, groupId, personId, moment: 'before', on, score } as const
  await parts.putMeasure(tx, { ...measure, byAccount: accountId })
}

interface Held {
  readonly n: number
  readonly goal: string
  readonly personIds: readonly PersonId[]
}

async function addHeld(
  tx: Tx,
  actor: Actor,
  { institutionId, id: groupId }: Pick<GroupRow, 'institutionId' | 'id'>,
  { n, goal, personIds }: Held,
  deps: Deps,
) {
  const at = addMinutes(deps.now(), (n - 3) * 7 * DAY)
  const sessionId = deps.newId() as GroupSessionId
  const byAccount = actor.accountId
  await parts.addSessionRow(tx, {
    ...{ institutionId, groupId, id: sessionId, n, phase: 'forming', startsAt: at, version: 1 },
    ...{ place: '康复楼活动室', goal, plan: '热身十分钟，分享四十分钟，收尾十分钟' },
    ...{ state: 'recorded', reason: '', record: JSON.stringify(held), minutes: held.minutes },
    ...{ recordedAt: addMinutes(at, 120), recordedBy: byAccount },
  })
  for (const [index, personId] of personIds.entries()) {
    const presence: Presence = index === n ? 'excused' : index === 3 ? 'late' : 'present'
    await parts.putAttendance(tx, {
      ...{ institutionId, groupId, sessionId, personId, presence, at, byAccount },
    })
  }
}

const held: SessionRecord = {
  minutes: 60,
  process: '围坐，逐个说。开始时沉默，一位组员说起夜里不敢睡，别人接了话。',
  ...{ atmosphere: '从拘谨到有人笑', decisions: '建一个互助群，约定不外传', disagreements: '' },
  ...{ goalReached: 'yes', gains: '都说了自己最难的一件事', obstacles: '有两位坐不满一小时' },
  next: '下次把椅子换成有靠背的',
}

const content: GroupContent = {
  title: '歇一歇：脑卒中照护者互助小组',
  ...{ line: 'psychosocial-support', field: 'stroke' },
  theory: '互助模式与压力应对：同样处境的人彼此教、彼此撑。',
  aims: '照护者认识自己的负担，学会三种减压办法，找到可以替手的人。',
  target: '本院脑卒中患者的主要照护者',
  criteria: '照护满一个月；能坐满一小时；没有正在处理的危机。',
  ...{ plannedSessions: 6, capacity: 8 },
  consentText:
    '小组里会记下您是否到场和做了什么，只有带领小组的社工和社工部主任看得到；您随时可以退出。',
  risks: '有人情绪激动时，由另一位社工陪到旁边的房间。',
  instrument: { id: 'zbi-12', variant: 'standard' },
}
