import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { getMe } from '../model/contract.ts'
import { changePassword, signIn, signOut } from '../model/sign-in.ts'
import { aBrowser, aHouse, anAccount, aSession, PASSWORD } from './testing.ts'

const WRONG = 'not the right password'

test('who signs in by user name acts in the post that was given', async () => {
  const house = await aHouse()
  const { id, username, postIds } = await anAccount(house)
  const browser = await aSession(house, { username })

  expect(await browser.ask(getMe, {})).toMatchObject({
    status: 200,
    account: { id, username, secondFactor: false, demo: false },
    postId: postIds[0],
    actor: { role: 'social-worker' },
  })
})

test('a mail address serves as well, in any case', async () => {
  const house = await aHouse()
  await anAccount(house, { email: 'someone@hospital.invalid' })
  const browser = aBrowser(house)
  const answer = await browser.ask(signIn, { name: 'SomeOne@hospital.invalid', password: PASSWORD })
  expect(answer).toMatchObject({ status: 200, secondStep: false })
  expect(await browser.ask(getMe, {})).toMatchObject({ status: 200 })
})

test('signing in is on record with the post, in one deed', async () => {
  const house = await aHouse()
  const { id, username } = await anAccount(house)
  await aSession(house, { username })
  const { rows } = await sql`select account_id, role, action from audit.entry`.execute(house.owner)
  expect(rows).toEqual([{ accountId: id, role: 'social-worker', action: 'access.sign-in' }])
})

test('the answer to an unknown name is that to a wrong password', async () => {
  const house = await aHouse()
  const { username } = await anAccount(house)
  async function tried(name: string) {
    const answer = await aBrowser(house).ask(signIn, { name, password: WRONG })
    return { ...answer, headers: null, instance: null }
  }
  const answers = [
    await tried(username),
    await tried('nobody.here'),
    await tried('no such name !'),
    await tried('nobody@hospital.invalid'),
  ]
  expect(answers[0]).toMatchObject({ status: 401, code: 'wrong-name-or-password' })
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

test('an account that has no password of its own yet keeps the sign-in as busy as any other', async () => {
  const { owner } = await aHouse()
  const id = '00000000-0000-4000-8000-0000000000ff'
  await sql`insert into access.account (id, username, name) values (${id}, 'newcomer', '新人')`.execute(
    owner,
  )
  const { rows } = await sql<{ password: string }>`select password from access.credential`.execute(
    owner,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/)
})

test('after six wrong tries a name is locked, even for the right password', async () => {
  const house = await aHouse()
  const { username } = await anAccount(house)
  const browser = aBrowser(house)
  const statuses: number[] = []
  for (let i = 0; i < 6; i++)
    statuses.push((await browser.ask(signIn, { name: username, password: WRONG })).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])

  const locked = await browser.ask(signIn, { name: username, password: PASSWORD })
  expect(locked).toMatchObject({ status: 429, code: 'sign-in-locked' })
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800)

  await sql`update access.attempt set locked_until = now()`.execute(house.owner)
  expect((await browser.ask(signIn, { name: username, password: PASSWORD })).status).toBe(200)
})

test('a name that nobody has is locked in the same way', async () => {
  const browser = aBrowser(await aHouse())
  const codes: (string | undefined)[] = []
  for (let i = 0; i < 7; i++)
    codes.push((await browser.ask(signIn, { name: 'nobody', password: WRONG })).code)
  expect(codes.slice(4)).toEqual(['wrong-name-or-password', 'sign-in-locked', 'sign-in-locked'])
})

test('of forty guesses at the same moment six at most are looked at', async () => {
  const house = await aHouse()
  const { username } = await anAccount(house)
  const guesses = Array.from({ length: 40 }, () =>
    aBrowser(house).ask(signIn, { name: username, password: WRONG }),
  )
  const answers = await Promise.all(guesses)
  expect(answers.filter(({ code }) => code === 'sign-in-locked').length).toBeGreaterThanOrEqual(34)
  const { rows } = await sql`select from audit.entry
    where action = 'access.sign-in-refused'`.execute(house.owner)
  expect(rows).toHaveLength(6)
})

test('a right password before the sixth try begins the count anew', async () => {
  const house = await aHouse()
  const { username } = await anAccount(house)
  const browser = aBrowser(house)
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 4; i++) await browser.ask(signIn, { name: username, password: WRONG })
    const right = await browser.ask(signIn, { name: username, password: PASSWORD })
    expect(right.status).toBe(200)
  }
})

test('who signs out is out, and the browser forgets what it kept', async () => {
  const house = await aHouse()
  const { username } = await anAccount(house)
  const browser = await aSession(house, { username })
  const stolen = new Map(browser.cookies)

  const answer = await browser.ask(signOut, {})
  expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
  expect(browser.cookies.size).toBe(0)

  const thief = aBrowser(house)
  for (const [name, value] of stolen) thief.cookies.set(name, value)
  expect(await thief.ask(getMe, {})).toMatchObject({ status: 401, code: 'not-signed-in' })
  const { rows } = await sql`select from audit.entry where action = 'access.sign-out'`.execute(
    house.owner,
  )
  expect(rows).toHaveLength(1)
})

test('a new password ends all other sessions, and a weak or wrong one changes nothing', async () => {
  const house = await aHouse()
  const { username } = await anAccount(house)
  const here = await aSession(house, { username })
  const elsewhere = await aSession(house, { username })
  const newPassword = 'four quiet herons at dusk'

  const wrong = { currentPassword: WRONG, newPassword }
  expect(await here.ask(changePassword, wrong)).toMatchObject({ code: 'wrong-password' })
  const weak = { currentPassword: PASSWORD, newPassword: 'Password@2026' }
  expect(await here.ask(changePassword, weak)).toMatchObject({
    code: 'password-common',
    field: 'newPassword',
  })
  expect((await elsewhere.ask(getMe, {})).status).toBe(200)

  const right = { currentPassword: PASSWORD, newPassword }
  expect(await here.ask(changePassword, right)).toMatchObject({ status: 200 })
  expect((await here.ask(getMe, {})).status).toBe(200)
  expect((await elsewhere.ask(getMe, {})).status).toBe(401)
  const again = await aBrowser(house).ask(signIn, { name: username, password: newPassword })
  expect(again.status).toBe(200)
})

test('what is not in the list of doors, better-auth offers to nobody', async () => {
  const { app } = await aHouse()
  for (const path of ['sign-up/email', 'update-user', 'delete-user', 'is-username-available'])
    expect(
      (await app.inject({ method: 'POST', url: `/api/auth/${path}`, payload: {} })).statusCode,
    ).toBe(404)
  for (const path of ['get-session', 'list-sessions', 'ok', 'error'])
    expect((await app.inject(`/api/auth/${path}`)).statusCode).toBe(404)
})

test('one address that tries without end is told to wait', async () => {
  const house = await aHouse()
  const statuses: number[] = []
  for (let i = 0; i < 125; i++)
    statuses.push((await aBrowser(house).ask(signIn, { name: '', password: '' })).status)
  expect(statuses.filter((status) => status === 400)).toHaveLength(120)
  expect(statuses.at(-1)).toBe(429)
})
