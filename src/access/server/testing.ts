import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import type { z } from 'zod'
import { AccountId, type Role } from '#platform/model/actor.ts'
import { type Endpoint, pathFields } from '#platform/model/contract.ts'
import { createHttp } from '#platform/server/http.ts'
import type { Route } from '#platform/server/route.ts'
import { freshDatabase, someInstitution, testDeps } from '#platform/server/testing.ts'
import { type Place, PostId } from '../model/account.ts'
import { levelOf } from '../model/appointment.ts'
import type { SecondFactorPolicy } from '../model/second-factor.ts'
import { signIn } from '../model/sign-in.ts'
import { accessGate } from './gate.ts'
import { routes } from './index.ts'
import { hashPassword } from './password-hash.ts'
import { type AccessSettings, registerAccess } from './register.ts'

const SECRET = 'a secret for tests only, and long enough for all'
export const PASSWORD = '青山 wet paper lantern'
const HASH = await hashPassword(PASSWORD)

type Options = Partial<AccessSettings> & {
  readonly more?: readonly Route[]
  readonly secondFactor?: SecondFactorPolicy
}

/** The product with its sign-in, on a database of its own. */
export async function aHouse({ more = [], secondFactor = 'off', ...given }: Options = {}) {
  const { db, owner, url } = await freshDatabase()
  const gate = accessGate(SECRET, { secondFactor })
  const deps = testDeps({ now: () => new Date().toISOString() as never })
  const app = createHttp({ db, deps, gate, routes: [...routes, ...more] })
  registerAccess(app, {
    ...{ db, deps, gate, databaseUrl: url, secret: SECRET, demo: false, secure: false },
    publicUrl: 'http://localhost:80',
    ...given,
  })
  onTestFinished(() => app.close())
  return { app, db, owner, deps, url }
}

export type House = Awaited<ReturnType<typeof aHouse>>

interface AccountGiven {
  readonly username?: string
  readonly name?: string
  readonly email?: string
  readonly demoRole?: string
  readonly createdBy?: AccountId
  readonly posts?: readonly (Partial<Place> & { readonly role: Role })[]
}

/** Somebody with a password. Without more words: a social worker of `someInstitution`. */
export async function anAccount({ owner }: Pick<House, 'owner'>, given: AccountGiven = {}) {
  const id = AccountId.parse(randomUUID())
  const { username = `u${id.slice(0, 8)}`, name = '测试员', email = null, demoRole = null } = given
  const { createdBy = null, posts = [{ role: 'social-worker' as const }] } = given
  await sql`insert into access.account (id, username, name, email, created_by, activated_at, demo,
    demo_role) values (${id}, ${username}, ${name}, ${email}, ${createdBy}, now(),
    ${demoRole !== null}, ${demoRole})`.execute(owner)
  await sql`update access.credential set password = ${HASH} where account_id = ${id}`.execute(owner)
  const postIds: PostId[] = []
  for (const post of posts) postIds.push(await aPost({ owner }, id, post))
  return { id, username, name, postIds }
}

export async function aPost(
  { owner }: Pick<House, 'owner'>,
  accountId: AccountId,
  { role, ...place }: Partial<Place> & { readonly role: Role },
) {
  const id = PostId.parse(randomUUID())
  const {
    institutionId = levelOf(role) === 'institution' ? someInstitution : null,
    departmentId = null,
  } = place
  const { districtCode = role === 'district-officer' ? '110105' : null } = place
  await sql`insert into access.post (id, account_id, role, institution_id, district_code,
    department_id, "from") values (${id}, ${accountId}, ${role}, ${institutionId}, ${districtCode},
    ${departmentId}, now() - interval '1 day')`.execute(owner)
  return id
}

interface Answer {
  readonly status: number
  /** Of a refusal. */
  readonly code?: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** A browser: keeps the cookies that it is given. */
export function aBrowser({ app }: Pick<House, 'app'>) {
  const cookies = new Map<string, string>()

  async function ask<Input extends z.ZodObject, Output extends z.ZodType>(
    endpoint: Endpoint<Input, Output>,
    input: z.input<Input>,
    headers: Record<string, string> = {},
  ): Promise<Answer & z.output<Output>> {
    const fields: Record<string, unknown> = { ...input }
    let url = `/api${endpoint.path}`
    for (const name of pathFields(endpoint)) {
      url = url.replace(`:${name}`, String(fields[name]))
      delete fields[name]
    }
    const { version, ...rest } = fields
    const answer = await app.inject({
      method: endpoint.method,
      url,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(endpoint.method === 'GET' ? { query: rest as never } : { payload: rest }),
    })
    for (const { name, value, maxAge } of answer.cookies)
      if (maxAge === 0) cookies.delete(name)
      else cookies.set(name, encodeURIComponent(value))
    const body: unknown = answer.body ? answer.json() : {}
    return { ...(body as object), headers: answer.headers, status: answer.statusCode } as never
  }

  return { ask, cookies }
}

/** A browser in which somebody has signed in. */
export async function aSession(house: House, { username }: { readonly username: string }) {
  const browser = aBrowser(house)
  const answer = await browser.ask(signIn, { name: username, password: PASSWORD })
  if (answer.status !== 200) throw new Error(`Not signed in: ${answer.code}`)
  return browser
}
