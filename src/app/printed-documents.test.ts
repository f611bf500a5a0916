import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { operationId } from '#platform/model/contract.ts'
import { endpoints } from './endpoints.ts'
import { printedDocuments } from './printed-documents.ts'

test('the printed documents are those of the code (if not: npm run print)', async () => {
  for (const { path, text } of await printedDocuments())
    expect(await readFile(path, 'utf8').catch(() => ''), path).toBe(text)
})

test('no two operations have one name, and none has personal data in its path', () => {
  const ids = endpoints.map(operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { path } of endpoints) expect(path).not.toMatch(/name|phone|identity-number/i)
})

test('every operation without an account is known by name', () => {
  const open = endpoints.filter(({ roles }) => roles === 'anyone').map(operationId)
  expect(open.sort()).toMatchInlineSnapshot(`
    [
      "get-care-posters-token",
      "get-posters-token",
      "get-recruitments-token",
      "get-stories-public",
      "get-stories-public-storyId",
      "post-care-posters-token-talks",
      "post-certificate-checks",
      "post-posters-token-help-requests",
      "post-recruitments-token-applications",
      "post-referral-links-opening",
      "post-referral-links-reading",
      "post-referral-links-steps",
    ]
  `)
})
