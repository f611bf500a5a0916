import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openCase } from '#casework/model/contract.ts'
import { NOBODY } from '#platform/model/actor.ts'
import { anActor } from '#platform/server/testing.ts'
import { openResource } from '#resources/model/contract.ts'
import { NOTHING_KNOWN } from '#resources/model/eligibility.ts'
import * as contract from '../model/contract.ts'
import { aKey, aNetwork, aPreparation, aSentReferral } from './testing.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('by a link, to somebody without an account: byte for byte, until both sides are done', async () => {
  const network = await aNetwork()
  const { ask, house, caseId, clock } = network
  const { prepared, sent, which, secret } = await aSentReferral(network)
  expect(sent.referral).toMatchObject({ state: 'sent', number: expect.stringMatching(/-Z1$/) })
  const holds = async () => (await ask(house.worker, openCase, { caseId })).holds
  expect(await holds()).toEqual(['referral-open'])

  const opener = { secret, key: aKey() }
  const opened = await ask(NOBODY, contract.openLink, { ...opener, name: '小周' })
  expect(opened.packageText).toBe(prepared.packageText)
  expect(sha256(opened.packageText)).toBe(prepared.digest)
  expect(opened).toMatchObject({ seenBy: '小周', seenAt: clock.now(), fromHouse: house.name })
  const other = { secret, key: aKey() }
  const gone = { status: 404, code: 'no-such-link' }
  expect(await ask(NOBODY, contract.openLink, { ...other, name: '路人' })).toMatchObject(gone)
  expect(await ask(NOBODY, contract.readLink, other)).toMatchObject(gone)
  expect(await ask(NOBODY, contract.readLink, { ...opener, secret: aKey() })).toMatchObject(gone)

  const by = (step: contract.SaidStep, version: number, more = {}) =>
    ask(NOBODY, contract.stepLink, { ...opener, step, version, ...more })
  expect(await by('decline', 2)).toMatchObject({ code: 'reason-missing', field: 'reason' })
  const key = '11111111-1111-4111-8111-111111111111'
  const accept = { ...opener, step: 'accept' as const, version: 2 }
  await ask(NOBODY, contract.stepLink, accept, { key })
  expect(await ask(NOBODY, contract.stepLink, accept, { key })).toMatchObject({ state: 'accepted' })
  expect(await by('deliver', 2, { note: '早' })).toMatchObject({ code: 'version-changed' })
  expect(await by('deliver', 3, { note: '已拨三千元' })).toMatchObject({ state: 'delivered' })

  const ours = { ...which, version: 4, note: '问过母亲，钱到了' }
  const page = await ask(house.worker, contract.openReferral, which)
  expect(page.events.map(({ step, side }) => `${side} ${step}`)).toEqual([
    ...['receiver deliver', 'receiver accept', 'receiver open', 'sender send', 'sender prepare'],
  ])
  expect(await holds()).toEqual(['referral-open'])
  const closed = await ask(house.worker, contract.stepReferral, { ...ours, step: 'confirm' })
  expect(closed).toMatchObject({ state: 'loop-closed', settled: true })
  expect(await holds()).toEqual([])
  expect((await ask(house.lead, contract.readFigures, {})).cohorts).toMatchObject([
    { month: '2026-03', sent: 1, accepted: 1, delivered: 1, closedIn30: 1 },
  ])
})

test('to a house with an account: its partner alone sees it, and what failed leads to the next', async () => {
  const network = await aNetwork()
  const { ask, house, partner, care, grant, caseId, clock } = network
  const facts = { ...NOTHING_KNOWN, need: 'care-burden' as const }
  const given = { resourceId: care.id, facts, documents: ['出院小结'], urgency: 'routine' as const }
  const { sent, which, prepared } = await aSentReferral(network, given)
  expect(sent).toMatchObject({ secret: null, referral: { toName: '和平里社区卫生服务中心' } })

  const { referralId } = which
  expect((await ask(partner, contract.listReceived, {})).rows).toMatchObject([{ id: referralId }])
  const received = await ask(partner, contract.openReceived, { referralId })
  expect(received.packageText).toBe(prepared.packageText)
  expect(JSON.stringify(received)).not.toContain(caseId)
  const stranger = anActor({ role: 'partner', institutionId: house.id })
  const gone = { status: 404, code: 'no-such-referral' }
  expect(await ask(stranger, contract.openReceived, { referralId })).toMatchObject(gone)
  expect(
    await ask(house.worker, contract.stepReferral, { ...which, step: 'settle', version: 2 }),
  ).toMatchObject({ code: 'referral-out-of-order' })

  clock.advance(73 * 60)
  const late = () => ask(house.lead, contract.listReferrals, { desk: 'late' })
  const escalated = () => ask(house.lead, contract.listReferrals, { desk: 'escalated' })
  expect(await late()).toMatchObject({ rows: [{ id: referralId }], count: 1 })
  expect(await escalated()).toMatchObject({ rows: [], count: 0 })
  clock.advance(24 * 60)
  expect((await escalated()).rows).toMatchObject([{ id: referralId, client: '张小明' }])

  const decline = { referralId, step: 'decline' as const, version: 2 }
  await ask(partner, contract.stepReceived, { ...decline, reason: 'no-capacity' })
  expect((await ask(house.worker, contract.listReferrals, { desk: 'mine' })).rows).toMatchObject([
    { state: 'declined', reason: 'no-capacity', settled: false },
  ])
  const unknown = { ...NOTHING_KNOWN, need: 'finance' as const, age: 7 }
  const offered = await ask(house.worker, contract.matchForCase, { caseId, facts: unknown })
  expect(offered.matches.map(({ resource }) => resource.id)).toEqual([grant.id])
  const again = await ask(house.worker, contract.matchForCase, { caseId, facts })
  expect(again.matches).toEqual([])
  const settled = await ask(house.worker, contract.stepReferral, {
    ...{ ...which, step: 'settle', version: 3 },
  })
  expect(settled).toMatchObject({ state: 'declined', settled: true })
  expect((await ask(house.worker, contract.listReferrals, {})).rows).toEqual([])
  expect((await late()).rows).toEqual([])
})

