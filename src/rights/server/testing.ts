import { routes as casework } from '#casework/server/index.ts'
import { aCase, aContact } from '#casework/server/testing.ts'
import { routes as people } from '#people/server/index.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { PersonId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { NewRequest, Paper, Right, RightsRequest } from '../model/request.ts'
import { routes } from './index.ts'

export function asked(
  personId: PersonId,
  right: Right,
  given: Partial<NewRequest> = {},
): NewRequest {
  return {
    ...{ personId, right, about: '我的社工记录', channel: 'counter', asker: 'self' },
    ...{ receivedAt: '2026-03-02T01:30:00.000Z' as Instant, askerName: '', askerId: null },
    ...{ relation: null, interest: '' },
    ...given,
  }
}

/** A house with an ended case of somebody, and the door at which that person asks. */
export async function aRightsDesk() {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const house = await anInstitution(db)
  const { worker, lead, id: institutionId } = house
  const deps = testDeps({ now: clock.now, demo: true })
  const ask = aFrontDoor(db, [...routes, ...people, ...casework], deps)
  const client = await aPatient(db, worker, { name: '韩晓梅', phones: ['13800000001'] }, deps)
  const ended = { state: 'ended', closedAt: '2026-03-01T08:00:00.000Z' as Instant } as const
  const file = await aCase(db, worker, client.id, ended)
  const note = await aContact(db, worker, file, { confidential: '督导才看的话' })
  const other = await aContact(db, worker, file, { shared: '邻居说她家夜里常吵' })
  const second = anActor({ institutionId, role: 'lead' })

  const take = (told: Promise<{ status: number } & RightsRequest>) =>
    told.then((answer) => {
      if (answer.status !== 200) throw new Error(JSON.stringify(answer))
      return { rightsRequestId: answer.id, version: answer.version }
    })
  const record = (right: Right, given: Partial<NewRequest> = {}, personId = client.id) =>
    take(ask(lead, contract.recordRightsRequest, asked(personId, right, given)))
  const establish = (
    which: { rightsRequestId: RightsRequest['id']; version: number },
    papers: Paper[] = ['identity-card'],
  ) => take(ask(lead, contract.establishStanding, { ...which, papers, arrangedOtherwise: false }))
  const established = async (right: Right, given: Partial<NewRequest> = {}, personId = client.id) =>
    establish(await record(right, given, personId))

  const staff = { worker, lead, second, house }
  const served = { client, file, note, other }
  return { ask, db, owner, clock, deps, ...staff, ...served, record, establish, established }
}
