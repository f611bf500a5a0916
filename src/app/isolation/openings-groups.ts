import * as community from '#community/model/contract.ts'
import * as groups from '#groups/model/contract.ts'
import { addMinutes, dayInBeijing, toInstant } from '#platform/model/time.ts'
import type { Hands } from './hands.ts'
import { anActivity, PNG } from './victim-community.ts'
import { aGroup } from './victim-groups.ts'

const DAY = 24 * 60

/** A plan to be written, a member to be asked, members and sessions that wait; an open activity. */
export async function openGroups(hands: Hands) {
  await openPlans(hands)
  await openRunning(hands)
  await openActivity(hands)
}

async function openPlans({ door, mark, world: { worker, lead }, file, open }: Hands) {
  const plan = { content: aGroup(mark), leaders: [worker.accountId] }
  const { id: draftId } = await door.ask(worker, groups.createGroup, plan)
  open(worker, groups.writeGroup, { ...plan, groupId: draftId, version: 1 })

  const recruit = async () => {
    const { id: groupId } = await door.ask(worker, groups.createGroup, plan)
    await door.ask(lead, groups.stepGroup, { groupId, step: 'approve', version: 1 })
    await door.ask(worker, groups.stepGroup, { groupId, step: 'recruit', version: 2 })
    return { groupId, personId: file.clientId }
  }
  open(worker, groups.addMember, await recruit())
  const member = await recruit()
  const { version } = await door.ask(worker, groups.addMember, member)
  open(worker, groups.agreeMember, {
    ...{ ...member, givenBy: file.clientId, separate: true, version },
    evidence: { kind: 'signature', keptAt: `柜${mark}` },
  })
}

/** In the group of the world: its member, one session to be tapped, one to be written down. */
async function openRunning({ door, mark, world: { worker }, open }: Hands) {
  const { groups: lines } = await door.ask(worker, groups.listGroups, {})
  const pages = await Promise.all(
    lines.map(({ id: groupId }) => door.ask(worker, groups.openGroup, { groupId })),
  )
  const page = pages.find(({ sessions }) => sessions.length > 0)
  const [member] = page?.members ?? []
  if (!page || !member) throw new Error('The victim has no group')
  const { person, version } = member
  const personId = person.id
  const which = { groupId: page.id, personId }
  const now = toInstant(new Date())
  open(worker, groups.leaveGroup, { ...which, reason: `搬走${mark}`, version })
  open(worker, groups.setOutcome, { ...which, outcome: 'reached', note: `结果${mark}`, version })
  open(worker, groups.measureMember, {
    ...{ ...which, moment: 'after', on: dayInBeijing(now), score: 12, version },
  })

  const plan = async () => {
    const place = { phase: 'forming' as const, place: `室${mark}`, goal: `目标${mark}` }
    const startsAt = addMinutes(now, -DAY)
    return door.ask(worker, groups.planSession, {
      ...{ groupId: page.id, ...place, plan: `做法${mark}`, startsAt },
    })
  }
  const present = { personId, presence: 'present' as const }
  const { id: tapped } = await plan()
  open(worker, groups.markPresence, { groupId: page.id, sessionId: tapped, ...present })
  const { id: sessionId, version: planned } = await plan()
  const session = { groupId: page.id, sessionId }
  await door.ask(worker, groups.markPresence, { ...session, ...present })
  open(worker, groups.recordSession, {
    ...{ ...session, minutes: 60, process: `过程${mark}`, atmosphere: '', decisions: '' },
    ...{ disagreements: '', goalReached: 'yes', gains: '', obstacles: '', next: '' },
    version: planned,
  })
}

async function openActivity({ door, mark, world: { worker }, file, open }: Hands) {
  const { id: activityId } = await door.ask(worker, community.planActivity, {
    ...{ plan: anActivity(mark), organisers: [worker.accountId] },
  })
  const which = { activityId, personId: file.clientId }
  await door.ask(worker, community.registerParticipant, {
    ...{ ...which, givenBy: file.clientId, separate: true },
    evidence: { kind: 'verbal', witness: `见证${mark}` },
  })
  open(worker, community.removeParticipant, which)
  open(worker, community.addEvidence, {
    ...{ activityId, kind: 'sign-in-sheet', faces: 'none', fileName: `签到${mark}.png` },
    base64: PNG,
  })
}
