import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { getMe } from '../model/contract.ts'
import { goToProvider, lookAtEntrance } from '../model/sign-in.ts'
import { aBrowser, aHouse, anAccount, type House } from './testing.ts'

interface Person {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
}

/** An OpenID Connect provider on this machine, at which `person` is signed in already. */
async function aProvider(person: Person) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  let nonce = ''
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer())
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer(url)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())

  function issuer() {
    return `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port}`
  }

  function answer({ pathname }: URL): object {
    const own = issuer()
    if (pathname === '/keys') return { keys: [jwk] }
    if (pathname === '/token')
      return { token_type: 'Bearer', access_token: 'a', id_token: idToken() }
    return {
      issuer: own,
      authorization_endpoint: `${own}/authorize`,
      token_endpoint: `${own}/token`,
      userinfo_endpoint: `${own}/userinfo`,
      jwks_uri: `${own}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  /** A signed statement of who it is: JSON Web Token, RS256. */
  function idToken() {
    const seconds = Math.floor(Date.now() / 1000)
    const times = { iat: seconds, exp: seconds + 300 }
    const claims = { ...person, ...times, name: '林知夏', nonce, iss: issuer(), aud: 'renqiao' }
    const text = [{ alg: 'RS256', kid: 'one' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`
  }

  return {
    settings: { issuer: issuer(), clientId: 'renqiao', clientSecret: 'for tests only' },
    /** The person agrees; where the provider sends the browser back to. */
    agree(address: string) {
      const { searchParams } = new URL(address)
      nonce = searchParams.get('nonce') ?? ''
      return `/api/auth/callback/oidc?code=one&state=${searchParams.get('state')}`
    },
  }
}

const KNOWN = { sub: 'p-1', email: 'someone@hospital.invalid', email_verified: true }

async function comeBy(person: Person, house?: House) {
  const provider = await aProvider(person)
  const own = house ?? (await aHouse({ oidc: provider.settings }))
  await anAccount(own, { email: KNOWN.email })
  const browser = aBrowser(own)
  const { url } = await browser.ask(goToProvider, {})
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const back = await own.app.inject({ url: provider.agree(url), headers: { cookie } })
  for (const { name, value } of back.cookies) browser.cookies.set(name, encodeURIComponent(value))
  return { house: own, browser, location: back.headers.location }
}

test('who is known to the provider by a confirmed address comes in, and is known from then on', async () => {
  const { house, browser, location } = await comeBy(KNOWN)
  expect(location).toBe('/')
  expect(await browser.ask(getMe, {})).toMatchObject({
    status: 200,
    actor: { role: 'social-worker' },
  })
  const { rows } = await sql`select provider_id, subject from access.credential
    where provider_id <> 'credential'`.execute(house.owner)
  expect(rows).toEqual([{ providerId: 'oidc', subject: 'p-1' }])
})

test.each([
  ['nobody here has the address', { ...KNOWN, email: 'stranger@hospital.invalid' }],
  ['the provider has not confirmed the address', { ...KNOWN, email_verified: false }],
])('nobody comes in, and no account is made, when %s', async (_, person) => {
  const { house, browser, location } = await comeBy(person)
  expect(location).toBe('/?refused=unknown-to-provider')
  expect((await browser.ask(getMe, {})).status).toBe(401)
  const { rows } = await sql`select from access.account`.execute(house.owner)
  expect(rows).toHaveLength(1)
})

test('a disabled account does not come in by the provider either', async () => {
  const provider = await aProvider(KNOWN)
  const house = await aHouse({ oidc: provider.settings })
  const { id } = await anAccount(house, { email: KNOWN.email })
  await sql`update access.account set disabled_at = now() where id = ${id}`.execute(house.owner)
  const browser = aBrowser(house)
  const { url } = await browser.ask(goToProvider, {})
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const back = await house.app.inject({ url: provider.agree(url), headers: { cookie } })
  expect(back.headers.location).toBe('/?refused=account-disabled')
})

test('an answer that belongs to no question of this browser is refused', async () => {
  const provider = await aProvider(KNOWN)
  const house = await aHouse({ oidc: provider.settings })
  await anAccount(house, { email: KNOWN.email })
  const { url } = await aBrowser(house).ask(goToProvider, {})
  const victim = await house.app.inject({ url: provider.agree(url) })
  expect(victim.headers.location).toBe('/?refused=provider-unreachable')
  expect(victim.cookies.some(({ name, value }) => name.endsWith('session_token') && value)).toBe(
    false,
  )
})

test('a provider that is out of reach keeps nobody from starting, and says so', async () => {
  const oidc = { issuer: 'http://127.0.0.1:9', clientId: 'renqiao', clientSecret: 'for tests only' }
  const browser = aBrowser(await aHouse({ oidc }))
  expect(await browser.ask(lookAtEntrance, {})).toMatchObject({ provider: true })
  expect(await browser.ask(goToProvider, {})).toMatchObject({
    status: 503,
    code: 'provider-unreachable',
  })
})

test('without a provider there is no such door', async () => {
  const house = await aHouse()
  expect((await aBrowser(house).ask(goToProvider, {})).status).toBe(404)
  expect((await house.app.inject('/api/auth/callback/oidc?code=1&state=2')).statusCode).toBe(404)
})
