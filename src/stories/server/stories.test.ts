import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import * as people from '#people/model/contract-ties.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { NOBODY } from '#platform/model/actor.ts'
import * as contract from '../model/contract.ts'
import * as readings from '../model/contract-readings.ts'
import * as way from '../model/contract-way.ts'
import { Check } from '../model/story.ts'
import {
  aCity,
  aPaper,
  aPublishedStory,
  aStory,
  aStoryOfCase,
  HEAD_THEN_SUPERVISOR,
  makeNameless,
  read,
} from './testing.ts'

test('个人信息保护法第二十九条：a story is told only with a separate consent, and goes with it at once', async () => {
  const city = await aCity()
  const { ask, house, supervisor, owner } = city
  const { worker, lead } = house
  const { storyId, person } = await aStoryOfCase(city)
  const consent = (given: object, version = 1) =>
    ask(worker, way.consentStory, { storyId, consent: given as never, version })
  expect(await makeNameless(city, storyId).catch((error: unknown) => error)).toBeDefined()
  expect(await consent({ kind: 'on-record' })).toMatchObject({ code: 'story-consent-missing' })
  expect(await consent(aPaper())).toMatchObject({ code: 'client-consents-on-record' })
  const evidence = { kind: 'signature', keptAt: '社工部二号柜' }
  const yes = { kind: 'now', givenBy: person.id, evidence, separate: false }
  expect(await consent(yes)).toMatchObject({ code: 'separate-consent-needed' })
  expect(await consent({ ...yes, separate: true })).toMatchObject({
    ...{ state: 'consented', consent: { kind: 'on-record', stands: true } },
  })

  const nameless = await makeNameless(city, storyId)
  expect(nameless).toMatchObject({ state: 'deidentified', title: '一位四十多岁的先生的春天' })
  expect(nameless.body).toBe('六十多岁的一位四十多岁的先生住在病床，（略）。她慢慢学会了翻身。')
  expect(JSON.stringify(nameless.report)).not.toMatch(/梁秋实|13800138000|63/)
  const { rows: kept } = await sql<{ n: number }>`
    select count(*)::int as n from stories.manuscript`.execute(owner)
  expect(kept[0]?.n).toBe(0)

  await read(city, lead)
  await read(city, supervisor)
  const publish = (who: typeof worker) => ask(who, contract.publishStory, { storyId, version: 5 })
  expect(await publish(worker)).toMatchObject({ code: 'head-publishes' })
  expect(await publish(lead)).toMatchObject({ state: 'published' })
  const open = () => ask(NOBODY, readings.readPublic, { storyId })
  const shown = await open()
  expect(shown).toMatchObject({ status: 200, title: '一位四十多岁的先生的春天' })
  expect(Object.keys(shown).sort()).toEqual(
    ['about', 'body', 'id', 'length', 'line', 'publishedAt', 'status', 'title'].sort(),
  )
  await open()
  const { opened, personId } = await ask(lead, contract.openStory, { storyId })
  expect(opened).toEqual([{ day: '2026-03-02', n: 2 }])

  const whose = { personId: personId as never }
  const { consents } = await ask(worker, people.listConsents, whose)
  const story = consents.find(({ purpose }) => purpose === 'story')
  await ask(worker, people.withdrawConsent, {
    ...{ ...whose, consentId: story?.id as never, version: 1 },
  })
  expect(await open()).toMatchObject({ status: 404, code: 'no-such-story' })
  expect((await ask(NOBODY, readings.listPublic, {})).stories).toEqual([])
  expect(await ask(lead, contract.openStory, { storyId })).toMatchObject({
    consent: { kind: 'on-record', stands: false },
  })
})

