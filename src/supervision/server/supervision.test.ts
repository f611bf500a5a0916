import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import { giveConsent } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { cityOfficer } from '#places/server/testing.ts'
import { addMinutes } from '#platform/model/time.ts'
import { as } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { aPlan, aSupervisedHouse, aTellingCase, daysFromNow, now } from './testing.ts'

test('a case is looked over, offered without names, read, told to its owner, and taken back', async () => {
  const given = await aSupervisedHouse()
  const { ask, worker, lead, first, second, third, relation, owner, db } = given
  const { file } = await aTellingCase(given)
  const plan = { relationId: relation.id, ...aPlan() }
  const { id: sessionId } = await ask(worker, contract.planSession, plan)
  const offer = { caseId: file.id, sessionId, named: false }
  const { page, seen } = await ask(worker, contract.previewOffer, offer)
  const text = JSON.stringify(page)
  for (const told of ['梁', '秋实', '5678', '17', '肾内科', '示例路', '不想活', file.id])
    expect(text).not.toContain(told)
  expect(text).toContain('〔案主〕')
  expect(page).toMatchObject({ name: null, age: '60-79', riskLevel: 'yellow' })
  expect(await ask(worker, contract.offerCase, { ...offer, seen: 'older' })).toMatchObject({
    ...{ code: 'page-changed' },
  })
  const { id: grantId } = await ask(worker, contract.offerCase, { ...offer, seen })
  expect(await ask(worker, contract.offerCase, { ...offer, seen })).toMatchObject({
    ...{ code: 'already-offered' },
  })

  const today = await ask(first.actor, contract.readToday, {})
  expect(today).toMatchObject({ me: { name: '卢致远' }, offered: [{ id: grantId, n: 1 }] })
  const read = await ask(first.actor, contract.readCase, { grantId })
  expect(read).toMatchObject({ status: 200, page, asDeputy: false })
  for (const other of [second, third])
    expect(await ask(other.actor, contract.readCase, { grantId })).toMatchObject({ status: 404 })
  const { offers } = await ask(worker, contract.openCaseOffers, { caseId: file.id })
  expect(offers).toMatchObject([{ caseNumber: file.number, readings: [{ by: '卢致远' }] }])
  const log = await sql<{ n: number }>`select count(*)::int as n from audit.entry
    where action = 'supervision.read-case' and subject_id = ${file.id}`.execute(owner)
  expect(log.rows[0]?.n).toBe(1)
  // Of the case itself the reader sees nothing at all, whatever is asked.
  for (const table of ['casework."case"', 'casework.contact', 'people.person']) {
    const rows = await as(db, first.actor, (tx) => sql`select * from ${sql.raw(table)}`.execute(tx))
    expect(rows.rows).toEqual([])
  }

  const version = offers[0]?.version ?? 0
  expect(await ask(lead, contract.withdrawOffer, { grantId, version })).toMatchObject({
    ...{ status: 404 },
  })
  await ask(worker, contract.withdrawOffer, { grantId, version })
  expect(await ask(first.actor, contract.readCase, { grantId })).toMatchObject({ status: 404 })
})

