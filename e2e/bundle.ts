import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The pages of the product, as they are built before any test here begins. */
export const DIST = join(ROOT, 'dist')

/** Builds what lies at `root` as the product is built, into a folder of its own. */
export async function buildWeb(root: string) {
  const outDir = await mkdtemp(join(tmpdir(), 'renqiao-web-'))
  const configFile = join(ROOT, 'vite.config.ts')
  // The test runner's own environment would bundle React as developers use it, half as large again.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build({ root, configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  process.env.NODE_ENV = NODE_ENV
  return { outDir, remove: () => rm(outDir, { recursive: true, force: true }) }
}

/** Gzipped bytes of JavaScript that the browser needs for these entries, with all they import. */
export async function scriptBytes(outDir: string, ...entries: string[]) {
  const manifest: Manifest = JSON.parse(
    await readFile(join(outDir, '.vite', 'manifest.json'), 'utf8'),
  )
  const files = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the bundle`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(outDir, file))).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
