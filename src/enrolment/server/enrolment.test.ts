import { expect, test } from 'vitest'
import { anIdentityNumber } from '#people/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Db } from '#platform/server/db.ts'
import { aClock, aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import * as desk from '../model/contract-desk.ts'
import type { InsuredId } from '../model/insured.ts'
import { findPolicy, routes } from './index.ts'
import { startCover } from './start-cover.ts'
import { aClerk, anInsured, anInsuredAccount, aPolicy } from './testing.ts'

const clerk = aClerk()
const IN_SEASON = '2025-12-02T02:00:00.000Z'
const paper = { by: 'signed', keptAt: '家中文件夹' } as const

/** 骆清和, signed in, in the season for 2026, with a demonstration's personal account. */
async function aHome({ demo = true, at = IN_SEASON } = {}) {
  const { db, owner } = await freshDatabase()
  const clock = aClock(at)
  const deps = testDeps({ demo, now: clock.now })
  const ask = aFrontDoor(db, routes, deps)
  const me = anInsuredAccount()
  const self = await anInsured(db, { account: me })
  return { db, owner, clock, deps, ask, me, self }
}

type Home = Awaited<ReturnType<typeof aHome>>

function wish(insuredId: InsuredId, route: 'employee' | 'resident' | 'elsewhere' = 'employee') {
  const evidence = route === 'elsewhere' ? 'residence-permit' : 'bureau-record'
  return { insuredId, route, evidence, healthClass: 'healthy' } as const
}

async function aFamilyOfThree(home: Home) {
  const { ask, me, self } = home
  const add = async (name: string, kind: 'spouse' | 'child', born: string) =>
    ask(me, contract.addFamily, { name, kind, identityNumber: anIdentityNumber(born, 21) })
  const spouse = await add('苏若兰', 'spouse', '1982-03-04')
  const child = await add('骆小满', 'child', '2019-06-01')
  const { offers } = await ask(me, contract.quote, {
    year: 2026,
    people: [wish(self.insuredId), wish(spouse.insuredId), wish(child.insuredId, 'resident')],
  })
  const agreed = []
  for (const { insuredId, policyId, version, consents } of offers ?? []) {
    const by = consents as 'self' | 'guardian' | 'signed'
    const keptAt = by === 'signed' ? paper.keptAt : ''
    agreed.push(await ask(me, contract.consent, { insuredId, policyId, by, keptAt, version }))
  }
  return { spouse, child, agreed, how: (offers ?? []).map(({ consents }) => consents) }
}

test('a family of three is insured in one go: who is short of money chooses', async () => {
  const home = await aHome()
  const { ask, me } = home
  const { agreed, how } = await aFamilyOfThree(home)
  expect(how).toEqual(['self', 'signed', 'guardian'])
  expect(agreed.map(({ state }) => state)).toEqual(['consented', 'consented', 'consented'])
  const all = agreed.map(({ insuredId, policyId }) => ({ insuredId, policyId }))

  const account = { method: 'personal-account' } as const
  expect(await ask(me, contract.pay, { ...account, chosen: all })).toMatchObject({
    ...{ status: 409, code: 'balance-unknown' },
  })
  expect(await ask(me, contract.askBalance, {})).toMatchObject({ balance: 43_860, isDemo: true })
  expect(await ask(me, contract.pay, { ...account, chosen: all })).toMatchObject({
    ...{ status: 409, code: 'balance-short' },
  })
  const two = await ask(me, contract.pay, { ...account, chosen: all.slice(0, 2) })
  expect(two.offers.map(({ state }) => state)).toEqual(['insured', 'insured'])
  const third = await ask(me, contract.pay, { method: 'cash', chosen: all.slice(2) })
  expect(third.offers).toMatchObject([{ state: 'paying', method: 'cash' }])
  const [{ insuredId, policyId, version } = third.offers[0] as never] = third.offers
  const settled = await ask(clerk, desk.settlePayment, {
    ...{ insuredId, policyId, version, arrived: true },
  })
  expect(settled).toMatchObject({ state: 'insured', premium: 19_500 })

  const again = await ask(me, contract.pay, { ...account, chosen: all })
  expect(again.offers.map(({ state }) => state)).toEqual(['insured', 'insured', 'insured'])
  const { self, family } = await ask(me, contract.openMine, {})
  expect(self?.policies).toMatchObject([{ year: 2026, state: 'insured' }])
  expect(family.map((one) => one.policies?.length)).toEqual([1, 1])
})

test('nobody is paid for without a yes, and who signs in says it himself', async () => {
  const { db, ask, me, self } = await aHome()
  const hers = anInsuredAccount({ name: '苏若兰' })
  const payer = { insuredId: self.insuredId, as: 'spouse' } as const
  const spouse = await anInsured(db, { name: '苏若兰', account: hers, payer })
  const { offers } = await ask(me, contract.quote, { year: 2026, people: [wish(spouse.insuredId)] })
  const [{ insuredId, policyId, version, consents } = offers[0] as never] = offers
  expect(consents).toBe('self-must-agree')
  const which = { insuredId, policyId }
  expect(await ask(me, contract.pay, { method: 'cash', chosen: [which] })).toMatchObject({
    code: 'not-consented',
  })
  expect(await ask(me, contract.consent, { ...which, ...paper, version })).toMatchObject({
    code: 'self-must-agree',
  })
  const { toConsent } = await ask(hers, contract.openMine, {})
  expect(toConsent).toMatchObject([{ policyId, payerName: '骆清和' }])
  expect(await ask(hers, contract.consent, { ...which, by: 'self', version })).toMatchObject({
    state: 'consented',
  })
})

test('two payers for one person: the second gets the money back, whoever is quicker', async () => {
  const { db, ask, me, self } = await aHome()
  const other = anInsuredAccount({ name: '温见舟' })
  const otherSelf = await anInsured(db, { name: '温见舟', account: other })
  const child = await anInsured(db, {
    name: '骆小满',
    identityNumber: anIdentityNumber('2019-06-01', 31),
    payer: { insuredId: self.insuredId, as: 'child' },
  })
  await ask(other, contract.addFamily, {
    ...{ name: '骆小满', kind: 'child', identityNumber: child.identityNumber },
  })
  const paying = []
  for (const [actor, by] of [
    [me, 'guardian'],
    [other, 'guardian'],
  ] as const) {
    const { offers } = await ask(actor, contract.quote, {
      ...{ year: 2026, people: [wish(child.insuredId, 'resident')] },
    })
    const [{ insuredId, policyId, version, consents } = offers[0] as never] = offers
    const said = consents === 'signed' ? paper : ({ by, keptAt: '' } as const)
    await ask(actor, contract.consent, { insuredId, policyId, ...said, version })
    const { offers: paid } = await ask(actor, contract.pay, {
      ...{ method: 'cash', chosen: [{ insuredId, policyId }] },
    })
    paying.push(...paid)
  }
  const settled = await Promise.all(
    paying.map(({ insuredId, policyId, version }) =>
      ask(clerk, desk.settlePayment, { insuredId, policyId, version, arrived: true }),
    ),
  )
  expect(settled.map(({ state }) => state).sort()).toEqual(['insured', 'refunded'])
  expect(settled.find(({ state }) => state === 'refunded')).toMatchObject({
    refundReason: 'duplicate',
  })
  expect(otherSelf.insuredId).not.toBe(self.insuredId)
})

test('a name and a number are no right to look: who is on record confirms the payer', async () => {
  const { db, ask, me } = await aHome()
  const stranger = await anInsured(db, { name: '温见舟' })
  await aPolicy(db, stranger.insuredId, { year: 2025 })
  const number = stranger.identityNumber
  expect(
    await ask(me, contract.addFamily, { name: '文不对', kind: 'spouse', identityNumber: number }),
  ).toMatchObject({ status: 400, code: 'name-not-of-number' })
  const relation = await ask(me, contract.addFamily, {
    ...{ name: '温见舟', kind: 'spouse', identityNumber: number },
  })
  expect(relation).toMatchObject({ isConfirmed: false })
  const before = await ask(me, contract.openMine, {})
  expect(before.family).toMatchObject([{ policies: null, birthDate: null, maskedNumber: '' }])
  const { insuredId, payerId, version } = relation
  await ask(clerk, contract.answerRelation, { insuredId, payerId, agrees: true, version })
  const after = await ask(me, contract.openMine, {})
  expect(after.family).toMatchObject([{ policies: [{ year: 2025 }], maskedNumber: /^990/ }])
})

test('the four routes each want their own evidence, and who is refused is refunded', async () => {
  const { ask, me, self } = await aHome()
  const { insuredId } = self
  const people = [{ ...wish(insuredId, 'elsewhere'), evidence: 'bureau-record' as const }]
  expect(await ask(me, contract.quote, { year: 2026, people })).toMatchObject({
    ...{ status: 400, code: 'evidence-not-for-route' },
  })
  const { offers } = await ask(me, contract.quote, {
    ...{ year: 2026, people: [wish(insuredId, 'elsewhere')] },
  })
  const [{ policyId, version, evidenceState } = offers[0] as never] = offers
  expect(evidenceState).toBe('declared')
  await ask(me, contract.consent, { insuredId, policyId, by: 'self', version })
  expect(
    await ask(me, contract.pay, {
      ...{ method: 'personal-account', chosen: [{ insuredId, policyId }] },
    }),
  ).toMatchObject({ code: 'payer-no-employee' })
  const { offers: paid } = await ask(me, contract.pay, {
    ...{ method: 'cash', chosen: [{ insuredId, policyId }] },
  })
  const insured = await ask(clerk, desk.settlePayment, {
    ...{ insuredId, policyId, arrived: true, version: paid[0]?.version as number },
  })
  expect(await ask(clerk, desk.listWaiting, {})).toMatchObject({
    waiting: [{ kind: 'evidence', insuredId }],
  })
  const refused = await ask(clerk, desk.decideEvidence, {
    ...{ insuredId, policyId, decision: 'refused', reason: '居住证已过期' },
    version: insured.version,
  })
  expect(refused).toMatchObject({ state: 'refunded', refundReason: 'ineligible' })
})

test('before cover begins it can be given up, then no more; and one may enrol anew', async () => {
  const home = await aHome()
  const { ask, me, self, clock } = home
  const { insuredId } = self
  const enrol = async () => {
    const { offers } = await ask(me, contract.quote, { year: 2026, people: [wish(insuredId)] })
    const [{ policyId, version } = offers[0] as never] = offers
    await ask(me, contract.consent, { insuredId, policyId, by: 'self', version })
    await ask(me, contract.askBalance, {})
    const paid = await ask(me, contract.pay, {
      ...{ method: 'personal-account', chosen: [{ insuredId, policyId }] },
    })
    return { insuredId, policyId, version: paid.offers[0]?.version as number }
  }
  const first = await enrol()
  expect(await ask(me, contract.refund, { ...first, reason: 'duplicate' })).toMatchObject({
    ...{ status: 403, code: 'reason-of-the-insurer' },
  })
  expect(await ask(me, contract.refund, { ...first, reason: 'before-start' })).toMatchObject({
    state: 'refunded',
  })
  const second = await enrol()
  clock.advance(40 * 24 * 60)
  expect(await ask(me, contract.refund, { ...second, reason: 'before-start' })).toMatchObject({
    code: 'cover-has-begun',
  })
})

test('outside of the season nobody enrols; a year without a plan is for invented people only', async () => {
  const { ask, me, self } = await aHome({ at: '2026-11-22T02:00:00.000Z', demo: false })
  expect(
    await ask(me, contract.quote, { year: 2027, people: [wish(self.insuredId)] }),
  ).toMatchObject({ code: 'season-closed' })
  const demo = await aHome({ at: '2026-11-22T02:00:00.000Z' })
  const { offers } = await demo.ask(demo.me, contract.quote, {
    ...{ year: 2027, people: [wish(demo.self.insuredId)] },
  })
  expect(offers).toMatchObject([{ year: 2027, premium: 19_500, coverFrom: '2027-01-01' }])
})

test('without a bureau the balance waits for the clerk', async () => {
  const { ask, me, self } = await aHome({ demo: false })
  const { insuredId } = self
  expect(await ask(me, contract.askBalance, {})).toMatchObject({ balance: null, isDemo: false })
  const { balanceQuestions } = await ask(clerk, desk.openInsured, { insuredId })
  const [{ id: questionId } = { id: '' }] = balanceQuestions
  await ask(clerk, desk.answerBalance, { insuredId, questionId, balance: 20_000 })
  expect(await ask(me, contract.openMine, {})).toMatchObject({ balance: 20_000 })
})

test('on the first day of cover the quiet years are decided, once', async () => {
  const { db, self, clock, deps } = await aHome()
  const { insuredId } = self
  for (const year of [2023, 2024, 2025]) await aPolicy(db, insuredId, { year, quietYears: 0 })
  await aPolicy(db, insuredId, { year: 2026 })
  expect(await startCover(db, deps)).toBe(3)
  clock.advance(31 * 24 * 60)
  expect(await startCover(db, deps)).toBe(1)
  expect(await startCover(db, deps)).toBe(0)
  expect(await policyOf(db, clerk, insuredId, deps)).toMatchObject({
    ...{ quietYears: 3, isFrozen: true, state: 'in-force' },
  })
})

function policyOf(db: Db, actor: Actor, insuredId: InsuredId, deps: ReturnType<typeof testDeps>) {
  return as(db, actor, (tx) => findPolicy(tx, actor, { insuredId, year: 2026 }, deps))
}

test('the clerk finds by number and by name, and another account by neither', async () => {
  const { ask, me, self } = await aHome()
  for (const text of [self.identityNumber, '骆清']) {
    const { people } = await ask(clerk, desk.searchInsured, { text })
    expect(people).toMatchObject([{ insuredId: self.insuredId, name: '骆清和' }])
  }
  expect(await ask(clerk, desk.searchInsured, { text: '%' })).toMatchObject({ status: 400 })
  expect(await ask(me, desk.searchInsured, { text: '骆' })).toMatchObject({ status: 403 })
  expect(await ask(me, desk.openInsured, { insuredId: self.insuredId })).toMatchObject({
    status: 403,
  })
})

test('of a policy that is paid for there is a confirmation, for whoever may see it', async () => {
  const { db, ask, me, self } = await aHome()
  const { id: policyId, insuredId } = await aPolicy(db, self.insuredId, { year: 2025 })
  expect(await ask(me, contract.openCertificate, { insuredId, policyId })).toMatchObject({
    ...{ name: '骆清和', premium: 19_500, year: 2025, payerName: '骆清和' },
  })
  const stranger = anInsuredAccount({ name: '温见舟' })
  expect(await ask(stranger, contract.openCertificate, { insuredId, policyId })).toMatchObject({
    ...{ status: 404, code: 'no-such-policy' },
  })
})
