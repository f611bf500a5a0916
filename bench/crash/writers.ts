import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Product } from './product.ts'

export interface Ledger {
  /** Markers of the notes that the product said it has. */
  readonly acknowledged: Set<string>
  readonly sent: Set<string>
  /** How often a note had to be sent again. */
  repeats: number
}

/** Social workers who write notes as fast as they can, and send again whatever got no answer. */
export async function startWriters(product: Product, count: number) {
  const cookie = await signIn(product)
  const caseId = await findCase(product, cookie)
  const ledger: Ledger = { acknowledged: new Set(), sent: new Set(), repeats: 0 }
  let going = true
  const writers = Array.from({ length: count }, () => write())

  async function write() {
    while (going) {
      const marker = randomUUID()
      ledger.sent.add(marker)
      await sendUntilAnswered(marker)
    }
  }

  async function sendUntilAnswered(marker: string) {
    const body = JSON.stringify(note(marker))
    for (let tries = 0; ; tries++) {
      if (tries > 0) ledger.repeats++
      const answer = await fetch(`${product.url}/api/cases/${caseId}/contacts`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': marker },
        body,
        signal: AbortSignal.timeout(10_000),
      }).catch(() => undefined)
      if (answer?.ok) return ledger.acknowledged.add(marker)
      if (answer && answer.status < 500 && answer.status !== 409)
        throw new Error(`A note was refused: ${answer.status} ${await answer.text()}`)
      // Once told to stop, a note without an answer stays without one: it may be there or not.
      if (!going && tries > 200) return
      await sleep(20)
    }
  }

  return {
    ledger,
    async stop() {
      going = false
      await Promise.all(writers)
    },
  }
}

function note(marker: string) {
  return {
    at: new Date().toISOString(),
    minutes: 5,
    mode: 'bedside',
    with: '',
    contactMade: true,
    activities: ['emotional-support'],
    goalIds: [],
    shared: marker,
    confidential: `${marker} 保密`,
    next: '',
  }
}

export async function signIn({ url }: Pick<Product, 'url'>, role = 'social-worker') {
  const answer = await fetch(`${url}/api/access/demo-session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ role }),
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (!answer.ok || cookies.length === 0) throw new Error(`No demo session: ${answer.status}`)
  return cookies.join('; ')
}

export async function findCase({ url }: Pick<Product, 'url'>, cookie: string) {
  const answer = await fetch(`${url}/api/cases`, { headers: { cookie } })
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  if (!rows?.[0]) throw new Error('The demo has no case to write into')
  return rows[0].id
}
