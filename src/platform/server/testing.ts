import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { inject, onTestFinished } from 'vitest'
import type { z } from 'zod'
import { type Actor, InstitutionId, NOBODY, PersonId, Role } from '../model/actor.ts'
import type { Endpoint } from '../model/contract.ts'
import { pathFields } from '../model/contract.ts'
import { addMinutes, Instant } from '../model/time.ts'
import { APP_ROLE, connect, type Db, inTransaction, type Tx } from './db.ts'
import type { Deps } from './deps.ts'
import { createFileStore } from './files.ts'
import { enterAs } from './gate.ts'
import { createHttp } from './http.ts'
import { newId } from './new-id.ts'
import type { Route } from './route.ts'
import { createVault } from './vault.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which `template` is a database with all migrations done. */
    ownerUrl: string
    template: string
  }
}

export interface TestDatabase {
  /** As the product sees it: under row-level security. */
  readonly db: Db
  /** As the one who made the tables sees it. */
  readonly owner: Db
  readonly url: string
}

/** A database of one's own, a copy of the migrated template, dropped when the test is over. */
export async function freshDatabase(): Promise<TestDatabase> {
  const url = new URL(inject('ownerUrl'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = connect({ url: url.href, max: 1 })
  await sql`create database ${sql.id(name)} template ${sql.id(inject('template'))}
    strategy file_copy`.execute(admin)
  url.pathname = `/${name}`
  const db = connect({ url: url.href, role: APP_ROLE })
  const owner = connect({ url: url.href, max: 2 })
  onTestFinished(async () => {
    await Promise.all([db.destroy(), owner.destroy()])
    await sql`drop database ${sql.id(name)} with (force)`.execute(admin)
    await admin.destroy()
  })
  return { db, owner, url: url.href }
}

/** A clock that stands still until it is told to go on. */
export function aClock(start = '2026-03-02T02:00:00.000Z') {
  let now = Instant.parse(start)
  return {
    now: () => now,
    advance: (minutes: number) => {
      now = addMinutes(now, minutes)
    },
  }
}

export function testDeps(given: Partial<Deps> = {}): Deps {
  const files = createFileStore(join(tmpdir(), 'renqiao-test-files'))
  return { now: aClock().now, newId, files, vault: createVault(Buffer.alloc(32, 7)), ...given }
}

export const someInstitution = InstitutionId.parse('00000000-0000-4000-8000-0000000000aa')

/** Somebody who asks. Without more words: a social worker of `someInstitution`. */
export function anActor(given: Partial<Actor> = {}): Actor {
  return {
    accountId: randomUUID() as Actor['accountId'],
    personId: PersonId.parse(randomUUID()),
    name: '测试员',
    role: Role.enum['social-worker'],
    institutionId: someInstitution,
    districtCode: '110105',
    departmentId: null,
    ...given,
  }
}

/** Does something as somebody, without a route in between: for builders. */
export function as<Result>(db: Db, actor: Actor, work: (tx: Tx) => Promise<Result>) {
  return inTransaction(db, { opening: `select * from ${enterAs(actor)}`, work })
}

interface Asking {
  readonly key?: string
  readonly headers?: Record<string, string>
}

/** The front door: asks an endpoint over HTTP, as somebody, and tells status and body. */
export function aFrontDoor(db: Db, routes: readonly Route[], deps = testDeps()) {
  const actors: Actor[] = []
  const app = createHttp({
    db,
    deps,
    routes,
    gate: (request) => enterAs(actors[Number(request.headers['x-actor'])] ?? NOBODY),
  })

  return async function ask<Input extends z.ZodObject, Output extends z.ZodType>(
    actor: Actor,
    endpoint: Endpoint<Input, Output>,
    input: z.input<Input>,
    { key = randomUUID(), headers = {} }: Asking = {},
  ): Promise<{ status: number } & z.output<Output> & Record<string, never>> {
    const fields: Record<string, unknown> = { ...input }
    const take = (name: string) => {
      const value = fields[name]
      delete fields[name]
      return value
    }
    let url = `/api${endpoint.path}`
    for (const name of pathFields(endpoint)) url = url.replace(`:${name}`, String(take(name)))
    const version = 'version' in endpoint.input.shape ? take('version') : undefined
    const request: InjectOptions = {
      method: endpoint.method,
      url,
      headers: {
        'x-actor': String(actors.push(actor) - 1),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(endpoint.method !== 'GET' && { 'idempotency-key': key }),
        ...headers,
      },
      ...(endpoint.method === 'GET'
        ? { query: fields as Record<string, string> }
        : { payload: fields }),
    }
    const answer = await app.inject(request)
    const body: unknown = answer.body ? answer.json() : {}
    return { ...(body as object), status: answer.statusCode } as never
  }
}
