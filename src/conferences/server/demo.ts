import type { CaseId } from '#casework/model/case.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Attendee } from '../model/conference.ts'
import { holdConference, planConference } from './conferences.ts'
import { recordConference } from './minutes.ts'

const DAY = 24 * 60

const somebody = (name: string, discipline: string): Attendee => ({
  ...{ name, discipline, accountId: null, from: '' },
})

/** An invented team conference with its minutes, and a family meeting that lies ahead. */
export async function fillConferences(tx: Tx, actor: Actor, caseId: CaseId, deps: Deps) {
  const now = deps.now()
  const dayOf = (days: number) => dayInBeijing(addMinutes(now, days * DAY))
  const then = (minutes: number): Deps => ({ ...deps, now: () => addMinutes(now, minutes) })
  const at = addMinutes(now, -2 * DAY)
  const team = [
    somebody('陈医生', '主治医师'),
    somebody('赵护士长', '护士长'),
    somebody('孙治疗师', '康复治疗师'),
    somebody(actor.name, '医务社工'),
  ]

  const plan = {
    ...{ caseId, at, place: '病区示教室', purpose: '出院前，把“回家还是去康复院”说清楚。' },
    questions: ['下周能不能出院？', '家里没有电梯，怎么上下楼？', '自费的部分还差多少？'],
    attendees: team,
  }
  const planned = await planConference(tx, actor, { ...plan, kind: 'team' }, then(-4 * DAY))
  const { id: conferenceId } = planned
  const held = await holdConference(
    tx,
    actor,
    { caseId, conferenceId, at, place: plan.place, attendees: team, version: planned.version },
    then(-2 * DAY + 50),
  )
  await recordConference(
    tx,
    actor,
    {
      ...{ caseId, conferenceId, version: held.version },
      answers: [
        {
          question: '下周能不能出院？',
          answer: '伤口愈合好，周三可以。',
          answeredBy: '陈医生',
        },
        {
          question: '家里没有电梯，怎么上下楼？',
          answer: '头两周不建议爬楼，最好先住康复院。',
          answeredBy: '孙治疗师',
        },
        {
          question: '自费的部分还差多少？',
          answer: '估算约八千元，等结算清单出来再核。',
          answeredBy: actor.name,
        },
      ],
      socialWorkView:
        '建议先转康复院两周，同时申请临时救助；女儿白天上班，回家后要有人搭把手，联系社区送餐。',
      familyVoice: '女儿说：“想接回家，可是我一个人真抬不动。”',
      clientVoice: '本人愿意先去康复院，“只要说好两周”。',
      decisions: [
        { what: '联系康复院，确认床位', owner: actor.name, due: dayOf(2) },
        { what: '开好出院小结和康复处方', owner: '陈医生', due: dayOf(3) },
        { what: '教女儿翻身和转移', owner: '孙治疗师', due: dayOf(4) },
      ],
    },
    then(-2 * DAY + 120),
  )
  await planConference(
    tx,
    actor,
    {
      ...{ caseId, kind: 'family', at: addMinutes(now, DAY), place: '社工部会谈室' },
      ...{ purpose: '和家里人一起定下谁来照顾、怎么轮换。', questions: ['周末谁来？'] },
      attendees: [somebody('患者女儿', '家属'), somebody('患者儿子', '家属'), ...team.slice(-1)],
    },
    then(-DAY),
  )
}
