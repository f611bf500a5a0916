import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser } from 'playwright-core'
import type { z } from 'zod'
import { type DemoRole, startDemoSession } from '#access/model/demo.ts'
import { type Endpoint, pathFields } from '#platform/model/contract.ts'

/** Asks the product by its contracts, without any page: for what a story finds there when it begins. */
export interface Asker {
  ask<Input extends z.ZodObject, Output extends z.ZodType>(
    endpoint: Endpoint<Input, Output>,
    input: z.input<Input>,
  ): Promise<z.output<Output>>
  leave(): Promise<void>
}

/** In the name of a card of the demonstration. */
export async function anAsker(browser: Browser, url: string, role: DemoRole): Promise<Asker> {
  const context = await browser.newContext()
  const asker: Asker = {
    async ask(endpoint, input) {
      const answer = await send(context.request, url, endpoint, input)
      if (answer.ok()) return endpoint.output.parse(await answer.json())
      throw new Error(`${endpoint.method} ${endpoint.path}: ${await answer.text()}`)
    },
    leave: () => context.close(),
  }
  await asker.ask(startDemoSession, { role })
  return asker
}

type Asked = Pick<Endpoint<z.ZodObject, z.ZodType>, 'method' | 'path'>

function send(request: APIRequestContext, url: string, endpoint: Asked, input: object) {
  const { method, path } = endpoint
  const { version, ...fields } = input as Record<string, unknown>
  let address = `${url}/api${path}`
  for (const name of pathFields(endpoint as never)) {
    address = address.replace(`:${name}`, encodeURIComponent(String(fields[name])))
    delete fields[name]
  }
  const headers: Record<string, string> = { 'idempotency-key': randomUUID() }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  const sent = method === 'GET' ? { params: fields as Record<string, string> } : { data: fields }
  return request.fetch(address, { method, headers, ...sent })
}
