import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { getMe, listAuditEntries, listColleagues, resetSecondFactor } from '../model/contract.ts'
import * as doors from '../model/sign-in.ts'
import { aBrowser, aHouse, anAccount, aSession, PASSWORD } from './testing.ts'

/** What the telephone shows for the address that it scanned: RFC 6238. */
function codeOf(uri: string, period = Math.floor(Date.now() / 30_000)) {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret].map((char) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(period))
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function wrongCode(uri: string) {
  const near = [-1, 0, 1].map((step) => codeOf(uri, Math.floor(Date.now() / 30_000) + step))
  return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? ''
}

async function anEnrolled() {
  const house = await aHouse()
  const account = await anAccount(house, { email: 'someone@hospital.invalid' })
  const browser = await aSession(house, account)
  const { totpURI, backupCodes } = await browser.ask(doors.enrol, { password: PASSWORD })
  const before = new Map(browser.cookies)
  await browser.ask(doors.confirmByCode, { code: codeOf(totpURI) })
  return { house, account, browser, before, totpURI, backupCodes }
}

async function firstStep({ house, account }: Awaited<ReturnType<typeof anEnrolled>>) {
  const browser = aBrowser(house)
  const answer = await browser.ask(doors.signIn, { name: account.username, password: PASSWORD })
  expect(answer).toMatchObject({ status: 200, secondStep: true })
  return browser
}

test('a post that calls for a second factor answers nothing before there is one', async () => {
  const house = await aHouse({ secondFactor: 'administrators' })
  const admin = await anAccount(house, { posts: [{ role: 'audit-admin' }] })
  const browser = await aSession(house, admin)
  const refused = await browser.ask(listAuditEntries, {})
  expect(refused).toMatchObject({ status: 403, code: 'second-factor-required' })
  expect(await browser.ask(getMe, {})).toMatchObject({ account: { mustTurnOn: true } })

  const { totpURI } = await browser.ask(doors.enrol, { password: PASSWORD })
  await browser.ask(doors.confirmByCode, { code: codeOf(totpURI) })
  expect(await browser.ask(listAuditEntries, {})).toMatchObject({ status: 200 })
  expect(await browser.ask(getMe, {})).toMatchObject({ account: { mustTurnOn: false } })

  // Posts that it is not asked of go on as before, until everybody's are.
  const worker = await aSession(house, await anAccount(house))
  expect(await worker.ask(listColleagues, {})).toMatchObject({ status: 200 })
  const strict = await aHouse({ secondFactor: 'everyone' })
  const other = await aSession(strict, await anAccount(strict))
  expect(await other.ask(listColleagues, {})).toMatchObject({ status: 403 })
})

test('who comes in by a provider is asked for factors there, and here for none', async () => {
  const house = await aHouse({ secondFactor: 'everyone' })
  const browser = await aSession(house, await anAccount(house))
  await sql`update access.credential set password = null`.execute(house.owner)
  expect(await browser.ask(listColleagues, {})).toMatchObject({ status: 200 })
})

test('enrolment needs the password, and counts only when a first code was right', async () => {
  const house = await aHouse()
  const account = await anAccount(house)
  const browser = await aSession(house, account)
  const wrong = await browser.ask(doors.enrol, { password: 'not the right password' })
  expect(wrong).toMatchObject({ status: 403, code: 'wrong-password' })

  const { totpURI, backupCodes } = await browser.ask(doors.enrol, { password: PASSWORD })
  expect(backupCodes).toHaveLength(10)
  expect(decodeURIComponent(totpURI)).toContain(account.username)
  expect(await browser.ask(getMe, {})).toMatchObject({ account: { secondFactor: false } })

  const refused = await browser.ask(doors.confirmByCode, { code: wrongCode(totpURI) })
  expect(refused).toMatchObject({ status: 403, code: 'wrong-code' })
  const { status } = await browser.ask(doors.confirmByCode, { code: codeOf(totpURI) })
  expect(status).toBe(200)
  expect(await browser.ask(getMe, {})).toMatchObject({ account: { secondFactor: true } })
})

