import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { writeContact } from '#casework/model/contract.ts'
import * as requests from '#casework/model/contract-requests.ts'
import { tellCase } from '#casework/server/index.ts'
import { aCase, aHelpRequest } from '#casework/server/testing.ts'
import * as people from '#people/model/contract.ts'
import * as relations from '#people/model/contract-ties.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { Day } from '#platform/model/time.ts'
import { as } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { NewRequest } from '../model/request.ts'
import { rules } from '../model/rules-text.ts'
import { aRightsDesk, asked } from './testing.ts'

const note = {
  ...{ at: '2026-03-02T01:00:00.000Z', minutes: 10, mode: 'bedside' as const, with: '本人' },
  ...{ contactMade: true, activities: ['emotional-support' as const], goalIds: [] },
  ...{ shared: '又来了一次', confidential: '', next: '' },
}
const search = { text: '韩晓梅', limit: 20 }

test('个人信息保护法第四十四条：处理规则是谁都能看的一页，有版本和日期；来问的记下来，说了什么也记下来', async () => {
  const { ask, lead, client, established } = await aRightsDesk()
  expect(rules).toMatchObject({ version: '1', from: '2026-11-22' })
  expect(rules.chapters.flatMap(({ says }) => says).every(({ zh }) => zh.length > 10)).toBe(true)
  const ahead = asked(client.id, 'rules', { receivedAt: '2026-03-03T02:00:00.000Z' as never })
  expect(await ask(lead, contract.recordRightsRequest, ahead)).toMatchObject({
    ...{ code: 'received-in-future', field: 'receivedAt' },
  })
  const which = await established('rules')
  const done = '给了一份打印的规则'
  expect(await ask(lead, contract.grantRightsRequest, { ...which, done })).toMatchObject({
    ...{ state: 'granted', done },
  })
})

test('个人信息保护法第四十八条：要求解释处理规则的，写明怎么解释的才算办好', async () => {
  const { ask, lead, established } = await aRightsDesk()
  const which = await established('explain')
  expect(await ask(lead, contract.grantRightsRequest, { ...which, done: ' ' })).toMatchObject({
    ...{ status: 409, code: 'deed-missing', field: 'done' },
  })
  const done = '逐条读给本人听，说明了谁看得到'
  expect(await ask(lead, contract.grantRightsRequest, { ...which, done })).toMatchObject({
    ...{ state: 'granted', done, decidedByName: lead.name },
  })
})

test('个人信息保护法第四十五条：复制件由系统汇集，保密的一半和别人的话不在里面，交了哪一份有据可查', async () => {
  const { ask, db, lead, worker, client, other, record, establish } = await aRightsDesk()
  const received = await record('copy')
  const which = { rightsRequestId: received.rightsRequestId }
  expect(await ask(lead, contract.openHoldings, which)).toMatchObject({ code: 'nothing-to-show' })
  const { version } = await establish(received)
  const grant = { ...which, version, done: '一份，当面交给本人' }
  expect(await ask(lead, contract.grantRightsRequest, grant)).toMatchObject({
    code: 'copy-missing',
  })

  const held = await ask(lead, contract.openHoldings, which)
  expect(held.cases[0]?.contacts).toHaveLength(2)
  const made = await ask(lead, contract.makeCopy, { ...which, leftOut: [other.id] })
  expect(made).toMatchObject({ status: 200, leftOut: 1, holdings: { person: { name: '韩晓梅' } } })
  const text = JSON.stringify(made)
  expect(text).toContain('母亲愿意谈费用')
  for (const kept of ['督导才看的话', '邻居说', '13800000001']) expect(text).not.toContain(kept)
  expect(await ask(lead, contract.grantRightsRequest, grant)).toMatchObject({
    ...{ state: 'granted', copies: [{ leftOut: 1, digest: made.digest }] },
  })

  const hers = await ask(worker, contract.recordRightsRequest, asked(client.id, 'copy'))
  const seen = { papers: ['identity-card' as const], arrangedOtherwise: false }
  const next = { rightsRequestId: hers.id, version: 1 }
  await ask(worker, contract.establishStanding, { ...next, ...seen })
  const whole = { rightsRequestId: hers.id, leftOut: [] }
  expect((await ask(worker, contract.makeCopy, whole)).status).toBe(200)
  await aCase(db, lead, client.id, { state: 'ended' })
  expect(await ask(worker, contract.makeCopy, whole), 'a part is not the whole').toMatchObject({
    code: 'cases-out-of-sight',
  })
})