test('what is never offered: a colleague’s case, a closed child, a child by name, somebody else’s', async () => {
  const given = await aSupervisedHouse()
  const { ask, db, worker, lead, relation, deps, first } = given
  const { id: sessionId } = await ask(worker, contract.planSession, {
    ...{ relationId: relation.id, ...aPlan() },
  })
  const preview = (caseId: string, named = false) =>
    ask(worker, contract.previewOffer, { caseId: caseId as never, sessionId, named })
  const adult = await aPatient(db, worker, { name: '邵知行' }, { ...deps, demo: true })
  const staff = await aCase(db, worker, adult.id, { kind: 'staff' })
  expect(await preview(staff.id)).toMatchObject({ code: 'staff-case' })
  const hers = await aCase(db, lead, adult.id)
  expect(await preview(hers.id)).toMatchObject({ status: 404 })
  const child = await aChild(db, lead)
  const closed = await aCase(db, worker, child.id)
  expect(await preview(closed.id)).toMatchObject({ code: 'no-such-person' })
  const mine = await aChild(db, worker, { name: '简小禾' })
  const open = await aCase(db, worker, mine.id)
  expect(await preview(open.id)).toMatchObject({ page: { age: '6-13', name: null } })
  expect(await preview(open.id, true)).toMatchObject({ code: 'minor-never-named' })

  const file = await aCase(db, worker, adult.id, { state: 'active' })
  expect(await preview(file.id, true)).toMatchObject({ code: 'naming-needs-consent' })
  await ask(worker, giveConsent, {
    ...{ personId: adult.id, givenBy: adult.id, purpose: 'supervision', separate: true },
    recipients: [{ kind: 'organisation', institutionId: null, name: '卢致远', contact: '' }],
    ...{ dataClasses: ['shared', 'identity'], from: null, until: null, limitsTold: true },
    ...{ evidence: { kind: 'signature', keptAt: '一号柜' }, notice: CURRENT_NOTICE },
  })
  const { page, seen } = await preview(file.id, true)
  expect(page).toMatchObject({ name: '邵知行' })
  const named = { caseId: file.id, sessionId, named: true, seen }
  expect(await ask(worker, contract.offerCase, named)).toMatchObject({
    code: 'naming-needs-reason',
  })
  const reason = '督导要一起家访'
  const { id: grantId } = await ask(worker, contract.offerCase, { ...named, reason })
  expect(await ask(first.actor, contract.readCase, { grantId })).toMatchObject({
    page: { name: '邵知行' },
  })
})

test('held, written down, agreed by both; what was agreed to do is carried over; hours count for both', async () => {
  const { ask, worker, lead, first, relation } = await aSupervisedHouse()
  const begun = aPlan(addMinutes(now(), -90))
  const early = await ask(worker, contract.planSession, { relationId: relation.id, ...aPlan() })
  const notes = { points: '先稳住情绪，再谈钱', minutes: 80, feeling: '' }
  const hold = { step: 'hold' as const, ...notes }
  expect(
    await ask(first.actor, contract.stepSession, { sessionId: early.id, ...hold, version: 1 }),
  ).toMatchObject({ code: 'not-yet-begun' })
  const { id: sessionId } = await ask(first.actor, contract.planSession, {
    ...{ relationId: relation.id, ...begun },
  })
  const due = daysFromNow(7)
  const actions = [{ text: '练习缺口谈话', owner: 'supervisee' as const, due }]
  const held = await ask(first.actor, contract.stepSession, {
    ...{ sessionId, ...hold, feeling: '不由我写', actions, version: 1 },
  })
  expect(held).toMatchObject({ state: 'held', feeling: '', agreed: { supervisor: true } })
  const again = { sessionId, step: 'agree' as const, version: 2 }
  expect(await ask(first.actor, contract.stepSession, again)).toMatchObject({
    code: 'already-agreed',
  })
  const rewritten = await ask(worker, contract.stepSession, {
    ...{
      sessionId,
      step: 'rewrite',
      points: '先稳住情绪，钱下次谈',
      feeling: '踏实了',
      version: 2,
    },
  })
  expect(rewritten).toMatchObject({
    ...{ state: 'held', feeling: '踏实了', minutes: 80 },
    agreed: { supervisor: false, supervisee: true },
  })
  const agreed = await ask(first.actor, contract.stepSession, { ...again, version: 3 })
  expect(agreed).toMatchObject({ state: 'agreed' })

  const next = await ask(worker, contract.openSession, { sessionId: early.id })
  expect(next.carried).toMatchObject([{ text: '练习缺口谈话' }])
  const actionId = next.carried[0]?.id as never
  await ask(worker, contract.finishAction, { actionId, result: '练了两次', version: 1 })
  expect(await ask(worker, contract.openSession, { sessionId: early.id })).toMatchObject({
    carried: [],
  })
  expect(await ask(lead, contract.openSession, { sessionId })).toMatchObject({ status: 404 })
  const month = daysFromNow(0).slice(0, 7)
  const house = await ask(lead, contract.readHouse, { month: begunMonth(begun.startsAt) })
  expect(house.load).toMatchObject({ persons: 1, sessions: 1, agreed: 1, minutes: 80, silent: 0 })
  const register = await ask(cityOfficer, contract.readRegister, { month })
  expect(register.active).toBe(3)
  const period = { from: daysFromNow(-30), to: daysFromNow(1) }
  for (const who of [first.actor, lead, cityOfficer]) {
    const sheet = await ask(who, contract.downloadHours, period)
    expect(sheet.fileName).toContain('督导时数')
  }
  const { id } = await ask(worker, contract.planSession, { relationId: relation.id, ...aPlan() })
  const cancel = { sessionId: id, step: 'cancel' as const, version: 1 }
  expect(await ask(worker, contract.stepSession, cancel)).toMatchObject({ code: 'reason-missing' })
  expect(
    await ask(worker, contract.stepSession, { ...cancel, reason: '病房有急事' }),
  ).toMatchObject({ state: 'cancelled', reason: '病房有急事' })
})

