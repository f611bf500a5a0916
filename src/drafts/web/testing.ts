import type { Draft } from '../model/contract.ts'

type Kept = Pick<Draft, 'content' | 'savedAt' | 'version'>

/** The drafts of a server that exists only in a test; another device may write into it. */
export function aDraftServer() {
  const drafts = new Map<string, Kept>()
  let saves = 0

  function write(form: string, content: Draft['content'], version: number) {
    const savedAt = new Date(Date.UTC(2026, 10, 21, 2, saves++)).toISOString() as Draft['savedAt']
    drafts.set(form, { content, savedAt, version })
    return { form, savedAt, version }
  }

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const form = decodeURIComponent(url.split('/').at(-1) ?? '')
    const kept = drafts.get(form)
    if (init.method === 'GET') return Response.json({ draft: kept ? { form, ...kept } : null })
    if (init.method === 'DELETE') return Response.json({ dropped: drafts.delete(form) })
    const known = Number(new Headers(init.headers).get('if-match')?.replaceAll('"', ''))
    if (known !== (kept?.version ?? 0))
      return Response.json({ code: 'draft-elsewhere', title: '另一处改过' }, { status: 412 })
    const { content } = JSON.parse(String(init.body)) as Pick<Draft, 'content'>
    return Response.json(write(form, content, known + 1))
  }

  function writeElsewhere(form: string, content: Draft['content']) {
    write(form, content, (drafts.get(form)?.version ?? 0) + 1)
  }

  return { drafts, fetch, writeElsewhere }
}
