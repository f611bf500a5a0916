import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hasBrowser } from './find-browser.ts'
import { printPage } from './print-page.ts'

const reason = hasBrowser(undefined) ? '' : ' (skipped: no Chromium on this machine)'

test.skipIf(reason !== '')(
  `a page of ours becomes A4, in the asker’s session, and nothing else is fetched${reason}`,
  async () => {
    const cookies: (string | undefined)[] = []
    const elsewhere: string[] = []
    const foreign = await aServer((url = '') => String(elsewhere.push(url)))
    const origin = await aServer((url, cookie) => {
      if (url === '/print') cookies.push(cookie)
      return `<meta charset="utf-8"><img src="${foreign}/spy.png"><article data-sheet>Case 2026-0001</article>`
    })
    const bytes = await printPage({
      ...{ chromePath: undefined, cache: resolve('node_modules/.cache') },
      ...{ origin, path: '/print', cookie: 'renqiao.session_token=abc' },
    })
    expect(bytes?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes?.toString('latin1')).toMatch(/MediaBox\s*\[0 0 59[45]/)
    expect(cookies).toEqual(['renqiao.session_token=abc'])
    expect(elsewhere).toEqual([])
  },
  120_000,
)

async function aServer(answer: (url?: string, cookie?: string) => string) {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(answer(request.url, request.headers.cookie))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
