import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { InstitutionId } from '#platform/model/actor.ts'
import { someInstitution } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { activate, signIn } from '../model/sign-in.ts'
import { aBrowser, aHouse, anAccount, aSession, type House } from './testing.ts'

const NEW = { username: 'newcomer', name: '新人' }
const password = 'four quiet herons at dusk'

async function offices(given?: House) {
  const house = given ?? (await aHouse())
  const [system, security, audit] = await Promise.all(
    (['system-admin', 'security-admin', 'audit-admin'] as const).map(async (role) => {
      const account = await anAccount(house, { posts: [{ role }] })
      return { ...account, ...(await aSession(house, account)) }
    }),
  )
  if (!system || !security || !audit) throw new Error('no offices')
  return { house, system, security, audit }
}

const atHospital = {
  role: 'social-worker' as const,
  title: '市东医院 医务社工',
  institutionId: someInstitution,
  districtCode: '110105',
}

test('one makes the account, another appoints it, and its owner sets the password', async () => {
  const { house, system, security } = await offices()
  const { account, invitation } = await system.ask(contract.createAccount, NEW)
  expect(account).toMatchObject({ username: 'newcomer', state: 'invited', posts: [] })
  const { id } = account

  const person = aBrowser(house)
  const credentials = { username: 'newcomer', code: invitation.code.toLowerCase(), password }
  expect((await person.ask(activate, credentials)).status).toBe(200)
  const early = await person.ask(signIn, { name: 'newcomer', password })
  expect(early).toMatchObject({ status: 403, code: 'no-post' })

  const appointed = await security.ask(contract.appoint, { id, ...atHospital })
  expect(appointed).toMatchObject({ status: 200, posts: [{ title: '市东医院 医务社工' }] })
  expect((await person.ask(signIn, { name: 'newcomer', password })).status).toBe(200)
  expect(await person.ask(contract.getMe, {})).toMatchObject({ actor: { role: 'social-worker' } })
  expect((await person.ask(activate, credentials)).code).toBe('wrong-invitation')
})

test('nobody does the deed of another office', async () => {
  const { system, security, audit } = await offices()
  const { account } = await system.ask(contract.createAccount, NEW)
  const { id, version } = account
  for (const other of [security, audit]) {
    expect((await other.ask(contract.createAccount, NEW)).status).toBe(403)
    expect((await other.ask(contract.disableAccount, { id, version })).status).toBe(403)
    expect((await other.ask(contract.inviteAgain, { id })).status).toBe(403)
  }
  for (const other of [system, audit]) {
    expect((await other.ask(contract.appoint, { id, ...atHospital })).status).toBe(403)
    expect((await other.ask(contract.resetSecondFactor, { id })).status).toBe(403)
  }
  for (const other of [system, security])
    expect((await other.ask(contract.listAuditEntries, {})).status).toBe(403)
})

test('nobody is two of the three, and an administrator does no casework', async () => {
  const { house, system, security, audit } = await offices()
  const nowhere = { institutionId: null, districtCode: null }
  const two = { id: system.id, ...nowhere, role: 'audit-admin' as const }
  expect((await security.ask(contract.appoint, two)).code).toBe('two-of-three')
  const both = { id: audit.id, ...atHospital }
  expect((await security.ask(contract.appoint, both)).code).toBe('administrators-do-no-casework')
  const own = { id: security.id, ...atHospital }
  expect((await security.ask(contract.appoint, own)).code).toBe('own-account')
  const worker = await anAccount(house)
  const raised = { id: worker.id, ...nowhere, role: 'system-admin' as const }
  expect((await security.ask(contract.appoint, raised)).code).toBe('administrators-do-no-casework')
})

test('an account that is disabled is out at once, and in again when it is enabled', async () => {
  const { house, system } = await offices()
  const worker = await anAccount(house)
  const browser = await aSession(house, worker)
  const { id } = worker
  const disabled = await system.ask(contract.disableAccount, { id, version: 1 })
  expect(disabled).toMatchObject({ state: 'disabled', version: 2 })
  expect((await browser.ask(contract.getMe, {})).status).toBe(401)

  const stale = await system.ask(contract.enableAccount, { id, version: 1 })
  expect(stale).toMatchObject({ status: 412, code: 'version-changed' })
  await system.ask(contract.enableAccount, { id, version: 2 })
  expect((await browser.ask(contract.getMe, {})).status).toBe(401)
  await aSession(house, worker)
})

test('a post that is ended is over at once; the account’s other post goes on', async () => {
  const { house, security } = await offices()
  const other = InstitutionId.parse('00000000-0000-4000-8000-0000000000bb')
  const worker = await anAccount(house, {
    posts: [{ role: 'social-worker' }, { role: 'volunteer', institutionId: other }],
  })
  const browser = await aSession(house, worker)
  const [first] = worker.postIds
  if (!first) throw new Error('no post')
  const answer = await security.ask(contract.endPost, { id: first, version: 1 })
  expect(answer).toMatchObject({ status: 200, posts: [{ role: 'volunteer' }] })
  expect((await browser.ask(contract.getMe, {})).status).toBe(401)
  const again = await aSession(house, worker)
  expect(await again.ask(contract.getMe, {})).toMatchObject({ actor: { role: 'volunteer' } })
  const twice = await security.ask(contract.endPost, { id: first, version: 2 })
  expect(twice).toMatchObject({ status: 404, code: 'no-such-post' })
})

