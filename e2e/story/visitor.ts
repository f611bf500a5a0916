import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations } from '../axe.ts'
import { picture, screenshot } from '../browser.ts'
import type { Product } from '../product.ts'

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1366, height: 800 }
export type Screen = typeof PHONE

/** Somebody before a screen. */
export interface Visitor {
  readonly page: Page
  readonly url: string
  readonly screen: Screen
  /** What was wrong with the pages so far. */
  readonly complaints: string[]
}

type House = Pick<Product, 'url' | 'ahead'>

/** Sits down before a browser that has never been here; its clock is that of the product. */
export async function aVisitor(
  browser: Browser,
  { url, ahead }: House,
  screen: Screen,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: screen,
    hasTouch: screen === PHONE,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(30_000)
  if (ahead !== 0) await context.addInitScript(setClock, ahead)
  const page = await context.newPage()
  return { page, url, screen, complaints: complaintsOf(page) }
}

/** Runs in the page before everything else. */
function setClock(ahead: number) {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given: ConstructorParameters<typeof Real> | []) {
      if (given.length > 0) super(...(given as ConstructorParameters<typeof Real>))
      else super(Real.now() + ahead)
    }

    static override now() {
      return Real.now() + ahead
    }
  } as unknown as DateConstructor
}

/** What the browser complains about from now on. That nobody has signed in yet is no fault. */
export function complaintsOf(page: Page) {
  const complaints: string[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    if (message.type() !== 'error' || (/ 401 /.test(message.text()) && /\/me$/.test(url))) return
    complaints.push(`${message.text()} ${url}`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

/** Every word that the server sends to this page from now on. */
export function listenTo(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/')) bodies.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(bodies)).join('\n')
}

/** Looks at the page as it stands: right for every reader, no wider than the screen. */
export async function look({ page, screen, complaints }: Visitor, name: string) {
  await settled(page)
  await picture(page, `story-${name}-${screen.width}`)
  for (const violation of await axeViolations(page)) complaints.push(`${name}: ${violation}`)
  const tooMuch = await overflow(page)
  if (tooMuch > 0) complaints.push(`${name}: ${tooMuch} px wider than the screen`)
}

export function overflow(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

/** Everything that was asked for is here, and nothing moves any more. */
export async function settled(page: Page) {
  await page.waitForFunction(() => {
    const isWaiting = document.querySelector(
      '[role=status]:is([aria-label=正在取数据],[aria-label=Loading])',
    )
    const isMoving = document.getAnimations().some(({ playState }) => playState === 'running')
    return document.querySelector('h1') && !isWaiting && !isMoving
  })
}

/** Everybody leaves; nothing was wrong with any page that anybody saw. */
export async function leave(everybody: readonly Visitor[]) {
  await Promise.all(everybody.map(({ page }) => page.context().close()))
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([])
}

/** How it looked to everybody when the test failed, for whoever mends it. */
export async function takePictures(everybody: readonly Visitor[]) {
  for (const [n, { page, screen, complaints }] of everybody.entries()) {
    if (!page.isClosed()) await screenshot(page, `failed-${screen.width}-${n + 1}`)
    if (complaints.length > 0) process.stderr.write(`${complaints.join('\n')}\n`)
  }
}