test('个人信息保护法第四十六条：更正、补充要写明改了哪里、谁改的；核实无误的，可以这个理由拒绝', async () => {
  const { ask, lead, record, established } = await aRightsDesk()
  const done = '住址已改为女儿家'
  for (const right of ['correct', 'complete'] as const) {
    const early = { ...(await record(right)), done }
    expect(await ask(lead, contract.grantRightsRequest, early)).toMatchObject({
      code: 'not-established',
    })
    const which = { ...(await established(right)), done }
    expect(await ask(lead, contract.grantRightsRequest, which)).toMatchObject({
      ...{ state: 'granted', done, decidedByName: lead.name },
    })
  }
  const refused = { ...(await established('correct')), explanation: '看过身份证，生日没有写错' }
  const reason = 'record-is-right' as const
  expect(await ask(lead, contract.refuseRightsRequest, { ...refused, reason })).toMatchObject({
    ...{ state: 'refused', reason },
  })
})

test('个人信息保护法第四十七条：保存期没到的改为只保存：查不到、不能写，主任写明理由才能解除', async () => {
  const { ask, db, owner, deps, lead, worker, client, file, established } = await aRightsDesk()
  const which = { ...(await established('delete')), done: '已改为只保存，并当面告知' }
  expect(await ask(worker, contract.grantRightsRequest, which)).toMatchObject({
    code: 'head-decides',
  })
  expect(await ask(lead, contract.grantRightsRequest, which)).toMatchObject({
    code: 'term-missing',
  })
  const term = { years: 10, source: '本院档案管理规定第三条', from: Day.parse('2026-01-01') }
  await ask(lead, contract.enterTerm, term)
  const running = await aCase(db, worker, client.id)
  expect(await ask(lead, contract.grantRightsRequest, which)).toMatchObject({
    code: 'case-under-way',
  })
  await sql`update casework."case" set closed_at = '2026-02-01', state = 'ended'
    where id = ${running.id}`.execute(owner)
  expect((await ask(worker, people.searchPeople, search)).people).toHaveLength(1)

  const answered = await ask(lead, contract.grantRightsRequest, which)
  expect(answered).toMatchObject({
    ...{ state: 'granted', keptUntil: '2036-03-01', keptBy: term.source },
    restrictedSince: expect.any(String),
  })
  for (const text of ['韩晓梅', 'hxm', '13800000001'])
    expect((await ask(worker, people.searchPeople, { text })).people).toEqual([])
  const refused = { status: 409, code: 'person-restricted' }
  expect(await ask(worker, writeContact, { ...note, caseId: file.id })).toMatchObject(refused)
  const { id: requestId } = await aHelpRequest(db, worker)
  const accept = {
    ...{ requestId, clientId: client.id, kind: 'patient' as const, version: 1 },
    serviceLine: 'psychosocial-support' as const,
  }
  expect(await ask(worker, requests.acceptHelpRequest, accept)).toMatchObject(refused)
  const tell = (deed: string) => as(db, worker, (tx) => tellCase(tx, worker, file, { deed }, deps))
  await expect(tell('plans.draft'), 'a slice that knows nothing of it').rejects.toThrow(/only kept/)
  await tell('crises.screen')
  expect(await ask(worker, people.openPerson, { personId: client.id })).toMatchObject({
    restrictedSince: expect.any(String),
  })
  const alike = { name: '韩晓梅', birthDate: '1980-05-01', phones: [], identityNumber: null }
  expect((await ask(worker, people.findDuplicates, alike)).people, 'not twice').toHaveLength(1)

  const lift = {
    rightsRequestId: answered.id,
    version: answered.version,
    why: '本人又来求助，重新同意',
  }
  expect(await ask(worker, contract.liftRestriction, lift)).toMatchObject({ status: 403 })
  expect(await ask(lead, contract.liftRestriction, { ...lift, why: ' ' })).toMatchObject({
    status: 400,
  })
  expect(await ask(lead, contract.liftRestriction, lift)).toMatchObject({ restrictedSince: null })
  expect((await ask(worker, people.searchPeople, search)).people).toHaveLength(1)
  expect((await ask(worker, writeContact, { ...note, caseId: file.id })).status).toBe(200)
})

