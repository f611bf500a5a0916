import { vi } from 'vitest'

/**
 * A server that exists only in a test: answers by the end of the address, and remembers what it was
 * sent. Drafts are kept nowhere.
 */
export function aServer(answers: Readonly<Record<string, unknown>>) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.split('?')[0] ?? ''
    if (path.startsWith('/api/drafts/'))
      return Response.json(init.method === 'GET' ? { draft: null } : drafted())
    if (init.body) sent.push({ path, body: JSON.parse(String(init.body)) })
    const end = Object.keys(answers).find((one) => path.endsWith(one))
    return end ? Response.json(answers[end]) : new Response('{}', { status: 404 })
  })
  return sent
}

function drafted() {
  return { form: 'any', savedAt: '2026-11-21T02:42:00.000Z', version: 1 }
}
