import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { yuan } from '#insurance/model/fen.ts'
import { aDistrictOfficer } from '#places/server/testing.ts'
import * as projects from '../model/contract-projects.ts'
import * as running from '../model/contract-running.ts'
import { anOpenCall, someProject, TODAY } from './testing.ts'

test('from the call to the acceptance: review by others, award with a number, evidence, judgement', async () => {
  const { ask, city, house, other, reviewers, batch, foundationId, clock, officer } =
    await anOpenCall()
  const { lead } = house
  const begun = await ask(lead, projects.beginProject, {
    ...someProject,
    batchId: batch.id,
    goals: '',
  })
  expect(begun).toMatchObject({ status: 200, state: 'call', asked: yuan(50_000) })
  const which = { projectId: begun.id }
  expect((await ask(city, projects.openProject, which)).status).toBe(404)
  const send = (version: number) =>
    ask(lead, projects.stepProject, { ...which, step: 'apply', version })
  expect(await send(1)).toMatchObject({ code: 'goals-missing', status: 409 })
  await ask(lead, projects.writeProject, { ...which, ...someProject, version: 1 })
  expect(await send(1)).toMatchObject({ status: 412 })
  expect(await send(2)).toMatchObject({ state: 'applied', milestones: { all: 2, late: 0 } })

  const name = (reviewerIds: readonly string[], version: number) =>
    ask(city, projects.nameReviewers, { ...which, reviewerIds: [...reviewerIds], version } as never)
  const [one, two, own] = reviewers
  const [oneId, twoId, ownId] = [one.accountId, two.accountId, own.accountId]
  expect(await name([oneId, ownId], 3)).toMatchObject({ code: 'own-institution' })
  expect(await name([oneId, city.accountId], 3)).toMatchObject({ code: 'reviewer-not-active' })
  expect(await name([oneId, twoId], 3)).toMatchObject({ reviewersNamed: 2, version: 4 })
  expect((await ask(own, projects.openProject, which)).status).toBe(404)
  const score = (who: typeof one, plan: number) =>
    ask(who, projects.scoreProject, { ...which, scores: { need: 44, plan }, comment: '' })
  expect(await score(one, 51)).toMatchObject({ code: 'score-too-high', status: 400 })
  const mine = await score(one, 40)
  expect(mine).toMatchObject({ myReview: 'scored', stand: null, events: [] })
  expect(mine.reviews.map(({ reviewerId }) => reviewerId)).toEqual([oneId])
  expect((await ask(lead, projects.openProject, which)).reviews).toEqual([])
  const decide = (
    step: 'close-review' | 'award' | 'accept' | 'return',
    version: number,
    note = '',
  ) =>
    ask(city, projects.decideProject, {
      ...{ ...which, step, version, note, foundationId, amount: yuan(45_000) },
    })
  expect(await decide('close-review', 4)).toMatchObject({ code: 'reviews-missing' })
  await score(two, 48)
  expect(await decide('close-review', 4)).toMatchObject({ state: 'reviewed' })
  expect(await score(two, 20)).toMatchObject({ code: 'review-out-of-order' })
  expect(await decide('award', 5)).toMatchObject({
    ...{ number: 'YWSG-DYPY-202601', awarded: yuan(45_000), foundationName: '暖枝' },
  })
  expect((await ask(officer, projects.openProject, which)).status).toBe(200)

  const step = (name: 'begin' | 'midterm' | 'final', version: number) =>
    ask(lead, projects.stepProject, { ...which, step: name, note: '报告', version })
  expect(await step('begin', 6)).toMatchObject({ state: 'running' })
  expect(await step('midterm', 7)).toMatchObject({ code: 'evidence-missing' })
  clock.advance(150 * 24 * 60)
  const late = await ask(lead, projects.openProject, which)
  expect(late.milestones).toEqual({ all: 2, done: 0, late: 1 })
  const prove = (n: number, evidence: string) =>
    ask(lead, running.proveMilestone, {
      ...{ ...which, milestoneId: late.milestoneRows[n]?.id as never, doneOn: TODAY },
      ...{ evidence, document: '' },
    })
  expect(await prove(0, '')).toMatchObject({ code: 'proof-missing', status: 400 })
  expect((await prove(0, '流程已发文')).milestones).toEqual({ all: 2, done: 1, late: 0 })
  const judge = (outcome: 'replicable' | 'first-ever', version: number) =>
    ask(city, projects.judgeOutcome, {
      ...which,
      outcome,
      yes: true,
      reason: '已有三家照做',
      version,
    })
  expect(await judge('replicable', 7)).toMatchObject({ code: 'too-early-to-judge' })
  expect(await step('midterm', 7)).toMatchObject({ state: 'midterm', midtermReport: '报告' })
  expect(await step('final', 8)).toMatchObject({ code: 'milestones-open' })
  await prove(1, '十次会谈签到表')
  expect(await step('final', 8)).toMatchObject({ state: 'final' })
  expect(await decide('accept', 9)).toMatchObject({ code: 'outcomes-missing' })
  expect(await decide('return', 9)).toMatchObject({ code: 'reason-missing' })
  await decide('return', 9, '补充成效数据')
  expect(await step('final', 10)).toMatchObject({ state: 'final' })
  await judge('replicable', 11)
  await judge('first-ever', 12)
  const accepted = await decide('accept', 13)
  expect(accepted).toMatchObject({ state: 'accepted', replicable: true, firstEver: true })
  expect(accepted.judgements.replicable).toMatchObject({ reason: '已有三家照做', byName: '市级' })

  // What is left of the batch is what was not promised; too late is too late.
  expect(accepted.batch.left).toBe(yuan(55_000))
  const tooLate = { ...someProject, batchId: batch.id }
  expect(await ask(other.lead, projects.beginProject, tooLate)).toMatchObject({
    ...{ code: 'call-closed', status: 409 },
  })
})

