import type { CaseId } from '#casework/model/case.ts'
import * as groups from '#groups/model/contract.ts'
import type { GroupContent } from '#groups/model/group.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing, toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

const DAY = 24 * 60

/** A group that runs, with a member, a note of two halves, and sessions in every state. */
export async function fillGroups(
  { door, mark }: Maker,
  worker: Actor,
  lead: Actor,
  personId: PersonId,
  tellCaseId: CaseId | null = null,
) {
  const content = aGroup(mark)
  const leaders = [worker.accountId]
  const { id: groupId } = await door.ask(worker, groups.createGroup, { content, leaders })
  await door.ask(lead, groups.stepGroup, { groupId, step: 'approve', version: 1 })
  await door.ask(worker, groups.stepGroup, { groupId, step: 'recruit', version: 2 })

  const which = { groupId, personId }
  const evidence = { kind: 'signature', keptAt: `柜${mark}` } as const
  await door.ask(worker, groups.addMember, which)
  await door.ask(worker, groups.agreeMember, {
    ...{ ...which, givenBy: personId, evidence, separate: true, version: 1 },
  })
  const now = toInstant(new Date())
  await door.ask(worker, groups.measureMember, {
    ...{ ...which, moment: 'before', on: dayInBeijing(now), score: 20, version: 2 },
  })
  const plan = { phase: 'forming' as const, place: `室${mark}`, goal: `目标${mark}` }
  const sessions = []
  for (const days of [-2, -1, 7])
    sessions.push(
      await door.ask(worker, groups.planSession, {
        ...{ groupId, ...plan, plan: `做法${mark}`, startsAt: addMinutes(now, days * DAY) },
      }),
    )
  const [held, unheld] = sessions.map(({ id }) => id)
  if (!held || !unheld) throw new Error('The victim has no sessions')
  const session = { groupId, sessionId: held }
  await door.ask(worker, groups.markPresence, { ...session, personId, presence: 'present' })
  await door.ask(worker, groups.recordSession, {
    ...{ ...session, minutes: 60, process: `过程${mark}`, atmosphere: `气氛${mark}` },
    ...{ decisions: `决定${mark}`, disagreements: `分歧${mark}`, goalReached: 'yes' },
    ...{ gains: `收获${mark}`, obstacles: `难处${mark}`, next: `下次${mark}`, version: 1 },
  })
  await door.ask(worker, groups.cancelSession, {
    ...{ groupId, sessionId: unheld, reason: `没开${mark}`, version: 1 },
  })
  await door.ask(worker, groups.writeMemberNote, {
    ...{
      ...which,
      sessionId: held,
      shared: `看到${mark}`,
      confidential: `保密${mark}`,
      tellCaseId,
    },
  })
}

export function aGroup(mark: string): GroupContent {
  return {
    ...{ title: `小组${mark}`, line: 'psychosocial-support', field: 'stroke' },
    ...{ theory: `理论${mark}`, aims: `目的${mark}`, target: `对象${mark}` },
    ...{ criteria: `条件${mark}`, plannedSessions: 6, capacity: 8, risks: `困难${mark}` },
    consentText: `说明了${mark}`,
    instrument: { id: 'zbi-12', variant: 'standard' },
  }
}