test('the deputy acts while the supervisor is away, and only then; her hours are her own', async () => {
  const { ask, worker, first, second, relation } = await aSupervisedHouse()
  const { id: sessionId } = await ask(worker, contract.planSession, {
    ...{ relationId: relation.id, ...aPlan(addMinutes(now(), -30)) },
  })
  const open = () => ask(second.actor, contract.openSession, { sessionId })
  expect(await open()).toMatchObject({ status: 404 })
  const away = { from: daysFromNow(-1), to: daysFromNow(2) }
  const { id: absenceId } = await ask(first.actor, contract.addAbsence, away)
  expect(await open()).toMatchObject({ status: 200, deputyName: '邱慎言' })
  const held = { sessionId, step: 'hold' as const, points: '代为督导', version: 1 }
  await ask(second.actor, contract.stepSession, held)
  await ask(first.actor, contract.dropAbsence, { absenceId })
  expect(await open()).toMatchObject({ status: 404 })
  const month = begunMonth(addMinutes(now(), -30))
  const { supervisors } = await ask(cityOfficer, contract.readRegister, { month })
  const minutesOf = (id: string) => supervisors.find((one) => one.id === id)?.load.minutes
  expect([minutesOf(first.id), minutesOf(second.id)]).toEqual([0, 60])
})

test('a register is kept by the city, a relation of the house by its head; a code is good once', async () => {
  const { ask, lead, first, second, id: institutionId, worker } = await aSupervisedHouse()
  const whole = { institutionId, superviseeId: null, kind: 'supportive' as const, to: null }
  const from = daysFromNow(0)
  const relation = await ask(cityOfficer, contract.addRelation, {
    ...{ ...whole, supervisorId: first.id, from, deputyId: second.id },
  })
  expect(relation).toMatchObject({ superviseeName: '', supervisorName: '卢致远' })
  const same = { ...whole, supervisorId: first.id, from, deputyId: first.id }
  expect(await ask(cityOfficer, contract.addRelation, same)).toMatchObject({
    code: 'deputy-is-supervisor',
  })
  const stranger = { ...whole, supervisorId: first.id, from, deputyId: null }
  expect(
    await ask(lead, contract.addRelation, { ...stranger, superviseeId: first.actor.accountId }),
  ).toMatchObject({ code: 'not-a-colleague' })
  const over = { relationId: relation.id, kind: 'supportive' as const, to: from, deputyId: null }
  expect(await ask(lead, contract.changeRelation, { ...over, version: 1 })).toMatchObject({
    status: 404,
  })
  expect(await ask(cityOfficer, contract.changeRelation, { ...over, version: 1 })).toMatchObject({
    ...{ to: from, deputyName: '' },
  })
  const facts = { name: '顾闻', title: '', affiliation: '', strengths: '', since: from }
  const left = await ask(cityOfficer, contract.addSupervisor, { ...facts, until: null })
  expect(await ask(first.actor, contract.joinRegister, { code: 'AAAA' })).toMatchObject({
    code: 'code-not-good',
  })
  const supervisorId = left.id
  const amended = { ...facts, supervisorId, until: daysFromNow(-1), version: 1 }
  expect(await ask(cityOfficer, contract.amendSupervisor, amended)).toMatchObject({
    code: 'days-backwards',
  })
  await ask(cityOfficer, contract.amendSupervisor, { ...amended, until: from })
  const mine = await ask(worker, contract.readMine, {})
  expect(mine.relations).toHaveLength(2)
})

function begunMonth(at: Parameters<typeof addMinutes>[0]) {
  return addMinutes(at, 8 * 60).slice(0, 7)
}