test('money: planned, paid, spent, each within the award, read in full by its own foundation alone', async () => {
  const { ask, owner, city, house, other, officer, stranger, award, foundationId } =
    await anOpenCall()
  const { id: projectId, version } = await award()
  const which = { projectId }
  const book = (
    who: typeof city,
    kind: 'planned' | 'paid' | 'spent',
    amount: number,
    evidence = '凭 1',
  ) =>
    ask(who, running.bookPayment, { ...which, kind, amount, on: TODAY, purpose: '首款', evidence })
  expect(await book(officer, 'planned', yuan(30_000), '')).toMatchObject({
    stand: { planned: yuan(30_000) },
  })
  expect(await book(house.lead, 'paid', yuan(1))).toMatchObject({ code: 'kind-not-yours' })
  expect(await book(officer, 'paid', yuan(50_001))).toMatchObject({ code: 'over-award' })
  expect(await book(officer, 'paid', yuan(30_000), '')).toMatchObject({ code: 'voucher-missing' })
  expect(await book(officer, 'paid', yuan(30_000))).toMatchObject({ stand: { paid: yuan(30_000) } })
  expect(await book(officer, 'paid', yuan(10_000))).toMatchObject({ code: 'voucher-used' })
  expect(await book(house.lead, 'spent', yuan(100))).toMatchObject({ code: 'money-out-of-order' })
  await ask(house.lead, projects.stepProject, { ...which, step: 'begin', version })
  await book(house.lead, 'spent', yuan(8_000), '')
  const spent = await book(house.lead, 'spent', yuan(4_000), '发票 12')
  expect(spent.stand).toMatchObject({ spent: yuan(12_000), evidenced: yuan(4_000) })
  const paymentId = spent.payments.find(({ amount }) => amount === yuan(8_000))?.id as never
  const line = { ...which, paymentId }
  expect((await ask(officer, running.takeBackPayment, line)).status).toBe(404)
  const proven = await ask(house.lead, running.proveSpending, { ...line, evidence: '发票 13' })
  expect(proven.stand?.evidenced).toBe(yuan(12_000))
  expect((await ask(house.lead, running.takeBackPayment, line)).stand).toMatchObject({
    spent: yuan(4_000),
  })
  // Two who write at the same moment: the database itself keeps the sum.
  await expect(
    sql`insert into cultivation.payment select gen_random_uuid(), project_id, institution_id,
      foundation_id, 'paid', 3000000, on_day, purpose, 'other', recorded_at, by_account, null, null
      from cultivation.payment where kind = 'paid'`.execute(owner),
  ).rejects.toThrow(/more than was awarded/)

  const mine = await ask(officer, projects.listProjects, {})
  expect(mine).toMatchObject({ foundationName: '暖枝', awarded: yuan(50_000) })
  expect(mine.rows).toHaveLength(1)
  expect((await ask(stranger, projects.listProjects, {})).rows).toEqual([])
  expect((await ask(stranger, projects.openProject, which)).status).toBe(404)
  expect((await ask(other.lead, projects.openProject, which)).status).toBe(404)
  expect((await book(stranger, 'paid', 100, '凭 9')).status).toBe(404)
  expect((await ask(aDistrictOfficer('110105'), projects.listProjects, {})).rows).toEqual([])
  expect((await ask(aDistrictOfficer('110102'), projects.listProjects, {})).rows).toHaveLength(1)
  const { base64 } = await ask(city, projects.downloadProjects, {})
  expect(base64.length).toBeGreaterThan(1000)

  // Terminated, it takes no more money, and keeps the reason.
  const { version: now } = await ask(city, projects.openProject, which)
  const end = { ...which, step: 'terminate', note: '科室撤并', version: now } as const
  expect(await ask(city, projects.decideProject, end)).toMatchObject({ state: 'terminated' })
  expect(await book(officer, 'paid', 100, '凭 8')).toMatchObject({ code: 'money-out-of-order' })
  const file = await ask(house.lead, projects.openProject, which)
  expect(file.events.at(-1)).toMatchObject({ step: 'terminate', note: '科室撤并', byName: '市级' })
  expect(foundationId).toBe(file.foundationId)
})
