import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const run = promisify(execFile)
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const SHOTS = join(ROOT, 'e2e', '.shots')

/** Where people's machines keep a browser, in the order in which it is tried. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A browser that calls nobody by itself: the tests run with the network cable out. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
]

/** Chromium: `CHROME_PATH`, else an installed one, else the one that npm brought along. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env.CHROME_PATH ?? INSTALLED.find((path) => existsSync(path))
  const { executablePath, env } = installed
    ? { executablePath: installed, env: {} }
    : await bundledChromium()
  // Chromium refuses to put root into its sandbox; CI runs as root inside a container.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET
  return chromium.launch({ executablePath, args, env: { ...definedEnv(), ...env } })
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

/**
 * Unpacked once into a folder that names its version, by a rename: two test runs that start at the
 * same moment cannot see half a browser.
 */
async function bundledChromium() {
  const packed = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = join(packed.slice(0, packed.indexOf('chromium') + 8), 'package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const cache = join(ROOT, 'node_modules', '.cache')
  const home = join(cache, `chromium-${version}`)
  if (!existsSync(home)) await unpack(cache, home)

  const executablePath = join(home, 'chromium')
  const libraries = join(home, 'al2023', 'lib')
  const runsAsItIs = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  )
  // The libraries that come along are used only where the system has none of its own.
  const env = runsAsItIs ? {} : { LD_LIBRARY_PATH: libraries }
  return { executablePath, env }
}

async function unpack(cache: string, home: string) {
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(join(cache, 'unpacking-'))
  const script = "import c from '@sparticuz/chromium'; await c.executablePath()"
  // The package unpacks its libraries only where it believes to be on this platform.
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await run(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, env })
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true, force: true }))
}

function definedEnv() {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, string>
}
