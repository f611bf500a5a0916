import { aCase } from '#casework/server/testing.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import type { Attendee, Conference, Minutes, Plan } from '../model/conference.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'

const somebody = (name: string, discipline: string): Attendee => ({
  ...{ name, discipline, accountId: null, from: '' },
})

/** Half an hour before the clock of the tests, which stands at ten in Beijing on 2 March 2026. */
export const plan: Plan = {
  ...{ at: '2026-03-02T01:30:00.000Z' as Instant, place: '示教室', purpose: '出院去哪里' },
  questions: ['能不能回家'],
  attendees: [somebody('主治', '主治医师'), somebody('护士长', '护理')],
}
export const minutes: Minutes = {
  answers: [{ question: '能不能回家', answer: '先住康复院', answeredBy: '主治' }],
  ...{ socialWorkView: '先转康复院两周', familyVoice: '一个人抬不动', clientVoice: '' },
  decisions: [{ what: '联系康复院', owner: '社工', due: '2026-03-05' as Day }],
}

/** A case, and the door through which its meetings are arranged. */
export async function aCaseToMeetAbout({ isChild = false } = {}) {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const client = await (isChild ? aChild : aPatient)(db, worker)
  const { id: caseId } = await aCase(db, worker, client.id, { state: 'active' })
  const colleague = anActor({ institutionId: id })

  async function take(told: Promise<{ status: number } & Conference>) {
    const answer = await told
    if (answer.status !== 200) throw new Error(JSON.stringify(answer))
    return { caseId, conferenceId: answer.id, version: answer.version }
  }

  const planned = (kind: Conference['kind'] = 'team') =>
    take(ask(worker, contract.planConference, { caseId, kind, ...plan }))
  const { at, place, attendees } = plan
  const held = async (kind: Conference['kind'] = 'team') =>
    take(ask(worker, contract.holdConference, { ...(await planned(kind)), at, place, attendees }))
  const recorded = async () =>
    take(ask(worker, contract.recordConference, { ...(await held()), ...minutes }))

  const people = { worker, lead, colleague, client, institutionId: id }
  return { db, owner, clock, ask, caseId, ...people, planned, held, recorded }
}
