import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as cultivation from '#cultivation/model/contract-batches.ts'
import { routes as cultivationRoutes, fillCultivationOfCity } from '#cultivation/server/index.ts'
import { anOfficial } from '#cultivation/server/testing.ts'
import { fillPlaces } from '#places/server/index.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import { enterAs } from '#platform/server/gate.ts'
import {
  aClock,
  aFrontDoor,
  anActor,
  as,
  freshDatabase,
  testDeps,
} from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import * as running from '../model/contract-running.ts'
import { Party } from '../model/post.ts'
import { fillStationing, fillStationingOfCity, routes } from './index.ts'

const TODAY = Day.parse('2026-03-02')
const someBatch = {
  ...({ n: 4, year: 2026, title: '第四批', agreementMark: 'assumed' } as const),
  ...{ agreementText: '四方协议', agreementSource: '测试' },
}
const counts = {
  minutes: 9000,
  cases: 3,
  contacts: 30,
  groupSessions: 2,
  activities: 1,
  trainings: 1,
}

/** A host, an agency on record as an institution, a foundation, and a batch with its agreement. */
async function aBatch() {
  const { db } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const other = await anInstitution(db, { districtCode: '110105' })
  const agency = await anInstitution(db, {
    kind: 'social-work-agency',
    level: null,
    specialty: null,
  })
  const partner = anActor({ role: 'partner', institutionId: agency.id })
  const ask = aFrontDoor(db, [...cultivationRoutes, ...routes], testDeps({ now: clock.now }))
  const city = await anOfficial(db, 'city-officer', '市级')
  const funder = await anOfficial(db, 'foundation', '基金会')
  const about = { name: '暖枝', contact: '' }
  const { id: foundationId } = await ask(city, cultivation.addFoundation, about)
  const { accountId } = funder
  await ask(city, cultivation.setFoundationAccount, { accountId, foundationId })
  const { id: batchId } = await ask(city, contract.addBatch, someBatch)
  const post = {
    ...{ batchId, institutionId: house.id, senderName: '同舟', senderId: agency.id, foundationId },
    ...{ department: '儿科', startsOn: TODAY, endsOn: Day.parse('2027-03-01') },
  }
  const parties = { host: house.lead, sender: partner, funder, city }
  return { ask, clock, house, other, city, partner, funder, batchId, post, parties }
}