test('the session of before the enrolment is worth nothing after it', async () => {
  const { house, before } = await anEnrolled()
  const thief = aBrowser(house)
  for (const [name, value] of before) thief.cookies.set(name, value)
  expect((await thief.ask(getMe, {})).status).toBe(401)
})

test('with a second factor the password alone opens nothing', async () => {
  const enrolled = await anEnrolled()
  const browser = await firstStep(enrolled)
  expect((await browser.ask(getMe, {})).status).toBe(401)
  const { status } = await browser.ask(doors.confirmByCode, { code: codeOf(enrolled.totpURI) })
  expect(status).toBe(200)
  expect((await browser.ask(getMe, {})).status).toBe(200)
})

test('five wrong codes end the second step', async () => {
  const enrolled = await anEnrolled()
  const browser = await firstStep(enrolled)
  const code = wrongCode(enrolled.totpURI)
  for (let i = 0; i < 5; i++)
    expect((await browser.ask(doors.confirmByCode, { code })).code).toBe('wrong-code')
  const right = { code: codeOf(enrolled.totpURI) }
  expect((await browser.ask(doors.confirmByCode, right)).code).toBe('second-step-over')
})

test('six wrong codes in a row lock the second step of the account', async () => {
  const enrolled = await anEnrolled()
  const code = wrongCode(enrolled.totpURI)
  for (let i = 0; i < 2; i++) {
    const browser = await firstStep(enrolled)
    for (let j = 0; j < 3; j++) await browser.ask(doors.confirmByCode, { code })
  }
  const browser = await firstStep(enrolled)
  const right = { code: codeOf(enrolled.totpURI) }
  expect(await browser.ask(doors.confirmByCode, right)).toMatchObject({
    status: 429,
    code: 'sign-in-locked',
  })
})

test('a backup code lets in once', async () => {
  const enrolled = await anEnrolled()
  const [code = ''] = enrolled.backupCodes
  const first = await firstStep(enrolled)
  expect((await first.ask(doors.confirmByBackupCode, { code })).status).toBe(200)
  const second = await firstStep(enrolled)
  expect((await second.ask(doors.confirmByBackupCode, { code })).code).toBe('wrong-code')
})

test('secret and backup codes are sealed in the table', async () => {
  const { house, totpURI, backupCodes } = await anEnrolled()
  const { rows } = await sql`select secret, backup_codes from access.two_factor`.execute(
    house.owner,
  )
  const stored = JSON.stringify(rows)
  for (const clear of [new URL(totpURI).searchParams.get('secret') ?? '', ...backupCodes])
    expect(stored).not.toContain(clear)
})

test('one turns it off with the password, and the security administrator for who lost it', async () => {
  const enrolled = await anEnrolled()
  const { house, account, browser } = enrolled
  expect((await browser.ask(doors.renewBackupCodes, { password: PASSWORD })).status).toBe(200)
  const admin = await anAccount(house, { posts: [{ role: 'security-admin' }] })
  const office = await aSession(house, admin)
  expect(await office.ask(resetSecondFactor, { id: account.id })).toMatchObject({
    status: 200,
    secondFactor: false,
  })
  expect((await browser.ask(getMe, {})).status).toBe(401)
  const again = await aSession(house, account)
  expect(await again.ask(doors.renewBackupCodes, { password: PASSWORD })).toMatchObject({
    code: 'second-factor-missing',
  })
})

test('who turns it off signs in with the password alone', async () => {
  const { house, account, browser } = await anEnrolled()
  expect((await browser.ask(doors.leaveSecondFactor, { password: PASSWORD })).status).toBe(200)
  expect((await browser.ask(getMe, {})).status).toBe(200)
  await aSession(house, account)
})