test('the last administrator of a kind stays', async () => {
  const { house, system, security } = await offices()
  const { id } = security
  const last = await system.ask(contract.disableAccount, { id, version: 1 })
  expect(last.code).toBe('last-administrator')
  const [systemPost] = system.postIds
  if (!systemPost) throw new Error('no post')
  const ended = await security.ask(contract.endPost, { id: systemPost, version: 1 })
  expect(ended.code).toBe('last-administrator')

  const second = await anAccount(house, { posts: [{ role: 'security-admin' }] })
  expect((await system.ask(contract.disableAccount, { id, version: 1 })).status).toBe(200)
  const rest = { id: second.id, version: 1 }
  expect((await system.ask(contract.disableAccount, rest)).code).toBe('last-administrator')
})

test('two security administrators who end each other at once: one of them stays', async () => {
  const house = await aHouse()
  const two = [
    await anAccount(house, { posts: [{ role: 'security-admin' }] }),
    await anAccount(house, { posts: [{ role: 'security-admin' }] }),
  ]
  const browsers = await Promise.all(two.map((one) => aSession(house, one)))
  const answers = await Promise.all(
    browsers.map((browser, index) => {
      const [id] = two[1 - index]?.postIds ?? []
      return browser.ask(contract.endPost, { id: id as never, version: 1 })
    }),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a name or an address that is taken is told apart, and the account is not made twice', async () => {
  const { system } = await offices()
  const email = 'new@hospital.invalid'
  await system.ask(contract.createAccount, { ...NEW, email })
  const again = await system.ask(contract.createAccount, { ...NEW, email: null })
  expect(again).toMatchObject({ status: 409, code: 'username-taken', field: 'username' })
  const other = await system.ask(contract.createAccount, { username: 'other', name: '另', email })
  expect(other).toMatchObject({ status: 409, code: 'email-taken', field: 'email' })
})

test('a new invitation ends the former one and all sessions', async () => {
  const { house, system } = await offices()
  const { account, invitation } = await system.ask(contract.createAccount, NEW)
  const next = await system.ask(contract.inviteAgain, { id: account.id })
  const person = aBrowser(house)
  const old = { username: 'newcomer', code: invitation.code, password }
  expect((await person.ask(activate, old)).code).toBe('wrong-invitation')
  expect((await person.ask(activate, { ...old, code: next.code })).status).toBe(200)
})

test('an invitation ends by itself, and its code is stored nowhere', async () => {
  const { house, system } = await offices()
  const { invitation } = await system.ask(contract.createAccount, NEW)
  const { rows } = await sql`select * from access.invitation`.execute(house.owner)
  expect(JSON.stringify(rows)).not.toContain(invitation.code)
  await sql`update access.invitation set expires_at = now()`.execute(house.owner)
  const late = { username: 'newcomer', code: invitation.code, password }
  expect((await aBrowser(house).ask(activate, late)).code).toBe('wrong-invitation')
})

test('six wrong invitation codes lock the name', async () => {
  const { house, system } = await offices()
  const { invitation } = await system.ask(contract.createAccount, NEW)
  const person = aBrowser(house)
  for (let i = 0; i < 6; i++)
    await person.ask(activate, { username: 'newcomer', code: `WRON-G${i}`, password })
  const right = { username: 'newcomer', code: invitation.code, password }
  expect((await person.ask(activate, right)).code).toBe('sign-in-locked')
})

test('the list is found by part of a name, page by page, and looking is on record', async () => {
  const { house, audit } = await offices()
  for (const name of ['林一', '林二', '周三']) await anAccount(house, { name })
  const first = await audit.ask(contract.listAccounts, { text: '林', limit: 1 })
  expect(first.rows).toHaveLength(1)
  const rest = await audit.ask(contract.listAccounts, {
    text: '林',
    limit: 5,
    after: first.next ?? '',
  })
  expect(rest.rows).toHaveLength(1)
  expect(rest.next).toBeNull()
  const { rows } = await sql`select from audit.entry where action = 'access.list-accounts'`.execute(
    house.owner,
  )
  expect(rows).toHaveLength(2)
})

test('one account is shown to administrators, and to nobody else', async () => {
  const { house, system } = await offices()
  const worker = await anAccount(house)
  const shown = await system.ask(contract.getAccount, { id: worker.id })
  expect(shown).toMatchObject({ status: 200, id: worker.id, posts: [{ role: 'social-worker' }] })
  const own = await aSession(house, worker)
  expect((await own.ask(contract.getAccount, { id: worker.id })).status).toBe(403)
})

test('colleagues are those of the same institution who are in office', async () => {
  const house = await aHouse()
  const me = await anAccount(house, { name: '我' })
  await anAccount(house, { name: '同事', posts: [{ role: 'lead' }] })
  const other = InstitutionId.parse('00000000-0000-4000-8000-0000000000bb')
  await anAccount(house, { name: '外院', posts: [{ role: 'lead', institutionId: other }] })
  const gone = await anAccount(house, { name: '离职' })
  await sql`update access.post set until = now() where account_id = ${gone.id}`.execute(house.owner)
  const browser = await aSession(house, me)
  const { colleagues } = await browser.ask(contract.listColleagues, {})
  expect(colleagues.map(({ name }: { name: string }) => name).sort()).toEqual(['同事', '我'].sort())
})
