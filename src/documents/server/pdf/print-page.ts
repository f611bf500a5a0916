import type { Browser, Route } from 'playwright-core'
import { type FoundBrowser, findBrowser } from './find-browser.ts'

interface Printing {
  readonly chromePath: string | undefined
  /** Where the browser that npm brought along is unpacked to. */
  readonly cache: string
  /** The own address: nothing else is fetched. */
  readonly origin: string
  readonly path: string
  /** The session of whoever asks; it lives in this one context and ends with it. */
  readonly cookie: string
}

const TIME_LIMIT_MS = 30_000

/** A browser that calls nobody by itself. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** Opens a print page as the asker would and prints it; gives up after half a minute. */
export async function printPage(printing: Printing): Promise<Buffer | undefined> {
  const found = await findBrowser(printing.chromePath, printing.cache)
  if (!found) return undefined
  const browser = await launch(found)
  // Whatever the page is at: without its browser every step of it ends with an error.
  const timer = setTimeout(() => void browser.close().catch(() => {}), TIME_LIMIT_MS)
  try {
    return await print(browser, printing)
  } finally {
    clearTimeout(timer)
    await browser.close().catch(() => {})
  }
}

async function launch({ executablePath, env }: FoundBrowser) {
  const { chromium } = await import('playwright-core')
  // Chromium refuses to put root into its sandbox.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET
  return chromium.launch({ executablePath, args, timeout: 15_000, ...(env && { env }) })
}

async function print(browser: Browser, { origin, path, cookie }: Printing) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' })
  await context.route('**/*', (route) => fetchOwn(route, origin, cookie))
  const page = await context.newPage()
  await page.goto(origin + path, { timeout: TIME_LIMIT_MS })
  await page.waitForSelector('[data-sheet]', { timeout: TIME_LIMIT_MS })
  await page.waitForLoadState('networkidle', { timeout: TIME_LIMIT_MS })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    tagged: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' },
  })
}

const FOOTER =
  '<div style="width:100%;font-size:9px;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** The cookie goes with requests to ourselves, and there are no others. */
async function fetchOwn(route: Route, origin: string, cookie: string) {
  const request = route.request()
  if (new URL(request.url()).origin !== origin) return route.abort()
  const headers = { ...request.headers(), cookie }
  const response = await route.fetch({ headers }).catch(() => undefined)
  return response ? route.fulfill({ response }) : route.abort().catch(() => {})
}
