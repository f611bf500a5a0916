import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binary, longStep, root, run } from './process.mjs'

const stampFile = join(root, 'dist', '.stamp')

/** All that can change the bundle; within src, the rooms that reach the browser. */
const SOURCES = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src']
const BROWSER_ROOMS = /^src\/(app|[^/]+\/(web|model))\//
const TESTS = /\.test\.tsx?$/

/** Builds the web bundle when its sources are not those of the last build. */
export async function buildWeb() {
  if (!existsSync(join(root, 'vite.config.ts'))) return
  const wanted = fingerprint()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  await longStep('生成网页', async () => {
    let said = ''
    const env = { ...process.env, NODE_ENV: 'production' }
    const args = ['build', '--logLevel', 'warn']
    const code = await run(binary('vite'), args, { env, quiet: (all) => (said = all) })
    if (code !== 0) throw new Error(`网页没有生成成功：\n${said.trim()}`)
    writeFileSync(stampFile, wanted)
  })
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(source) {
  if (!existsSync(source)) return []
  if (!statSync(source).isDirectory()) return [source]
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).replaceAll('\\', '/'))
    .filter((file) => source !== 'src' || (BROWSER_ROOMS.test(file) && !TESTS.test(file)))
    .sort()
}
