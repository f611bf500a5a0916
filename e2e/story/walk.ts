import type { Browser, BrowserContext, Page } from 'playwright-core'
import { matchPath } from 'react-router'
import { expect, vi } from 'vitest'
import type { Language } from '#platform/model/words.ts'
import { axeViolations } from '../browser.ts'
import { foreignWords, keepTold } from './language.ts'
import { complaintsOf, DESKTOP, overflow, PHONE, settled } from './visitor.ts'

/** A tab that speaks one language. */
export interface Tab {
  readonly page: Page
  readonly url: string
  readonly language: Language
  readonly complaints: string[]
  readonly told: () => Promise<string[]>
  readonly answered: () => Promise<void>
}

export async function aHouseholdBrowser(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce' })
  context.setDefaultTimeout(30_000)
  return context
}

export async function aTab(context: BrowserContext, url: string, language: Language): Promise<Tab> {
  const page = await context.newPage()
  await page.addInitScript((spoken) => localStorage.setItem('renqiao.language', spoken), language)
  const [complaints, told, answered] = [complaintsOf(page), keepTold(page), watchRequests(page)]
  return { page, url, language, complaints, told, answered }
}

export async function goToPath({ page, url, answered }: Tab, path: string) {
  await page.goto(url + path)
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

/** What is wrong with the page as it stands, at both widths. */
export async function judge(tab: Tab, name: string, { axe }: { readonly axe: boolean }) {
  const { page, language, complaints } = tab
  for (const screen of [DESKTOP, PHONE]) {
    await page.setViewportSize(screen)
    await settled(page)
    const where = `${name} (${language}, ${screen.width})`
    const tooMuch = await overflow(page)
    if (tooMuch > 0) complaints.push(`${where}: ${tooMuch} px wider than the screen`)
    for (const words of await foreignWords(page, language, await tab.told()))
      complaints.push(`${where}: in another language: ${words}`)
    if (axe) for (const wrong of await axeViolations(page)) complaints.push(`${where}: ${wrong}`)
  }
  for (const refusal of await page.getByRole('alert').allTextContents())
    complaints.push(`${name} (${language}): ${refusal}`)
  await page.setViewportSize(DESKTOP)
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
  const starts = seen.map((path) => matchPath({ path: stem, end: false }, path)?.pathname)
  const start = starts.find((path) => path && !path.endsWith('/new'))
  return start && start + rest
}
