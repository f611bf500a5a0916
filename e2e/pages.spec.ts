import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from '#app/web/pages.ts'
import { Role } from '#platform/model/actor.ts'
import { openBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { foreignWords } from './story/language.ts'
import { addressOf, aTab, goToPath, judge, linksOn, startSession, type Tab } from './story/walk.ts'

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

/** What axe has judged: whoever else sees the page sees it with fewer or more rows. */
const judged = new Set<string>()

/** What lies over a page, or is another question on it. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  '/requests/:requestId': ['?form=triage', '?form=settle'],
  '/cases/:caseId': ['contact-note', 'assessment', 'goal', 'closure', 'step.pause'].map(
    (form) => `?form=${form}`,
  ),
}

/**
 * Pages of a record that only its own page leads to. Some are looked at in the stories of the ward and
 * of crises; the others wait for a walk that goes as deep.
 */
const DEEP = new Set<string>([
  '/cases/:caseId/crises/:crisisId/print',
  '/cases/:caseId/crises/:crisisId/report',
  '/cases/:caseId/crises/:crisisId/family',
  '/cases/:caseId/instruments/results/:responseId',
  '/cases/:caseId/instruments/results/:responseId/print',
  '/cases/:caseId/assessments/:assessmentId',
  '/cases/:caseId/assessments/:assessmentId/print',
  '/cases/:caseId/plan/:planId/print',
  '/cases/:caseId/mediation/:mediationId/message',
  '/cases/:caseId/mediation/:mediationId/record',
  '/cases/:caseId/conferences/:conferenceId/print',
  '/cases/:caseId/ladder/:reckoningId/print',
  '/staff-support/talks/:talkId',
  '/import/:batchId',
  // Only for a dispute: looked at in the story of the dispute.
  '/cases/:caseId/mediation',
])

/** PHQ-9, Word, Excel and SVG have one name in every language; a task stands in the name of its button. */
const MIXED = /\/(instruments|documents|templates|import|network|plan|tasks|reading)(\/|$)/

test.concurrent.for(Role.options)('every page of %s', async (role) => {
  const tab = await aTab(browser, product.url, role)
  const seen: string[] = []
  // First what is in the menu, then what it leads to.
  const left = pages
    .filter(({ roles, path }) => roles !== 'anyone' && roles.includes(role) && !DEEP.has(path))
    .toSorted((one, other) => Number(!one.menu) - Number(!other.menu))
  while (left.length > 0) {
    const next = left.findIndex(({ path }) => addressOf(path, seen) !== undefined)
    if (next < 0) break
    const [{ path }] = left.splice(next, 1) as [(typeof left)[number]]
    const address = addressOf(path, seen) as string
    const variants = judged.has(path) ? [] : (VARIANTS[path] ?? [])
    await visit(tab, role, path, address)
    seen.push(...(await linksOn(tab)))
    for (const variant of variants) await visit(tab, role, path + variant, address + variant)
  }
  await tab.page.context().close()
  expect(left.map(({ path }) => path)).toEqual([])
  expect(tab.complaints).toEqual([])
})

async function visit(tab: Tab, role: string, path: string, address: string) {
  const axe = !judged.has(path)
  judged.add(path)
  await goToPath(tab, address)
  await judge(tab, `${role} ${path}`, { axe, language: !MIXED.test(path) })
}

test.concurrent('every page for who has no account', async () => {
  const tab = await aTab(browser, product.url)
  const open = pages.filter(({ roles }) => roles === 'anyone').map(({ path }) => path)
  const poster = await somePoster()
  await judge(tab, 'nobody /', { axe: true })
  for (const path of open) await visit(tab, 'nobody', path, path.includes(':') ? poster : path)
  await tab.page.context().close()
  expect(tab.complaints).toEqual([])
})

async function somePoster(): Promise<string> {
  const context = await browser.newContext()
  await startSession(context, product.url, 'social-worker')
  const [poster] = await (await context.request.get(`${product.url}/api/posters`)).json()
  await context.close()
  return poster.path
}

test('the judge sees what it is for', async () => {
  const { page } = await aTab(browser, product.url)
  await page.evaluate(() => {
    document.title = ''
    document.documentElement.lang = 'en'
    document.body.innerHTML =
      '<p>接案 <b lang="zh">中文</b><input placeholder="姓名"><i>林知夏</i></p><p>one、two</p>'
  })
  const told = ['林知夏', '肺炎、糖尿病']
  expect(await foreignWords(page, 'en', told)).toEqual(['接案', 'one、two', '姓名'])
  await page.evaluate(() => {
    document.documentElement.lang = 'zh-CN'
    document.body.innerHTML = '<p>social-worker</p><p>Lin</p><p lang="en">English</p><p>Ctrl</p>'
  })
  expect(await foreignWords(page, 'zh', ['Lin', 'social-worker'])).toEqual(['social-worker'])
  await page.context().close()
})

test('the walk sees what is too wide, in the wrong language, or refused', async () => {
  const tab = await aTab(browser, product.url)
  await goToPath(tab, '/activate')
  await tab.page.evaluate(() => {
    const planted = document.createElement('p')
    planted.innerHTML = '只有中文<span role="alert">没有找到</span>'
    planted.style.width = '1400px'
    document.querySelector('main')?.append(planted)
  })
  await judge(tab, 'planted', { axe: false })
  await tab.page.context().close()
  expect(tab.complaints).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/zh, 1366\): \d+ px wider/),
      expect.stringMatching(/en, 360\): \d+ px wider/),
      'planted (en, 1366): in another language: 只有中文',
      'planted: 没有找到',
    ]),
  )
})
