import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
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

/**
 * What axe finds wrong on the page, one line for each rule and element; empty when it is right.
 * There are no frames, and what is right is not listed: three times as fast.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target} – ${failureSummary}`),
  )
}

/** The whole page as a picture, for eyes; returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await mkdir(SHOTS, { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = join(SHOTS, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}

function definedEnv() {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, string>
}
