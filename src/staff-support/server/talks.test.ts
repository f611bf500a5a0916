import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { NOBODY } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aCarePoster, aCounsellor, aSession, aTalk } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const { worker, lead, id, name } = await anInstitution(db)
  const second = anActor({ institutionId: id })
  for (const one of [worker, second]) await aCounsellor(db, lead, one)
  const token = await aCarePoster(db, lead)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  return { db, owner, clock, worker, second, lead, id, name, token, ask }
}

const asked = { theme: 'violence' as const, name: '小雨', reachAt: '13700001234', when: '下夜班后' }
const day = (text: string) => Day.parse(text)

test('from a code on the wall to a talk, under an invented name', async () => {
  const { ask, token, worker, second, name } = await aHouse()
  expect(await ask(NOBODY, contract.readCarePoster, { token })).toMatchObject({ house: name })
  const { receipt } = await ask(NOBODY, contract.askForTalk, { token, ...asked })
  expect(receipt).toMatch(/^[0-9A-F]{6}$/)

  const { talks } = await ask(worker, contract.listTalks, {})
  expect(talks).toMatchObject([{ ...asked, state: 'waiting', mine: false }])
  const talkId = talks[0]?.id as never
  const take = { talkId, step: 'take' as const, version: 1 }
  const both = await Promise.all([worker, second].map((by) => ask(by, contract.stepTalk, take)))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
  const [mine, other] = both[0]?.status === 200 ? [worker, second] : [second, worker]

  const session = { talkId, day: day('2026-03-02'), minutes: 50, themes: ['violence' as const] }
  const written = await ask(mine, contract.writeSession, { ...session, note: '先听' })
  expect(written).toMatchObject({ note: '先听', minutes: 50 })
  expect(await ask(mine, contract.openTalk, { talkId })).toMatchObject({
    record: [{ note: '先听' }],
    name: '小雨',
  })
  expect((await ask(other, contract.listTalks, {})).talks).toEqual([])
  expect(
    await ask(mine, contract.writeSession, { ...session, day: day('2026-03-03'), note: '' }),
  ).toMatchObject({ code: 'session-in-future', field: 'day' })
})

test('who is signed in asks as nobody too: neither the record nor the log knows the account', async () => {
  const { ask, token, owner } = await aHouse()
  const nurse = anActor({ role: 'volunteer' })
  await ask(nurse, contract.askForTalk, { token, ...asked })
  const everything = await sql<{ text: string }>`
    select to_jsonb(t)::text as text from staff_support.talk t union all
    select to_jsonb(e)::text from audit.entry e`.execute(owner)
  const text = everything.rows.map((row) => row.text).join('\n')
  expect(text).toContain('staff-support.ask')
  for (const secret of [nurse.accountId, '小雨', '13700001234', '下夜班后'])
    expect(text).not.toContain(secret)
})

test('to another counsellor with the consent of the client, and only when she accepts', async () => {
  const { ask, db, worker, second, lead, id } = await aHouse()
  const talkId = await aTalk(db, worker)
  await aSession(db, worker, talkId)
  const offer = { talkId, accountId: second.accountId, consentBy: 'in-person' as const, version: 1 }
  const without = { ...offer, consentBy: null }
  expect(await ask(worker, contract.offerTalk, without)).toMatchObject({ code: 'consent-missing' })
  const stranger = anActor({ institutionId: id }).accountId
  for (const accountId of [stranger, worker.accountId, lead.accountId])
    expect(await ask(worker, contract.offerTalk, { ...offer, accountId })).toMatchObject({
      code: 'no-such-counsellor',
    })
  await ask(worker, contract.offerTalk, offer)

  const { talks } = await ask(second, contract.listTalks, {})
  expect(talks).toMatchObject([{ name: '', reachAt: '', offeredToMe: true, sessions: 0 }])
  expect(await ask(second, contract.openTalk, { talkId })).toMatchObject({ record: [], name: '' })
  const write = { talkId, day: day('2026-03-02'), minutes: 30, themes: ['mood' as const], note: '' }
  expect(await ask(second, contract.writeSession, write)).toMatchObject({ code: 'not-your-talk' })
  const accept = { talkId, step: 'accept' as const, version: 2 }
  expect(await ask(second, contract.stepTalk, accept)).toMatchObject({ state: 'open' })
  expect(await ask(second, contract.openTalk, { talkId })).toMatchObject({ name: '小雨' })
  expect(await ask(worker, contract.openTalk, { talkId })).toMatchObject({ status: 404 })
})

test('an offer that is taken back cannot be accepted', async () => {
  const { ask, db, worker, second } = await aHouse()
  const talkId = await aTalk(db, worker)
  const offer = { talkId, accountId: second.accountId, consentBy: 'telephone' as const, version: 1 }
  await ask(worker, contract.offerTalk, offer)
  await ask(worker, contract.stepTalk, { talkId, step: 'withdraw-offer', version: 2 })
  const accept = { talkId, step: 'accept' as const, version: 3 }
  expect(await ask(second, contract.stepTalk, accept)).toMatchObject({ status: 404 })
})

