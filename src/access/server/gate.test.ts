import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { InstitutionId } from '#platform/model/actor.ts'
import { getMe, switchPost } from '../model/contract.ts'
import { changePassword, signIn } from '../model/sign-in.ts'
import { aBrowser, aHouse, anAccount, aPost, aSession, type House, PASSWORD } from './testing.ts'

async function setUp() {
  const house = await aHouse()
  const account = await anAccount(house)
  const browser = await aSession(house, account)
  const status = async () => (await browser.ask(getMe, {})).status
  return { house, account, browser, status }
}

function change(house: House, what: string) {
  return sql.raw(what).execute(house.owner)
}

test('a disabled account is refused at its next request, and cannot come back', async () => {
  const { house, account, status, browser } = await setUp()
  expect(await status()).toBe(200)
  await change(house, 'update access.account set disabled_at = now()')
  expect(await status()).toBe(401)
  const again = await browser.ask(signIn, { name: account.username, password: PASSWORD })
  expect(again).toMatchObject({ status: 403, code: 'account-disabled' })
})

test('better-auth as well refuses the session of a disabled account', async () => {
  const { house, browser } = await setUp()
  await change(house, 'update access.account set disabled_at = now()')
  const input = { currentPassword: PASSWORD, newPassword: 'four quiet herons at dusk' }
  expect(await browser.ask(changePassword, input)).toMatchObject({ code: 'not-signed-in' })
})

test('an ended post is refused at the next request', async () => {
  const { house, account, status, browser } = await setUp()
  await change(house, 'update access.post set until = now()')
  expect(await status()).toBe(401)
  const again = await browser.ask(signIn, { name: account.username, password: PASSWORD })
  expect(again).toMatchObject({ status: 403, code: 'no-post' })
})

test('a post that begins tomorrow lets nobody in today', async () => {
  const { house, status } = await setUp()
  await change(house, `update access.post set "from" = now() + interval '1 day'`)
  expect(await status()).toBe(401)
})

test('a session ends after an hour without a request, and not before', async () => {
  const { house, status } = await setUp()
  await change(house, `update access.session set last_seen_at = now() - interval '59 minutes'`)
  expect(await status()).toBe(200)
  expect(await status()).toBe(200)
  await change(house, `update access.session set last_seen_at = now() - interval '60 minutes'`)
  expect(await status()).toBe(401)
})

test('a session ends twelve hours after its beginning, however busy it is', async () => {
  const { house, status } = await setUp()
  const { rows } = await sql<{ hours: number }>`
    select extract(epoch from expires_at - created_at)::int / 3600 as hours
    from access.session`.execute(house.owner)
  expect(rows[0]?.hours).toBe(12)
  await change(house, 'update access.session set expires_at = now()')
  expect(await status()).toBe(401)
})

test('a request is noted once a minute, not each time', async () => {
  const { house, status } = await setUp()
  const seen = async () =>
    (await sql<{ row: string }>`select xmin::text as row from access.session`.execute(house.owner))
      .rows[0]?.row
  const before = await seen()
  await status()
  expect(await seen()).toBe(before)
  await change(house, `update access.session set last_seen_at = now() - interval '61 seconds'`)
  await Promise.all([status(), status(), status()])
  const after = await seen()
  expect(after).not.toBe(before)
  await status()
  expect(await seen()).toBe(after)
})

test('signing in makes a new session, and the one of before is worth nothing', async () => {
  const { house, account, browser } = await setUp()
  const planted = new Map(browser.cookies)
  await browser.ask(signIn, { name: account.username, password: PASSWORD })
  expect([...browser.cookies.values()]).not.toEqual([...planted.values()])
  expect((await browser.ask(getMe, {})).status).toBe(200)

  const attacker = aBrowser(house)
  for (const [name, value] of planted) attacker.cookies.set(name, value)
  expect((await attacker.ask(getMe, {})).status).toBe(401)
})

test('a token without our signature opens nothing', async () => {
  const { house } = await setUp()
  const { rows } = await sql<{ token: string }>`select token from access.session`.execute(
    house.owner,
  )
  const token = rows[0]?.token ?? ''
  const forged = [token, `${token}.`, `${token}.${'A'.repeat(43)}=`, `x' or '1'='1.AAAA`, '%', '']
  for (const value of forged) {
    const thief = aBrowser(house)
    thief.cookies.set('renqiao.session_token', encodeURIComponent(value))
    expect((await thief.ask(getMe, {})).status).toBe(401)
  }
})

test('the cookie is out of reach for scripts and for other sites', async () => {
  for (const secure of [false, true]) {
    const house = await aHouse({ secure, publicUrl: 'https://renqiao.invalid' })
    const { username } = await anAccount(house)
    const answer = await aBrowser(house).ask(signIn, { name: username, password: PASSWORD })
    const [line] = [answer.headers['set-cookie']].flat() as string[]
    expect(line).toMatch(/HttpOnly/)
    expect(line).toMatch(/SameSite=Strict/)
    expect(line).toMatch(/Max-Age=43200/)
    expect(/^__Secure-.*; Secure/.test(line ?? '')).toBe(secure)
  }
})

test('who holds two posts acts in one, may change, and begins there next time', async () => {
  const house = await aHouse()
  const account = await anAccount(house)
  const institutionId = InstitutionId.parse('00000000-0000-4000-8000-0000000000bb')
  const other = await aPost(house, account.id, { role: 'volunteer', institutionId })
  const browser = await aSession(house, account)

  expect(await browser.ask(getMe, {})).toMatchObject({ actor: { role: 'social-worker' } })
  const changed = await browser.ask(switchPost, { postId: other })
  expect(changed).toMatchObject({ postId: other, actor: { role: 'volunteer', institutionId } })
  expect(await browser.ask(getMe, {})).toMatchObject({ actor: { role: 'volunteer' } })

  const next = await aSession(house, account)
  expect(await next.ask(getMe, {})).toMatchObject({ actor: { role: 'volunteer' } })
})

test('nobody changes into the post of another', async () => {
  const { house, browser } = await setUp()
  const other = await anAccount(house)
  const [postId] = other.postIds
  if (!postId) throw new Error('no post')
  expect(await browser.ask(switchPost, { postId })).toMatchObject({
    status: 404,
    code: 'no-such-post',
  })
})

const ORIGINS: [string, Record<string, string>, number][] = [
  ['a form on another site', { origin: 'https://evil.invalid' }, 403],
  ['a page in a frame without origin', { origin: 'null' }, 403],
  ['another site, by a browser that tells no origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }, 403],
  ['our own page', { origin: 'http://localhost:80' }, 200],
  ['a program that is no browser', {}, 200],
]

test('what changes something is taken from our own pages only', async () => {
  const house = await aHouse()
  const { username } = await anAccount(house)
  for (const [where, headers, status] of ORIGINS) {
    const answer = await aBrowser(house).ask(
      signIn,
      { name: username, password: PASSWORD },
      headers,
    )
    expect(answer.status, where).toBe(status)
    if (status === 403) expect(answer.code, where).toBe('foreign-origin')
  }
})

test('the contract’s own routes refuse a foreign page too', async () => {
  const { browser, account } = await setUp()
  const [postId] = account.postIds
  if (!postId) throw new Error('no post')
  const origin = 'https://evil.invalid'
  expect(await browser.ask(switchPost, { postId }, { origin })).toMatchObject({ status: 403 })
})
