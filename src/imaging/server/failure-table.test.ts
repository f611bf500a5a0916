import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Row {
  readonly fault: string
  readonly tests: readonly { readonly path: string; readonly title: string }[]
}

/** The lines of the table of failures: what fails, and which tests show what is seen then. */
function rowsOf(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => /^\| (?!What fails)/.test(line))
    .map((line) => {
      const [fault = '', , tests = ''] = line.replace('| ', '').split(' | ')
      const named = [...tests.matchAll(/`([\w./-]+\.test\.tsx?) › ([^`]+)`/g)]
      return { fault, tests: named.map(([, path = '', title = '']) => ({ path, title })) }
    })
}

function missingIn(rows: readonly Row[]) {
  return rows.flatMap(({ fault, tests }) =>
    tests.length === 0
      ? [fault]
      : tests.flatMap(({ path, title }) => {
          const file = `src/${path}`
          const isThere = existsSync(file) && readFileSync(file, 'utf8').includes(title)
          return isThere ? [] : [`${fault}: ${path} › ${title}`]
        }),
  )
}

test('each line of the table of failures has a test that is there', () => {
  const rows = rowsOf(readFileSync('docs/imaging-failures.md', 'utf8'))
  expect(rows.length).toBeGreaterThan(30)
  expect(missingIn(rows)).toEqual([])
  // Planted: a line without a test, and one whose test is gone.
  const planted =
    '| a | b | – | – |\n| c | d | `imaging/server/failures.test.ts › no such test` | – |'
  expect(missingIn(rowsOf(planted))).toEqual([
    ...['a', 'c: imaging/server/failures.test.ts › no such test'],
  ])
})
