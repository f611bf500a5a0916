import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findProduct, findVersion, PUBLISHED } from './products/published.ts'

/** The values alone: words and notes may be bettered, numbers and dates may not. */
function printOf(version: string) {
  const numbers = JSON.stringify(findVersion(version), (name, value) =>
    name === 'says' || name === 'words' ? undefined : value,
  )
  return createHash('sha256').update(numbers).digest('hex').slice(0, 16)
}

test('a version by which somebody was decided never changes: a new number is a new version', () => {
  const prints = PUBLISHED.map(({ version }) => `${version} ${printOf(version)}`)
  expect(prints).toMatchInlineSnapshot(`
    [
      "2022.1 fc617dffecf05406",
      "2026.1 b867d7ed02973c4a",
    ]
  `)
})

test('a draft is not found by the year, and a decided version is found by its name', () => {
  expect(findProduct(2026)?.version).toBe('2026.1')
  expect(findVersion('2026.1')?.year).toBe(2026)
  expect(findVersion('2026.2-draft')).toBeUndefined()
})
