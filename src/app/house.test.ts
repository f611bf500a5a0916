import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listMigrations } from '#platform/server/migrate.ts'

const MOST_LINES = 300

async function sources(...roots: string[]) {
  const lists = await Promise.all(
    roots.map(async (root) =>
      (await readdir(root, { recursive: true })).map((file) => join(root, file)),
    ),
  )
  return lists
    .flat()
    .filter((file) => !/node_modules/.test(file) && /\.(tsx?|mjs|sql|css)$/.test(file))
}

test('no file is longer than a reader’s patience', async () => {
  const long: string[] = []
  for (const file of await sources('src', 'scripts', 'tools', 'bench', 'e2e')) {
    const lines = (await readFile(file, 'utf8')).split('\n').length
    if (lines > MOST_LINES) long.push(`${file}: ${lines}`)
  }
  expect(long).toEqual([])
})

test('a migration is named by day, minute, slice and purpose, and no two begin alike', async () => {
  const names = (await listMigrations()).map(({ name, path }) => ({
    name,
    slice: path.split('/')[1],
  }))
  for (const { name, slice } of names)
    expect(name).toMatch(new RegExp(`^\\d{8}_\\d{4}_${slice}_[a-z0-9_]+\\.sql$`))
  const moments = names.map(({ name }) => name.slice(0, 13))
  expect(new Set(moments).size).toBe(moments.length)
})

test('files are named for things, in kebab case, components in Pascal case', async () => {
  const vague = /(^|[/-])(utils?|helpers?|common|manager|handler|misc)[-./]/
  const wrong = (await sources('src')).filter((file) => {
    const name = file.split('/').at(-1) ?? ''
    if (name.endsWith('.sql')) return false
    return vague.test(file) || !/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.[a-z]+)+$/.test(name)
  })
  expect(wrong).toEqual([])
})

test('the environment is read in one place', async () => {
  const readers: string[] = []
  for (const file of await sources('src')) {
    if (/\.(test|spec)\.tsx?$|\/testing\.ts$/.test(file)) continue
    if ((await readFile(file, 'utf8')).includes('process.env')) readers.push(file)
  }
  expect(readers).toEqual(['src/platform/server/config.ts'])
})

test('to import a page or a rule does nothing by itself', async () => {
  // The bundle leaves out what is imported for nothing but its effect (vite.config.ts).
  const doing: string[] = []
  for (const file of await sources('src')) {
    if (!/\/(model|web)\/.*\.tsx?$/.test(file) || /\.test\.|\/testing\.|-worker\.ts$/.test(file))
      continue
    const [deed] = /^(?!import\()[\w.]+\(.*$/m.exec(await readFile(file, 'utf8')) ?? []
    if (deed) doing.push(`${file}: ${deed}`)
  }
  expect(doing).toEqual([])
})
