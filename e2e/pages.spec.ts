import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from '#app/web/pages.ts'
import { Role } from '#platform/model/actor.ts'
import { openBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { foreignWords } from './story/language.ts'
import {
  addressOf,
  aHouseholdBrowser,
  aTab,
  goToPath,
  judge,
  linksOn,
  type Tab,
} from './story/walk.ts'

let browser: Browser
let product: Product

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** Judged by axe once; whoever else sees the page sees it with fewer or more rows. */
const judged = new Set<string>()

/** What lies over a page, or is another question on it. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  '/requests/:requestId': ['?form=triage', '?form=settle'],
  '/cases/:caseId': ['contact-note', 'assessment', 'goal', 'closure', 'step.pause'].map(
    (form) => `?form=${form}`,
  ),
}

test.concurrent.for(Role.options)('every page of %s', async (role) => {
  const context = await aHouseholdBrowser(browser)
  const { request } = context
  await request.post(`${product.url}/api/access/demo-session`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { role },
  })
  const tabs = [
    await aTab(context, product.url, 'zh'),
    await aTab(context, product.url, 'en'),
  ] as const
  const seen: string[] = []
  // First what is in the menu, then what it leads to.
  const left = pages
    .filter(({ roles }) => roles !== 'anyone' && roles.includes(role))
    .toSorted((one, other) => Number(!one.menu) - Number(!other.menu))
  while (left.length > 0) {
    const next = left.findIndex(({ path }) => addressOf(path, seen) !== undefined)
    if (next < 0) break
    const [{ path }] = left.splice(next, 1) as [(typeof left)[number]]
    const address = addressOf(path, seen) as string
    await visit(tabs, role, path, address)
    seen.push(...(await linksOn(tabs[0])))
    for (const variant of judged.has(`${path} variants`) ? [] : (VARIANTS[path] ?? []))
      await visit(tabs, role, path + variant, address + variant)
    judged.add(`${path} variants`)
  }
  await context.close()
  expect(left.map(({ path }) => path)).toEqual([])
  expect(tabs.flatMap(({ complaints }) => complaints)).toEqual([])
})

async function visit(tabs: readonly Tab[], role: string, name: string, address: string) {
  for (const tab of tabs) {
    await goToPath(tab, address)
    const axe = tab.language === 'zh' && !judged.has(name)
    if (axe) judged.add(name)
    await judge(tab, `${role} ${name}`, { axe })
  }
}

test.concurrent('every page for who has no account', async () => {
  const context = await aHouseholdBrowser(browser)
  const worker = await aHouseholdBrowser(browser)
  await worker.request.post(`${product.url}/api/access/demo-session`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { role: 'social-worker' },
  })
  const posters = await (await worker.request.get(`${product.url}/api/posters`)).json()
  await worker.close()
  const tabs = [
    await aTab(context, product.url, 'zh'),
    await aTab(context, product.url, 'en'),
  ] as const
  const open = pages.filter(({ roles }) => roles === 'anyone').map(({ path }) => path)
  for (const pattern of ['/', ...open])
    await visit(tabs, 'nobody', pattern, pattern.includes(':') ? posters[0].path : pattern)
  await context.close()
  expect(tabs.flatMap(({ complaints }) => complaints)).toEqual([])
})

test('the judge sees what it is for', async () => {
  const context = await aHouseholdBrowser(browser)
  const tab = await aTab(context, product.url, 'en')
  await goToPath(tab, '/activate')
  await tab.page.evaluate(() => {
    const planted = document.createElement('p')
    planted.innerHTML = '接案 <b lang="zh">中文</b><input placeholder="姓名"><i>林知夏</i>'
    document.querySelector('main')?.append(planted)
  })
  expect(await foreignWords(tab.page, 'en', ['林知夏'])).toEqual(['接案', '姓名'])
  await tab.page.evaluate(() => {
    document.documentElement.lang = 'zh-CN'
    document.body.innerHTML = '<p>social-worker</p><p>Lin</p><p lang="en">English</p><p>Ctrl</p>'
    document.title = '仁桥'
  })
  expect(await foreignWords(tab.page, 'zh', ['Lin', 'social-worker'])).toEqual(['social-worker'])
  await context.close()
})