test('four confirm, one is sent; the sender sees hours and counts; what remains is a dated fact', async () => {
  const { ask, clock, house, other, city, partner, funder, batchId, post, parties } = await aBatch()
  const { lead } = house
  const { id: postId } = await ask(city, contract.proposePost, post)
  expect((await ask(other.lead, contract.openPost, { postId })).status).toBe(404)
  const confirm = (who: Actor, party: Party, version: number, paper = '') =>
    ask(who, running.confirmPost, { postId, party, name: '某某', on: TODAY, paper, version })
  expect(await confirm(lead, 'funder', 1)).toMatchObject({ code: 'not-your-party', status: 403 })
  expect(await confirm(city, 'sender', 1)).toMatchObject({ code: 'paper-missing' })
  for (const [place, party] of Party.options.entries())
    expect(await confirm(parties[party], party, place + 1)).toMatchObject({
      state: place === 3 ? 'agreed' : 'proposed',
    })
  expect(await confirm(city, 'city', 5)).toMatchObject({ code: 'confirmed-already' })
  const text = { ...someBatch, agreementText: '另一份', batchId, version: 1 }
  expect(await ask(city, contract.changeBatch, text)).toMatchObject({ code: 'agreement-confirmed' })

  const step = (
    name: 'place' | 'start' | 'hand-over' | 'end',
    version: number,
    given: object = {},
  ) => {
    const on = Day.parse(clock.now().slice(0, 10))
    return ask(lead, running.stepPost, { postId, step: name, on, version, ...given })
  }
  const month = (month: string, who = lead) =>
    ask(who, running.reportMonth, { postId, month, ...counts })
  expect(await month('2026-03')).toMatchObject({ code: 'not-placed' })
  expect(await step('place', 5)).toMatchObject({ code: 'worker-missing' })
  await step('place', 5, { workerName: '田若木' })
  expect(await step('start', 6)).toMatchObject({ state: 'running', workerName: '田若木' })
  clock.advance(70 * 24 * 60)
  expect(await month('2026-06')).toMatchObject({ code: 'month-outside' })
  expect(await month('2026-03')).toMatchObject({ missingMonths: ['2026-04'], minutes: 9000 })
  expect((await month('2026-04', partner)).status).toBe(403)
  const seen = await ask(partner, contract.openPost, { postId })
  expect(seen.months).toEqual([{ month: '2026-03', ...counts }])
  const visit = { postId, visitor: '走访人', on: TODAY, note: '看了台账' }
  expect((await ask(funder, running.recordVisit, visit)).visits).toHaveLength(1)
  expect((await ask(lead, running.recordVisit, visit)).status).toBe(403)

  expect(await step('hand-over', 7)).toMatchObject({ code: 'plan-missing' })
  await step('hand-over', 7, { note: '由本院社工接手' })
  const hire = (hired: boolean, on: string) =>
    ask(lead, running.tellHiring, { postId, hired, on: Day.parse(on), evidence: '合同 1' })
  expect(await hire(true, '2026-05-01')).toMatchObject({ code: 'not-ended' })
  expect(await step('end', 8)).toMatchObject({ state: 'ended', endedOn: '2026-05-11' })
  clock.advance(100 * 24 * 60)
  expect(await hire(false, '2026-08-01')).toMatchObject({ code: 'too-early-for-no' })
  expect(await hire(true, '2026-07-01')).toMatchObject({ hired: true })
  expect(await hire(true, '2026-07-01')).toMatchObject({ code: 'hire-known' })
  const listed = () => ask(city, contract.listPosts, {})
  expect((await listed()).rate).toEqual({ due: 0, hired: 0, unknown: 0 })
  clock.advance(300 * 24 * 60)
  expect((await listed()).rate).toEqual({ due: 1, hired: 1, unknown: 0 })
  expect((await ask(other.lead, contract.listPosts, {})).rows).toEqual([])
  const { fileName } = await ask(city, contract.downloadPosts, {})
  expect(fileName).toBe('驻点-2027-06-15.xlsx')
})

test('the city comes to 75 posts in 4 batches, with those of the stories among them', async () => {
  const { db, owner } = await freshDatabase()
  const city = await anOfficial(db, 'city-officer', '方渡江')
  await as(db, SYSTEM, async (tx) => {
    const { institutions } = await fillPlaces(tx, 'small')
    const [main, ...others] = institutions.map(({ id, districtCode }) => ({ id, districtCode }))
    const lead = anActor({ role: 'lead', institutionId: main?.id ?? null })
    const enter = (actor: Actor) => sql.raw(`select from ${enterAs(actor)}`).execute(tx)
    const ground = { seed: 2026, institutions }
    await fillCultivationOfCity(tx, ground, testDeps())
    await fillStationing(tx, enter, { city, lead, others: others.slice(0, 2) }, testDeps())
    await enter(SYSTEM)
    await fillStationingOfCity(tx, ground, testDeps())
  })
  const { rows } = await sql`select count(*)::int as all, count(distinct batch_id)::int as batches
    from stationing.post where placed_on is not null`.execute(owner)
  expect(rows).toEqual([{ all: 75, batches: 4 }])
  const { rate } = await aFrontDoor(db, routes)(city, contract.listPosts, {})
  expect(rate.due).toBeGreaterThan(20)
  expect(rate.hired).toBeGreaterThan(0)
  expect(rate.unknown).toBeGreaterThan(0)
})