test('个人信息保护法第十九条：保存期限要写明依据；没有找到规定的不编；到期的数得出来', async () => {
  const { ask, lead, worker, clock, established } = await aRightsDesk()
  const first = { years: 10, source: '本院档案管理规定第三条', from: Day.parse('2026-01-01') }
  expect(await ask(lead, contract.enterTerm, { ...first, source: ' ' })).toMatchObject({
    ...{ status: 400, faults: [{ field: 'source' }] },
  })
  expect(await ask(worker, contract.enterTerm, first)).toMatchObject({ status: 403 })
  await ask(lead, contract.enterTerm, first)
  const which = { ...(await established('delete')), done: '已改为只保存' }
  await ask(lead, contract.grantRightsRequest, which)
  const shorter = { ...first, years: 5, from: Day.parse('2026-06-01') }
  expect(await ask(lead, contract.enterTerm, shorter)).toMatchObject({
    ...{ terms: [{ years: 5 }, { years: 10 }], past: 0 },
  })
  clock.advance(60 * 24 * 366 * 10)
  expect(await ask(worker, contract.openKeeping, {})).toMatchObject({ past: 1 })
})

test('个人信息保护法第三十一条：不满十四周岁的由监护人提出，监护人要登记在案；满了十四，孩子自己可以提', async () => {
  const { ask, db, worker, lead, deps } = await aRightsDesk()
  const child = await aChild(db, worker, {}, deps)
  const mother = await aPatient(db, worker, { name: '何静', sex: 'female' }, deps)
  const request = (given: object, id = child.id) =>
    ask(worker, contract.recordRightsRequest, asked(id, 'read', given))
  expect(await request({})).toMatchObject({ code: 'guardian-asks', field: 'asker' })
  expect(await request({ asker: 'agent', askerName: '邻居' })).toMatchObject({
    code: 'guardian-asks',
  })
  const hers = { asker: 'guardian', askerName: '何静', askerId: mother.id }
  expect(await request(hers)).toMatchObject({ code: 'guardian-not-on-record', field: 'askerId' })
  await ask(worker, relations.addTie, {
    ...{ personId: child.id, otherId: mother.id, kind: 'mother', guardian: true, livesWith: true },
  })
  const recorded = await request(hers)
  expect(recorded).toMatchObject({ status: 200, state: 'received' })
  const seenBy = (who: typeof worker) =>
    as(db, who, (tx) => sql`select from rights.rights_request`.execute(tx))
  expect([(await seenBy(worker)).rows.length, (await seenBy(lead)).rows.length]).toEqual([1, 0])
  expect((await ask(lead, contract.listRightsRequests, {})).requests).toEqual([])
  const papers = { rightsRequestId: recorded.id, version: 1, arrangedOtherwise: false }
  expect(
    await ask(worker, contract.establishStanding, { ...papers, papers: ['identity-card'] }),
  ).toMatchObject({ code: 'guardianship-not-shown', field: 'papers' })
  const both = ['identity-card', 'birth-certificate'] as const
  expect(
    await ask(worker, contract.establishStanding, { ...papers, papers: [...both] }),
  ).toMatchObject({ state: 'established' })

  const teenager = await aChild(db, worker, { name: '李晨', birthDate: '2011-06-01' }, deps)
  expect(await request({}, teenager.id)).toMatchObject({ status: 200 })
})

