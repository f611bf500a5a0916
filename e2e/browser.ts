import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '#documents/server/pdf/find-browser.ts'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const SHOTS = join(ROOT, 'e2e', '.shots')

/** A browser that calls nobody by itself: the tests run with the network cable out. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
]

/** Chromium: `CHROME_PATH`, else the one that the product itself would find. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser(process.env.CHROME_PATH, join(ROOT, 'node_modules', '.cache'))
  if (!found) throw new Error('There is no Chromium on this machine; CHROME_PATH may name one')
  // Chromium refuses to put root into its sandbox; CI runs as root inside a container.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET
  const env = { ...definedEnv(), ...found.env }
  return chromium.launch({ executablePath: found.executablePath, args, env })
}

/** A picture for eyes, where eyes are waiting for it: `PICTURES=1 npm test`. They lie in e2e/.shots. */
export async function picture(page: Page, name: string) {
  if (!process.env.PICTURES) return
  const at = await page.evaluate(() => scrollY)
  await screenshot(page, name)
  // The picture of the whole page leaves it scrolled to somewhere else.
  await page.evaluate((y) => scrollTo(0, y), at)
}

/** The whole page as it is now. */
export async function screenshot(page: Page, name: string) {
  await mkdir(SHOTS, { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })
}

function definedEnv() {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, string>
}