test('looked at before: not eligible, papers missing, no room; and what it saved is counted', async () => {
  const network = await aNetwork()
  const { ask, house, caseId, grant } = network
  const look = (age: number | null, documents: string[]) =>
    ask(house.worker, contract.checkReferral, {
      ...{ caseId, resourceId: grant.id, documents },
      facts: { ...NOTHING_KNOWN, need: 'finance', age },
    })
  expect(await look(40, [])).toMatchObject({
    ...{ answer: 'no', eligibility: { answer: 'no', why: [{ criterion: 'age', answer: 'no' }] } },
    documents: [
      { name: '诊断证明', ready: false },
      { name: '收入证明', ready: false },
    ],
  })
  const both = ['诊断证明', '收入证明']
  expect(await look(7, both)).toMatchObject({ answer: 'unknown', capacity: 'unknown' })
  expect(await look(null, both)).toMatchObject({ eligibility: { answer: 'unknown' } })
  expect((await ask(house.lead, contract.readFigures, {})).preflights).toEqual({ all: 3, no: 1 })

  const bold = aPreparation(network, { documents: [] })
  const refused = { code: 'preflight-says-no', field: 'despite' }
  expect(await ask(house.worker, contract.prepareReferral, bold)).toMatchObject(refused)
  const despite = '项目部答应先收下'
  expect(await ask(house.worker, contract.prepareReferral, { ...bold, despite })).toMatchObject({
    state: 'prepared',
    preflight: { answer: 'no' },
  })
})

test('a link is replaced, runs out, and closes when the referral is taken back', async () => {
  const network = await aNetwork()
  const { ask, house, clock } = network
  const { which, secret } = await aSentReferral(network)
  const gone = { status: 404, code: 'no-such-link' }
  const open = (secret: string) =>
    ask(NOBODY, contract.openLink, { secret, key: aKey(), name: '小周' })
  const renewed = await ask(house.worker, contract.renewLink, { ...which, version: 2 })
  expect(await open(secret)).toMatchObject(gone)
  const opener = { secret: `${renewed.secret}`, key: aKey() }
  expect(await ask(NOBODY, contract.openLink, { ...opener, name: '小周' })).toMatchObject({
    status: 200,
  })
  clock.advance(14 * 24 * 60)
  expect(await ask(NOBODY, contract.readLink, opener)).toMatchObject(gone)
  const third = await ask(house.worker, contract.renewLink, { ...which, version: 2 })
  const cancel = { ...which, step: 'cancel' as const, reason: 'client-declined' as const }
  await ask(house.worker, contract.stepReferral, { ...cancel, version: 2 })
  expect(await open(`${third.secret}`)).toMatchObject(gone)
})

test('five loops that ended are a rate; a refusal by the client is none of theirs', async () => {
  const network = await aNetwork()
  const { ask, house, grant } = network
  const shown = async () =>
    (await ask(house.worker, openResource, { resourceId: grant.id })).success
  for (const end of ['died', 'no-funds', 'no-funds', 'ok', 'ok', 'ok'] as const) {
    expect(await shown()).toBeNull()
    const { which } = await aSentReferral(network)
    const step = (step: 'record-delivery' | 'confirm' | 'give-up', version: number, more = {}) =>
      ask(house.worker, contract.stepReferral, { ...which, step, version, note: '电话', ...more })
    if (end !== 'ok') await step('give-up', 2, { reason: end })
    else {
      await step('record-delivery', 2)
      expect(await step('confirm', 3)).toMatchObject({ state: 'loop-closed' })
    }
  }
  expect(await shown()).toEqual({ ended: 5, delivered: 3 })
})
