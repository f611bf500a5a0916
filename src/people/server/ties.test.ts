import { expect, test } from 'vitest'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract-ties.ts'
import { CURRENT_NOTICE } from '../model/notice.ts'
import { findLiveConsent, routes } from './index.ts'
import { aChild, aPatient } from './testing.ts'

const worker = anActor()
const lead = anActor({ role: 'lead' })

async function setUp() {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes)
  const child = await aChild(db, worker)
  const mother = await aPatient(db, worker, { name: '何静', sex: 'female' })
  const tie = {
    personId: child.id,
    otherId: mother.id,
    kind: 'mother',
    guardian: true,
    livesWith: true,
  } as const
  return { db, ask, child, mother, tie }
}

const own = { kind: 'own-institution', institutionId: null, name: '', contact: '' } as const

function aConsent(personId: string, givenBy: string) {
  return {
    ...{ personId, givenBy, purpose: 'service', recipients: [own], from: null, until: null },
    ...{ dataClasses: ['operational', 'shared'], separate: true, limitsTold: true },
    evidence: { kind: 'verbal', witness: '值班护士' },
    notice: CURRENT_NOTICE,
  } as const
}

test('a tie is on record once and told from either side', async () => {
  const { ask, child, mother, tie } = await setUp()
  expect(await ask(worker, contract.addTie, tie)).toMatchObject({ status: 200, guardian: true })
  const { ties } = await ask(worker, contract.listTies, { personId: mother.id })
  expect(ties).toMatchObject([
    { kind: 'child', guardian: false, guardianOf: true, other: { id: child.id, name: '李朵朵' } },
  ])
  const back = {
    ...tie,
    personId: mother.id,
    otherId: child.id,
    kind: 'child',
    guardian: false,
  } as const
  expect(await ask(worker, contract.addTie, back)).toMatchObject({
    status: 409,
    code: 'tie-exists',
  })
})

test('to a colleague, a mother’s child is there, without its name', async () => {
  const { ask, mother, tie } = await setUp()
  await ask(worker, contract.addTie, tie)
  const { ties } = await ask(anActor(), contract.listTies, { personId: mother.id })
  expect(ties).toMatchObject([{ other: { name: '李*朵', closed: true, birthDate: null } }])
})

test('a child is nobody’s guardian, and nobody is tied to a stranger of another house', async () => {
  const { db, ask, mother, tie, child } = await setUp()
  const backwards = { ...tie, personId: mother.id, otherId: child.id, kind: 'child' } as const
  expect(await ask(worker, contract.addTie, backwards)).toMatchObject({ code: 'guardian-is-minor' })
  const stranger = await aPatient(db, anActor({ institutionId: child.id as never }))
  const afar = { ...tie, otherId: stranger.id }
  expect(await ask(worker, contract.addTie, afar)).toMatchObject({ status: 404 })
})

test('a tie that has ended stays on record and can be made anew', async () => {
  const { ask, tie } = await setUp()
  const { id, version } = await ask(worker, contract.addTie, tie)
  const end = { personId: tie.personId, tieId: id, version }
  expect(await ask(worker, contract.endTie, end)).toMatchObject({ endedOn: '2026-03-02' })
  expect(await ask(worker, contract.endTie, end)).toMatchObject({
    status: 404,
    code: 'no-such-tie',
  })
  expect(await ask(worker, contract.addTie, tie)).toMatchObject({ status: 200 })
})

test('个人信息保护法第三十一条：a child’s own yes does not count, its guardian’s does, and only while she is the guardian', async () => {
  const { db, ask, child, mother, tie } = await setUp()
  const give = (by: string) => ask(worker, contract.giveConsent, aConsent(child.id, by) as never)
  for (const by of [child.id, mother.id])
    expect(await give(by)).toMatchObject({
      status: 409,
      code: 'guardian-consent-needed',
      field: 'givenBy',
    })
  const { id, version } = await ask(worker, contract.addTie, tie)
  expect(await give(mother.id)).toMatchObject({ status: 200, obstacle: null, givenByName: '何静' })

  const live = () =>
    as(db, worker, (tx) => findLiveConsent(tx, child.id, 'service', testDeps().now()))
  expect(await live()).toMatchObject({ purpose: 'service' })
  await ask(worker, contract.endTie, { personId: child.id, tieId: id, version })
  expect(await live()).toBeUndefined()
})

test('the lead to whom the record is closed still learns that the consent is there', async () => {
  const { db, ask, child, mother, tie } = await setUp()
  await ask(worker, contract.addTie, tie)
  await ask(worker, contract.giveConsent, aConsent(child.id, mother.id) as never)
  const live = (actor: typeof lead) =>
    as(db, actor, (tx) => findLiveConsent(tx, child.id, 'service', testDeps().now()))
  expect(await live(lead)).toBeDefined()
  expect(await live(anActor({ institutionId: child.id as never }))).toBeUndefined()
  const shown = await ask(lead, contract.listConsents, { personId: child.id })
  expect(shown).toMatchObject({ status: 404 })
})

test('a consent is taken back at once, and stays on record', async () => {
  const { db, ask, mother } = await setUp()
  const given = await ask(worker, contract.giveConsent, aConsent(mother.id, mother.id) as never)
  const live = () =>
    as(db, worker, (tx) => findLiveConsent(tx, mother.id, 'service', testDeps().now()))
  expect(await live()).toBeDefined()
  const which = { personId: mother.id, consentId: given.id, version: given.version }
  expect(await ask(worker, contract.withdrawConsent, which)).toMatchObject({
    obstacle: 'consent-withdrawn',
  })
  expect(await live()).toBeUndefined()
  const { consents } = await ask(worker, contract.listConsents, { personId: mother.id })
  expect(consents).toHaveLength(1)
  expect(await ask(worker, contract.withdrawConsent, which)).toMatchObject({ status: 404 })
})

test.each([
  ['the limits of confidentiality were not told', { limitsTold: false }, 'limits-not-told'],
  ['sensitive data in one breath', { separate: false }, 'separate-consent-needed'],
  ['an old notice', { notice: '2020-01' }, 'notice-outdated'],
  ['somebody who is not the guardian', {}, 'giver-not-entitled'],
])('%s: no consent', async (_, change, code) => {
  const { ask, mother, child } = await setUp()
  const by = code === 'giver-not-entitled' ? child.id : mother.id
  const given = { ...aConsent(mother.id, by), ...change }
  expect(await ask(worker, contract.giveConsent, given as never)).toMatchObject({
    status: 409,
    code,
  })
})
