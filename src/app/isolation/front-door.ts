import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import PizZip from 'pizzip'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { type AnyEndpoint, type Endpoint, pathFields } from '#platform/model/contract.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import { type Db, literal } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { createFileStore } from '#platform/server/files.ts'
import { enterAs } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { newId } from '#platform/server/new-id.ts'
import type { Route } from '#platform/server/route.ts'
import { createVault } from '#platform/server/vault.ts'

/** Somebody known; somebody with a session of the product; nobody at all. */
export type Asker = Actor | { readonly token: string } | null

export interface Answer {
  readonly status: number
  /** Headers and body, as they go over the wire, and what stands in a file that goes with them. */
  readonly text: string
  readonly body: unknown
}

export interface FrontDoor {
  readonly send: (asker: Asker, endpoint: AnyEndpoint, input: object) => Promise<Answer>
  /** As `send`, for what has to succeed. */
  readonly ask: <Input extends z.ZodObject, Output extends z.ZodType>(
    actor: Actor,
    endpoint: Endpoint<Input, Output>,
    input: z.input<Input>,
  ) => Promise<z.output<Output>>
  /** From now on it is so many minutes later than it is, or earlier: what was to come is over then. */
  readonly setClock: (minutes: number) => void
  readonly close: () => Promise<void>
}

const vault = createVault(Buffer.alloc(32, 7))
const files = createFileStore(join(tmpdir(), 'renqiao-test-files'))

/** What the product does by itself is done with these. */
export const houseDeps: Deps = { now: () => toInstant(new Date()), newId, vault, files, demo: true }

/** The product over HTTP, for whoever asks. */
export function openFrontDoor(
  db: Db,
  routes: readonly Route[],
  { demo = true }: Pick<Deps, 'demo'> = {},
): FrontDoor {
  let ahead = 0
  const now = () => addMinutes(houseDeps.now(), ahead)
  const deps: Deps = { ...houseDeps, now, demo }
  const askers: Asker[] = []
  const app = createHttp({
    db,
    deps,
    routes,
    gate: (request) => toGate(askers[Number(request.headers['x-asker'])] ?? null),
  }) as FastifyInstance

  async function send(asker: Asker, endpoint: AnyEndpoint, input: object): Promise<Answer> {
    const request = toRequest(endpoint, input, String(askers.push(asker) - 1))
    const { statusCode, headers, body } = await app.inject(request)
    const read = body === '' ? undefined : JSON.parse(body)
    const text = [JSON.stringify(headers), body, ...unpack(read)].join('\n')
    return { status: statusCode, text, body: read }
  }

  return {
    send,
    async ask(actor, endpoint, input) {
      const { status, body } = await send(actor, endpoint, input)
      if (status === 200) return body as never
      throw new Error(`${endpoint.method} ${endpoint.path}: ${status} ${JSON.stringify(body)}`)
    },
    setClock(minutes) {
      ahead = minutes
    },
    close: () => app.close(),
  }
}

/** What a person reads who opens the file: of a workbook or a document, all of its parts. */
function unpack(body: unknown): string[] {
  const { base64 } = (body ?? {}) as { base64?: unknown }
  if (typeof base64 !== 'string') return []
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.subarray(0, 2).toString() !== 'PK') return [bytes.toString()]
  return Object.values(new PizZip(bytes).files).map((part) => part.asText())
}

/** Without a session, or with one that is over, the product's own gate lets nobody in. */
function toGate(asker: Asker) {
  if (asker && 'accountId' in asker) return enterAs(asker)
  return `access.enter(${asker ? literal(asker.token) : 'null'})`
}

function toRequest(endpoint: AnyEndpoint, input: object, asker: string): InjectOptions {
  const { method, path } = endpoint
  const { version, ...fields } = input as Record<string, unknown>
  let url = `/api${path}`
  for (const name of pathFields(endpoint)) {
    url = url.replace(`:${name}`, encodeURIComponent(String(fields[name])))
    delete fields[name]
  }
  const headers: Record<string, string> = { 'x-asker': asker, 'idempotency-key': randomUUID() }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)
  if (method === 'GET') return { method, url, headers, query: Object.fromEntries(given) as never }
  return { method, url, headers, payload: fields }
}
