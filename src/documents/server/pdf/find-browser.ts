import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

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

export interface FoundBrowser {
  readonly executablePath: string
  /** For the one that npm brought along, which may have to bring its own libraries. */
  readonly env?: Record<string, string>
}

/** Chromium: the one of the settings, else an installed one, else the one that npm brought along. */
export async function findBrowser(
  chromePath: string | undefined,
  cache: string,
): Promise<FoundBrowser | undefined> {
  const installed = chromePath ?? INSTALLED.find((path) => existsSync(path))
  if (installed) return existsSync(installed) ? { executablePath: installed } : undefined
  const packed = findPacked()
  return packed === undefined ? undefined : unpackOnce(packed, cache)
}

/** Whether there is one, and what drives it, without unpacking anything. */
export function hasBrowser(chromePath: string | undefined) {
  if (!findPackage('playwright-core')) return false
  if (chromePath) return existsSync(chromePath)
  return INSTALLED.some((path) => existsSync(path)) || findPacked() !== undefined
}

/** The folder of the package, on the platforms for which it is made. */
function findPacked() {
  if (process.platform !== 'linux') return undefined
  const main = findPackage('@sparticuz/chromium')
  return main?.slice(0, main.lastIndexOf('@sparticuz') + '@sparticuz/chromium'.length)
}

/** Where the entrance of a package is, if it is installed. */
function findPackage(name: string) {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
}

/** Into a folder that names its version, by a rename: nobody ever sees half a browser. */
async function unpackOnce(packed: string, cache: string): Promise<FoundBrowser> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as {
    version: string
  }
  const home = join(cache, `chromium-${version}`)
  if (!existsSync(home)) await unpack(packed, cache, home)
  const executablePath = join(home, 'chromium')
  const runsAsItIs = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  )
  return {
    executablePath,
    env: { HOME: home, ...(!runsAsItIs && { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }) },
  }
}

async function unpack(packed: string, cache: string, home: string) {
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(join(cache, 'unpacking-'))
  const script = "import c from '@sparticuz/chromium'; await c.executablePath()"
  const path = dirname(process.execPath)
  // The package unpacks its libraries only where it believes to be on this platform.
  const env = { PATH: path, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await run(process.execPath, ['--input-type=module', '-e', script], { cwd: packed, env })
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true, force: true }))
}
