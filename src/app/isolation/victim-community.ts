import type { ActivityPlan } from '#community/model/activity.ts'
import * as community from '#community/model/contract.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing, toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

const DAY = 24 * 60
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64')

/** One activity that is being prepared, with somebody on its list; one that is counted. */
export async function fillCommunity(maker: Maker, worker: Actor, lead: Actor, personId: PersonId) {
  await gather(maker, worker, personId)
  const counted = await gather(maker, worker, personId)
  const { door, mark } = maker
  const which = { activityId: counted }
  await door.ask(worker, community.stepActivity, { ...which, step: 'hold', version: 1 })
  await door.ask(worker, community.stepActivity, {
    ...{ ...which, step: 'sum-up', version: 2 },
    summary: {
      ...{ minutes: 120, results: `做成${mark}`, problems: `问题${mark}`, next: `以后${mark}` },
      estimate: { people: 40, method: 'head-count', note: `清点${mark}` },
      ...{
        materials: [{ what: `折页${mark}`, count: 9 }],
        costFen: 100,
        noEvidenceWhy: `没有照片${mark}`,
      },
    },
  })
  await door.ask(lead, community.stepActivity, { ...which, step: 'count', version: 3 })
}

async function gather({ door, mark }: Maker, worker: Actor, personId: PersonId) {
  const now = toInstant(new Date())
  const { id: activityId } = await door.ask(worker, community.planActivity, {
    plan: anActivity(mark),
    organisers: [worker.accountId],
  })
  const which = { activityId, personId }
  const evidence = { kind: 'verbal', witness: `见证${mark}` } as const
  await door.ask(worker, community.registerParticipant, {
    ...{ ...which, givenBy: personId, evidence, separate: true },
  })
  for (const note of [`带卡${mark}`, `再问${mark}`]) {
    const followUp = { ...which, kind: 'request' as const, due: dayInBeijing(now), note }
    const { id: followUpId } = await door.ask(worker, community.addFollowUp, followUp)
    if (note.startsWith('再问'))
      await door.ask(worker, community.finishFollowUp, {
        ...{ activityId, followUpId, isDone: true, result: `签了${mark}`, version: 1 },
      })
  }
  const file = { kind: 'sign-in-sheet' as const, faces: 'none' as const, base64: PNG }
  await door.ask(worker, community.addEvidence, {
    ...{ activityId, ...file, fileName: `签到${mark}.png` },
  })
  return activityId
}

export function anActivity(mark: string): ActivityPlan {
  return {
    ...{ kind: 'severe-mental-disorder', title: `活动${mark}`, field: 'mental-health' },
    ...{ aims: `目的${mark}`, target: `面向${mark}` },
    startsAt: addMinutes(toInstant(new Date()), -DAY),
    ...{ place: `地点${mark}`, outOfTown: `外地${mark}`, agenda: `流程${mark}` },
    partners: [{ name: `合作${mark}`, part: `出人${mark}` }],
    ...{ volunteers: [`志愿${mark}`], materials: [{ what: `折页${mark}`, count: 9 }] },
    plannedCostFen: 100,
  }
}