test('two read it, neither is the author, one comes from outside; what is given back begins anew', async () => {
  const city = await aCity()
  const { ask, house, supervisor, second } = city
  const storyId = await aStory(city)
  const inside = { of: 'house' as const, institutionId: house.id }
  expect(await makeNameless(city, storyId, [inside, inside])).toMatchObject({
    code: 'reader-not-outside',
  })
  const { findings, version } = await ask(house.worker, way.examineStory, { storyId })
  const asked = HEAD_THEN_SUPERVISOR(house)
  expect(
    await ask(house.worker, way.deidentifyStory, { storyId, decisions: [], asked, version }),
  ).toMatchObject({ code: 'undecided' })
  expect(findings.map(({ kind }) => kind)).toEqual(['age'])
  await makeNameless(city, storyId)

  const { readings: hers } = await ask(supervisor, readings.listReadings, {})
  expect(hers).toMatchObject([{ isTurn: false, seat: 2, title: '雨天也来' }])
  const early = { readingId: hers[0]?.id as never, verdict: 'passed' as const, reason: '' }
  const all = [...Check.options]
  const decide = (who: typeof supervisor, given: object) =>
    ask(who, readings.decideReading, { ...early, checks: all, version: 1, ...given })
  expect(await decide(supervisor, {})).toMatchObject({ code: 'story-out-of-order' })
  const { readings: heads } = await ask(house.lead, readings.listReadings, {})
  const first = { readingId: heads[0]?.id }
  expect(await decide(house.lead, { ...first, checks: ['dignity'] })).toMatchObject({
    ...{ code: 'checks-missing', field: 'checks' },
  })
  await decide(house.lead, first)
  expect(await decide(supervisor, { verdict: 'returned', checks: [] })).toMatchObject({
    ...{ code: 'reason-missing', field: 'reason' },
  })
  await decide(supervisor, { verdict: 'returned', checks: [], reason: '结尾像在说教' })
  expect(await decide(second, {})).toMatchObject({ status: 404 })
  const back = await ask(house.worker, contract.openStory, { storyId })
  expect(back).toMatchObject({
    state: 'consented',
    round: 2,
    readings: [{}, { verdict: 'returned' }],
  })

  const { title, line, about } = back
  await ask(house.worker, contract.writeStory, {
    ...{
      storyId,
      title,
      line,
      about,
      body: '她开始做志愿者。雨天也准时来。',
      version: back.version,
    },
  })
  await makeNameless(city, storyId)
  await read(city, house.lead)
  await read(city, second)
  const done = await ask(house.lead, contract.openStory, { storyId })
  expect(done).toMatchObject({ state: 'read2', round: 2 })
})

test('the consent on paper: taken back in one step, and the page is gone', async () => {
  const city = await aCity()
  const { ask, house } = city
  const storyId = await aPublishedStory(city)
  expect((await ask(NOBODY, readings.listPublic, {})).stories).toHaveLength(1)
  const { version } = await ask(house.lead, contract.openStory, { storyId })
  const gone = await ask(house.worker, way.withdrawPaperConsent, { storyId, version })
  expect(gone).toMatchObject({ state: 'withdrawn', withdrawnWhy: 'consent' })
  expect(await ask(NOBODY, readings.readPublic, { storyId })).toMatchObject({ status: 404 })
  const late = { storyId, why: 'house' as const, version: version + 1 }
  expect(await ask(house.lead, contract.withdrawStory, late)).toMatchObject({
    code: 'story-out-of-order',
  })
  const future = aPaper({ signedOn: '2026-03-09' })
  const { id } = await ask(house.worker, contract.startStory, {
    ...{ line: 'other', about: 'staff', caseId: null, title: '夜班', body: '夜里的灯。' },
  })
  expect(
    await ask(house.worker, way.consentStory, { storyId: id, consent: future, version: 1 }),
  ).toMatchObject({ code: 'signed-in-future', field: 'signedOn' })
})

test('个人信息保护法第三十一条：a guardian speaks for a child, and until it is fourteen', async () => {
  const city = await aCity()
  const { ask, db, house } = city
  const { worker } = house
  const [child, mother] = [
    await aChild(db, worker, { birthDate: '2018-05-01' }),
    await aPatient(db, worker, { name: '何静', sex: 'female' }),
  ]
  const whose = { personId: child.id }
  await ask(worker, people.addTie, {
    ...{ ...whose, otherId: mother.id, kind: 'mother', guardian: true, livesWith: true },
  })
  const file = await aCase(db, worker, child.id)
  const { id: storyId } = await ask(worker, contract.startStory, {
    ...{ line: 'psychosocial-support', about: 'client', caseId: file.id },
    ...{ title: '会画画的孩子', body: '何静说，孩子画了一座桥。' },
  })
  const evidence = { kind: 'signature' as const, keptAt: '社工部二号柜' }
  const say = (givenBy: typeof child.id) =>
    ask(worker, way.consentStory, {
      ...{ storyId, version: 1, consent: { kind: 'now', givenBy, evidence, separate: true } },
    })
  expect(await say(child.id)).toMatchObject({ code: 'guardian-consent-needed' })
  expect(await say(mother.id)).toMatchObject({ state: 'consented' })
  const { consents } = await ask(worker, people.listConsents, whose)
  expect(consents[0]).toMatchObject({ purpose: 'story', until: '2032-04-30T16:00:00.000Z' })
  const { findings, knowsNames } = await ask(worker, way.examineStory, { storyId })
  expect(knowsNames).toBe(true)
  expect(findings[0]).toMatchObject({
    kind: 'known-name',
    text: '何静',
    proposals: ['一位家人', '当事人'],
  })
})
