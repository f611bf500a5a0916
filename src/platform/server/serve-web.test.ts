import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from './db.ts'
import { enterAsNobody } from './gate.ts'
import { createHttp } from './http.ts'
import { registerSecurityHeaders } from './security-headers.ts'
import { serveWeb } from './serve-web.ts'
import { testDeps } from './testing.ts'

async function aWebsite(trustProxy = false) {
  const folder = await mkdtemp(join(tmpdir(), 'renqiao-web-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const root = join(folder, 'dist')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(root, '.vite'))
  await writeFile(join(folder, 'keys.json'), 'secret')
  await writeFile(join(root, '.vite/manifest.json'), 'inside')
  await writeFile(join(root, 'index.html'), '<title>仁桥</title>')
  await writeFile(join(root, 'assets/index-B6boz.js'), 'start()')
  await writeFile(join(root, 'assets/index-B6boz.js.gz'), 'zipped')
  const gate = () => enterAsNobody
  const app = createHttp({ db: {} as Db, deps: testDeps(), gate, routes: [], trustProxy })
  registerSecurityHeaders(app)
  serveWeb(app, { root })
  return (url: string, options: InjectOptions = {}) => app.inject({ ...options, url })
}

test('every address of a page gets the page, and asks again next time', async () => {
  const get = await aWebsite()
  for (const url of ['/', '/cases', '/cases/0190a5c2/river?kind=note', '/index.html']) {
    const { statusCode, body, headers } = await get(url)
    expect([statusCode, body, headers['cache-control']], url).toEqual([
      200,
      '<title>仁桥</title>',
      'no-cache',
    ])
  }
})

test('what has a hash in its name is kept for good, and comes compressed to who can read it', async () => {
  const get = await aWebsite()
  const plain = await get('/assets/index-B6boz.js')
  expect(plain).toMatchObject({ statusCode: 200, body: 'start()' })
  expect(plain.headers['cache-control']).toContain('immutable')
  const zipped = await get('/assets/index-B6boz.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(zipped.headers['content-encoding']).toBe('gzip')
})

test.each([
  '/assets/index-OLD.js',
  '/api/nothing',
  '/api',
  '/.vite/manifest.json',
  '/../keys.json',
  '/%2e%2e/keys.json',
  '/assets/..%2f..%2fkeys.json',
  '/assets/%00.js',
])('%s is nothing, and that is said in a sentence', async (url) => {
  const get = await aWebsite()
  const answer = await get(url)
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({
    code: 'not-found',
    title: expect.stringContaining('没有找到'),
  })
})

test.each(['/', '/assets/index-B6boz.js', '/api/nothing', '/nothing.js'])(
  'the answer to %s says what a page may do, and where it may be shown',
  async (url) => {
    const get = await aWebsite()
    const { headers } = await get(url)
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    // WebAssembly may be compiled, since images are decoded in it; text is still never run.
    const policy = String(headers['content-security-policy']).replace("'wasm-unsafe-eval'", '')
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers['cache-control'] === 'no-store').toBe(url.startsWith('/api'))
  },
)

test('who came by TLS is told to come by TLS', async () => {
  const get = await aWebsite(true)
  const { headers } = await get('/', { headers: { 'x-forwarded-proto': 'https' } })
  expect(headers['strict-transport-security']).toContain('max-age=')
})
