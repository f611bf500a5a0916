import type { Browser, BrowserContext, Page } from 'playwright-core'
import { matchPath } from 'react-router'
import { expect, vi } from 'vitest'
import type { DemoRole } from '#access/model/demo.ts'
import type { Role } from '#platform/model/actor.ts'
import type { Language } from '#platform/model/words.ts'
import { axeViolations } from '../axe.ts'
import { foreignWords, keepTold } from './language.ts'
import { complaintsOf, DESKTOP, overflow, PHONE, settled } from './visitor.ts'

/** A tab that goes from page to page, and speaks one language after the other. */
export interface Tab {
  readonly page: Page
  readonly complaints: string[]
  readonly told: () => Promise<string[]>
  readonly answered: () => Promise<void>
}

export async function aTab(browser: Browser, url: string, role?: Role): Promise<Tab> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce' })
  context.setDefaultTimeout(30_000)
  if (role) await startSession(context, url, role)
  const page = await context.newPage()
  const tab = {
    page,
    ...{ complaints: complaintsOf(page), told: keepTold(page), answered: watchRequests(page) },
  }
  await page.goto(url)
  await page.waitForSelector('h1')
  return tab
}

export async function startSession({ request }: BrowserContext, url: string, role: DemoRole) {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  await request.post(`${url}/api/access/demo-session`, { headers, data: { role } })
}

/** Goes as a link of the product goes: nothing is loaded that is here already. */
export async function goToPath({ page, answered }: Tab, address: string) {
  const isNewPage = await page.evaluate((to) => {
    const isNew = new URL(to, location.href).pathname !== location.pathname
    // Every page gives itself a name.
    if (isNew) document.title = ''
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
    return isNew
  }, address)
  if (isNewPage) await page.waitForFunction(() => document.title !== '')
  await answered()
  await settled(page)
}

/** @returns a promise that nothing which was asked for is still on its way */
function watchRequests(page: Page) {
  let open = 0
  page.on('request', () => open++)
  page.on('requestfinished', () => open--)
  page.on('requestfailed', () => open--)
  return () => vi.waitFor(() => expect(open).toBe(0), { timeout: 30_000, interval: 20 })
}

interface Judgement {
  readonly axe: boolean
  /** Not where titles of sources in another language stand in the sentences of the page. */
  readonly language?: boolean
  /** It was judged as others see it: only where most goes wrong, in the longer words on the smaller screen. */
  readonly again?: boolean
}

/** What is wrong with the page as it stands, in both languages and at both widths. */
export async function judge(tab: Tab, name: string, judgement: Judgement) {
  const { axe, language: isPure = true, again = false } = judgement
  const { page, complaints } = tab
  for (const language of again ? (['en'] as const) : (['zh', 'en'] as const)) {
    if (language === 'en') await speak(page, 'en')
    for (const screen of again ? [PHONE] : [DESKTOP, PHONE]) {
      await page.setViewportSize(screen)
      await settled(page)
      const where = `${name} (${language}, ${screen.width})`
      const tooMuch = await overflow(page)
      if (tooMuch > 0) complaints.push(`${where}: ${tooMuch} px wider than the screen`)
      const foreign = isPure ? await foreignWords(page, language, await tab.told()) : []
      for (const words of foreign) complaints.push(`${where}: in another language: ${words}`)
      if (axe && language === 'zh')
        for (const wrong of await axeViolations(page)) complaints.push(`${where}: ${wrong}`)
    }
  }
  for (const refusal of await page.getByRole('alert').allTextContents())
    complaints.push(`${name}: ${refusal}`)
  await speak(page, 'zh')
  await page.setViewportSize(DESKTOP)
}

/** By the product's own button, wherever it is folded away. */
async function speak(page: Page, language: Language) {
  await page.locator(`header button[lang=${language}]`).evaluate((button) => {
    ;(button as HTMLElement).click()
  })
  await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), language)
}

/** All the addresses to which the page has links. */
export function linksOn({ page }: Tab): Promise<string[]> {
  return page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
}

/** An address of this shape: as it is, or with what was seen in the place of `:id`. */
export function addressOf(pattern: string, seen: readonly string[]): string | undefined {
  const [, stem, rest] = /^(.*\/:\w+)?(.*)$/.exec(pattern) ?? []
  if (!stem) return pattern
  const whole = seen.find((path) => !path.endsWith('/new') && matchPath(pattern, path))
  if (whole) return whole
  const starts = seen.map((path) => matchPath({ path: stem, end: false }, path)?.pathname)
  // An id has a figure in it; what has none is another page.
  const start = starts.find((path) => path && /\d[^/]*$/.test(path))
  return start && start + rest
}
