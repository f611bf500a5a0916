import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { InstitutionId, SYSTEM } from '#platform/model/actor.ts'
import { as } from '#platform/server/testing.ts'
import { getMe } from '../model/contract.ts'
import { DemoRole, listDemoRoles, startDemoSession } from '../model/demo.ts'
import { lookAtEntrance, signIn } from '../model/sign-in.ts'
import { demoCast, fillAccounts, shutDemo } from './index.ts'
import { aBrowser, aHouse, PASSWORD } from './testing.ts'

const places = {
  hospital: {
    institutionId: InstitutionId.parse('00000000-0000-4000-8000-0000000000aa'),
    districtCode: '110105',
    departmentId: null,
    name: '市东医院',
  },
  otherHospital: {
    institutionId: InstitutionId.parse('00000000-0000-4000-8000-0000000000bb'),
    districtCode: '110108',
    name: '西山医院',
  },
  centre: {
    institutionId: InstitutionId.parse('00000000-0000-4000-8000-0000000000cc'),
    districtCode: '110105',
    name: '市东社区卫生服务中心',
  },
}

async function aDemo(demo = true) {
  const house = await aHouse({ demo })
  await as(house.db, SYSTEM, (tx) => fillAccounts(tx, demoCast(places), house.deps))
  return house
}

test('one click, and one looks around as somebody', async () => {
  const browser = aBrowser(await aDemo())
  expect((await browser.ask(startDemoSession, { role: 'social-worker' })).status).toBe(200)
  expect(await browser.ask(getMe, {})).toMatchObject({
    account: { name: '林知夏', demo: true },
    actor: { role: 'social-worker', institutionId: places.hospital.institutionId },
  })
  await browser.ask(startDemoSession, { role: 'other-social-worker' })
  expect(await browser.ask(getMe, {})).toMatchObject({
    actor: { role: 'social-worker', institutionId: places.otherHospital.institutionId },
  })
})

test('there is a card for each role, in order, and each lets in', async () => {
  const house = await aDemo()
  const { cards } = await aBrowser(house).ask(listDemoRoles, {})
  expect(cards.map(({ role }: { role: string }) => role)).toEqual(DemoRole.options)
  for (const role of DemoRole.options) {
    const browser = aBrowser(house)
    expect((await browser.ask(startDemoSession, { role })).status).toBe(200)
    expect((await browser.ask(getMe, {})).status).toBe(200)
  }
})

test('many come in as the same person at the same moment', async () => {
  const house = await aDemo()
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => aBrowser(house).ask(startDemoSession, { role: 'lead' })),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
})

test('outside of the demonstration the door does not exist', async () => {
  const house = await aDemo(false)
  const browser = aBrowser(house)
  const answer = await browser.ask(startDemoSession, { role: 'social-worker' })
  expect(answer).toMatchObject({ status: 404, code: 'not-found' })
  expect(browser.cookies.size).toBe(0)
  expect((await browser.ask(listDemoRoles, {})).status).toBe(404)
  expect(await browser.ask(lookAtEntrance, {})).toMatchObject({ demo: false })
})

test('nobody signs in to a demo account by a password: it has none', async () => {
  const house = await aDemo()
  const { rows } = await sql`select from access.credential`.execute(house.owner)
  expect(rows).toHaveLength(0)
  for (const password of ['', 'demo', PASSWORD].filter(Boolean))
    expect(await aBrowser(house).ask(signIn, { name: 'lin.zhixia', password })).toMatchObject({
      code: 'wrong-name-or-password',
    })
})

test('the start in production shuts out what was made for trying out', async () => {
  const house = await aDemo()
  const browser = aBrowser(house)
  await browser.ask(startDemoSession, { role: 'lead' })
  await shutDemo(house.owner)
  expect((await browser.ask(getMe, {})).status).toBe(401)
  expect((await browser.ask(startDemoSession, { role: 'lead' })).status).toBe(404)
})

test('the demonstration makes no account that is not marked as one', async () => {
  const house = await aHouse()
  const staff = demoCast(places).slice(0, 1)
  await as(house.db, SYSTEM, (tx) => fillAccounts(tx, staff, house.deps))
  const real = as(house.db, SYSTEM, (tx) =>
    sql`insert into access.account (id, username, name)
      values (gen_random_uuid(), 'backdoor', '后门')`.execute(tx),
  )
  await expect(real).rejects.toThrow(/row-level security/)
})