test('个人信息保护法第四十七条：本人要求删除，内容销毁，次数和时间仍计入总数', async () => {
  const { ask, db, owner, worker, clock, lead } = await aHouse()
  const talks = await Promise.all([1, 2, 3, 4, 5].map(() => aTalk(db, worker)))
  for (const talkId of talks) await aSession(db, worker, talkId)
  const talkId = talks[0] as never

  const erase = { talkId, step: 'erase' as const, version: 1 }
  expect(await ask(worker, contract.stepTalk, erase)).toMatchObject({ state: 'erased' })

  expect(await ask(worker, contract.openTalk, { talkId })).toMatchObject({
    ...{ name: '', reachAt: '', when: '', record: [{ note: null, minutes: 50 }] },
  })
  const left = await sql`select from staff_support.talk t join staff_support.session s
    on s.talk_id = t.id where t.id = ${talkId}
    and (coalesce(t.name, t.reach_at, t."when", s.note) is not null)`.execute(owner)
  expect(left.rows).toEqual([])
  clock.advance(60 * 24 * 60)
  const { quarters } = await ask(lead, contract.readCounts, {})
  expect(quarters).toMatchObject([{ quarter: '2026-Q1', total: { people: 5, hours: 4 } }])
})

test('个人信息保护法第四十七条：法定保存期未届满的，停止除存储以外的处理，期满才销毁', async () => {
  const { ask, db, worker, clock } = await aHouse()
  const talkId = await aTalk(db, worker)
  await aSession(db, worker, talkId)
  const lock = { talkId, keepBasis: '', keptUntil: day('2026-03-10'), version: 1 }
  expect(await ask(worker, contract.lockTalk, lock)).toMatchObject({ code: 'basis-missing' })
  const today = { ...lock, keepBasis: '伤害事件，公安机关要求', keptUntil: day('2026-03-02') }
  expect(await ask(worker, contract.lockTalk, today)).toMatchObject({ code: 'basis-missing' })
  await ask(worker, contract.lockTalk, { ...today, keptUntil: day('2026-03-10') })

  expect(await ask(worker, contract.openTalk, { talkId })).toMatchObject({
    ...{ state: 'locked', name: '', reachAt: '', record: [{ note: null }] },
  })
  const erase = { talkId, step: 'erase' as const, version: 2 }
  expect(await ask(worker, contract.stepTalk, erase)).toMatchObject({ code: 'must-be-kept' })
  clock.advance(8 * 24 * 60)
  expect(await ask(worker, contract.stepTalk, erase)).toMatchObject({ state: 'erased' })
})

test('the head names counsellors among the social workers, and ends them; open talks go on', async () => {
  const { ask, db, worker, lead, id, token } = await aHouse()
  const talkId = await aTalk(db, worker)
  const stranger = anActor({ institutionId: id }).accountId
  for (const accountId of [stranger, lead.accountId])
    expect(await ask(lead, contract.nameCounsellor, { accountId })).toMatchObject({
      code: 'no-such-colleague',
    })
  await ask(lead, contract.endCounsellor, { accountId: worker.accountId })
  const again = await ask(lead, contract.endCounsellor, { accountId: worker.accountId })
  expect(again).toMatchObject({ status: 404 })

  await ask(NOBODY, contract.askForTalk, { token, ...asked })
  const { isCounsellor, talks } = await ask(worker, contract.listTalks, {})
  expect(isCounsellor).toBe(false)
  expect(talks.map((talk) => talk.id)).toEqual([talkId])
  expect(await ask(worker, contract.registerTalk, asked)).toMatchObject({
    code: 'not-a-counsellor',
  })
})

test('a new code ends the one before', async () => {
  const { ask, lead, worker, token } = await aHouse()
  const { path } = await ask(lead, contract.hangCarePoster, {})
  expect(await ask(worker, contract.findCareWay, {})).toMatchObject({ path })
  expect(await ask(NOBODY, contract.readCarePoster, { token })).toMatchObject({
    code: 'no-such-care-poster',
  })
  const fresh = { token: path.split('/').at(-1) ?? '', ...asked }
  expect(await ask(NOBODY, contract.askForTalk, fresh)).toMatchObject({ status: 200 })
})

test('the head counts quarters that are over, and nothing below five', async () => {
  const { ask, db, worker, lead, clock } = await aHouse()
  const add = async (theme: 'exhaustion' | 'violence', times: number) => {
    for (let n = 0; n < times; n++)
      await aSession(db, worker, await aTalk(db, worker, { theme }), { themes: [theme] })
  }
  await add('exhaustion', 12)
  await add('violence', 3)
  expect((await ask(lead, contract.readCounts, {})).quarters).toEqual([])

  clock.advance(60 * 24 * 60)
  const { quarters } = await ask(lead, contract.readCounts, {})
  expect(quarters).toHaveLength(1)
  expect(quarters[0]?.total).toEqual({ people: 15, hours: 13 })
  // Fifteen less twelve would be three: the twelve stay hidden as well.
  expect(Object.values(quarters[0]?.themes ?? {}).every((cell) => cell === null)).toBe(true)

  await add('violence', 4)
  const later = await ask(lead, contract.readCounts, {})
  expect(later.quarters[0]?.themes.violence).toEqual({ people: 7, hours: 6 })
})
