import type { z } from 'zod'
import { type Endpoint, pathFields } from '../model/contract.ts'
import { Refusal } from '../model/refusal.ts'
import { commonRefusals } from '../model/refusal-words.ts'
import { languageOfDocument } from './language.tsx'
import { ServerRefusal, unreachable } from './server-refusal.ts'

export interface CallOptions {
  /** The same key makes the same deed: give one where a form may be sent again after a failure. */
  readonly idempotencyKey?: string
  /** Lets the request outlive the page (a draft at the last moment); at most 64 KiB. */
  readonly keepalive?: boolean
  readonly signal?: AbortSignal
}

/** Heard by the shell, which asks to sign in again on top of the page: what was typed stays. */
export const SIGNED_OUT = 'renqiao:signed-out'

/** Calls an endpoint by its declaration. Throws a `Refusal` when the product says no. */
export async function call<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
  options: CallOptions = {},
): Promise<z.output<Output>> {
  const { url, init } = toRequest(endpoint, input, options)
  const response = await send(url, init, options)
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return endpoint.output.parse(body)
  const refusal = toRefusal(response, body)
  if (refusal.code === 'not-signed-in') window.dispatchEvent(new Event(SIGNED_OUT))
  throw refusal
}

type AnyEndpoint = Pick<Endpoint<z.ZodObject, z.ZodType>, 'method' | 'path' | 'input'>

function toRequest(endpoint: AnyEndpoint, input: object, options: CallOptions) {
  const { method, path } = endpoint
  const fields = { ...input } as Record<string, unknown>
  const headers: Record<string, string> = { 'accept-language': languageOfDocument() }
  let url = `/api${path}`
  for (const name of pathFields(endpoint)) {
    url = url.replace(`:${name}`, encodeURIComponent(String(fields[name])))
    delete fields[name]
  }
  if ('version' in endpoint.input.shape) {
    headers['if-match'] = `"${fields.version}"`
    delete fields.version
  }
  if (method === 'GET') return { url: url + toQuery(fields), init: { method, headers } }
  headers['content-type'] = 'application/json'
  headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID()
  return { url, init: { method, headers, body: JSON.stringify(fields) } }
}

function toQuery(fields: Record<string, unknown>) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one))
  return query.size > 0 ? `?${query}` : ''
}

/** After a broken connection the same request goes out again, with the same key: done once or not. */
const PAUSES_MS = [400, 1500]
const PATIENCE_MS = 30_000

async function send(url: string, init: RequestInit, options: CallOptions) {
  const { keepalive = false, signal } = options
  for (let attempt = 0; ; attempt++) {
    const pause = PAUSES_MS[attempt]
    try {
      const patience = signal ?? AbortSignal.timeout(PATIENCE_MS)
      const response = await fetch(url, { ...init, keepalive, signal: patience })
      if (pause === undefined || !(await isStillRunning(response))) return response
    } catch (error) {
      if (signal?.aborted) throw error
      if (pause === undefined) throw unreachable()
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Our own request of a moment ago is being worked on: its answer comes under the same key. */
async function isStillRunning(response: Response) {
  if (response.status !== 409) return false
  const body = await response
    .clone()
    .json()
    .catch(() => ({}))
  return (body as { code?: string }).code === 'still-running'
}

function toRefusal({ status }: Response, body: unknown): Refusal {
  const { code, title, field, faults, instance } = (body ?? {}) as Partial<Problem>
  const language = languageOfDocument()
  if (!code)
    return new Refusal('internal-error', status, {
      message: commonRefusals['internal-error'][language],
    })
  return new ServerRefusal(code, status, instance?.split(':').at(-1), {
    ...(title && { message: title }),
    ...(field && { field }),
    ...(faults && { faults }),
  })
}

interface Problem {
  readonly code: string
  readonly title: string
  readonly field: string
  readonly faults: Refusal['faults']
  readonly instance: string
}
