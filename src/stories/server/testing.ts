import { routes as casework } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { routes as people } from '#people/server/index.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution, cityOfficer } from '#places/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as stories from '../model/contract.ts'
import * as readings from '../model/contract-readings.ts'
import * as way from '../model/contract-way.ts'
import { type Asked, Check, type StoryId } from '../model/story.ts'
import { routes } from './index.ts'

const nowhere = { institutionId: null, districtCode: null, departmentId: null }

/** Two houses, a supervisor, the city, a clock and a front door. */
export async function aCity() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const [house, other] = [await anInstitution(db), await anInstitution(db)]
  const ask = aFrontDoor(db, [...people, ...casework, ...routes], testDeps({ now: clock.now }))
  const supervisor = anActor({ role: 'supervisor', ...nowhere })
  const second = anActor({ role: 'supervisor', ...nowhere })
  return { db, owner, clock, ask, house, other, supervisor, second, city: cityOfficer }
}

export type City = Awaited<ReturnType<typeof aCity>>

export const HEAD_THEN_SUPERVISOR = ({ id }: City['house']): [Asked, Asked] => [
  { of: 'house', institutionId: id },
  { of: 'supervisors', institutionId: null },
]

/** Of a patient of the house, with what names her. */
export async function aStoryOfCase({ db, ask, house }: City, name = '梁秋实') {
  const { worker } = house
  const person = await aPatient(db, worker, { name })
  const file = await aCase(db, worker, person.id)
  const { id: storyId } = await ask(worker, stories.startStory, {
    ...{ line: 'psychosocial-support', about: 'client', caseId: file.id, title: `${name}的春天` },
    body: `63岁的${name}住在12床，电话13800138000。她慢慢学会了翻身。`,
  })
  return { storyId, person }
}

/** From what one has seen, without a case; the consent is on paper. */
export async function aStory({ ask, house }: City, worker: Actor = house.worker) {
  const { id: storyId } = await ask(worker, stories.startStory, {
    ...{ line: 'volunteer-management', about: 'volunteer', caseId: null, title: '雨天也来' },
    body: '她在69岁那年开始做志愿者。雨天也准时来。',
  })
  await ask(worker, way.consentStory, { storyId, consent: aPaper(), version: 1 })
  return storyId
}

export function aPaper(given = {}) {
  return {
    ...{ kind: 'paper' as const, signedOn: '2026-03-01', keptAt: '社工部二号柜' },
    ...{ witness: '同事一位', byGuardian: false, until: null },
    ...given,
  }
}

/** Everything that was found is replaced by what is proposed first. */
export async function makeNameless(
  { ask, house }: City,
  storyId: StoryId,
  asked: [Asked, Asked] = HEAD_THEN_SUPERVISOR(house),
  worker: Actor = house.worker,
) {
  const { findings, version } = await ask(worker, way.examineStory, { storyId })
  const decisions = findings.map(({ start, end, proposals }) => ({
    ...{ choice: 'replace' as const, start, end, by: proposals[0] ?? '' },
  }))
  return ask(worker, way.deidentifyStory, { storyId, decisions, asked, version })
}

export async function read(
  { ask }: City,
  reader: Actor,
  verdict: 'passed' | 'returned' = 'passed',
  reason = '',
) {
  const { readings: asked } = await ask(reader, readings.listReadings, {})
  const one = asked.find(({ isTurn }) => isTurn)
  if (!one) throw new Error('Nothing to read')
  return ask(reader, readings.decideReading, {
    ...{ readingId: one.id, verdict, checks: [...Check.options], reason, version: 1 },
  })
}

/** Written, agreed to, nameless, read by two and on the public page. */
export async function aPublishedStory(city: City) {
  const storyId = await aStory(city)
  await makeNameless(city, storyId)
  await read(city, city.house.lead)
  await read(city, city.supervisor)
  await city.ask(city.house.lead, stories.publishStory, { storyId, version: 5 })
  return storyId
}