test('个人信息保护法第四十九条：去世的人，近亲属为自己的合法、正当利益提出；生前另有安排的不行', async () => {
  const { ask, db, lead, worker, client, deps } = await aRightsDesk()
  const kin: Partial<NewRequest> = {
    ...{ asker: 'near-relative', askerName: '韩家女儿', relation: 'child' },
    interest: '办理丧葬和保险手续',
  }
  expect(
    await ask(lead, contract.recordRightsRequest, asked(client.id, 'copy', kin)),
  ).toMatchObject({ code: 'person-is-alive' })
  const gone = { name: '周老先生', birthDate: '1940-01-01', deceasedOn: '2026-02-01' }
  const dead = await aPatient(db, worker, gone, deps)
  const record = (given: object) =>
    ask(lead, contract.recordRightsRequest, asked(dead.id, 'copy', given))
  expect(await record({})).toMatchObject({ code: 'person-is-dead' })
  expect(await record({ ...kin, interest: ' ' })).toMatchObject({
    ...{ code: 'own-interest-missing', field: 'interest' },
  })
  const { id: rightsRequestId, version } = await record(kin)
  const which = { rightsRequestId, version }
  const seen = (papers: readonly ('identity-card' | 'kinship')[], arrangedOtherwise = false) =>
    ask(lead, contract.establishStanding, { ...which, papers: [...papers], arrangedOtherwise })
  expect(await seen(['identity-card'])).toMatchObject({ code: 'kinship-not-shown' })
  expect(await seen(['identity-card', 'kinship'], true)).toMatchObject({
    ...{ code: 'arranged-otherwise', field: 'arrangedOtherwise' },
  })
  expect(await seen(['identity-card', 'kinship'])).toMatchObject({ state: 'established' })
  const other = await record(kin)
  expect(
    await ask(lead, contract.refuseRightsRequest, {
      ...{ rightsRequestId: other.id, version: 1, reason: 'arranged-otherwise' },
      explanation: '他生前写明不让任何人看',
    }),
  ).toMatchObject({ state: 'refused' })
})

test('个人信息保护法第五十条：拒绝要说明理由，没有理由的拒绝不成立；有了结果不能再改，别院的人看不到', async () => {
  const { ask, owner, lead, house, record } = await aRightsDesk()
  const which = await record('delete')
  const refuse = (reason: 'no-ground-to-erase' | 'record-is-right' | null, explanation: string) =>
    ask(lead, contract.refuseRightsRequest, { ...which, reason, explanation })
  expect(await refuse(null, '不行')).toMatchObject({ code: 'reason-missing', field: 'reason' })
  expect(await refuse('no-ground-to-erase', ' ')).toMatchObject({ code: 'reason-missing' })
  expect(await refuse('record-is-right', '没写错')).toMatchObject({
    code: 'reason-for-another-right',
  })
  const bare = sql`update rights.rights_request set state = 'refused', decided_at = now()
    where id = ${which.rightsRequestId}`
  await expect(bare.execute(owner), 'the database neither').rejects.toThrow(/check constraint/)
  const refused = await refuse('no-ground-to-erase', '服务还在进行')
  expect(refused).toMatchObject({ state: 'refused', version: 2 })
  const again = { rightsRequestId: refused.id, version: 2 }
  expect(await ask(lead, contract.withdrawRightsRequest, again)).toMatchObject({
    code: 'request-settled',
  })
  const rewrite = sql`update rights.rights_request set explanation = '改口' where id = ${refused.id}`
  await expect(rewrite.execute(owner)).rejects.toThrow(/not changed/)
  const stranger = { ...lead, institutionId: crypto.randomUUID() as typeof house.id }
  const its = { rightsRequestId: refused.id }
  expect(await ask(stranger, contract.openRightsRequest, its)).toMatchObject({ status: 404 })
  expect((await ask(stranger, contract.listRightsRequests, {})).requests).toEqual([])
  expect((await ask(lead, contract.listRightsRequests, {})).requests).toHaveLength(1)
})
