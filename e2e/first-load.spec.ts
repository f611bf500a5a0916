import { expect, test } from 'vitest'
import { DIST, scriptBytes } from './bundle.ts'

/** As much as a telephone on the ward's network loads in a breath. */
const MOST_BYTES = 300_000

test('the first load stays small, because every page waits until it is opened', async () => {
  expect(await scriptBytes(DIST, 'index.html')).toBeLessThanOrEqual(MOST_BYTES)
})

test('the scale sees a page that is not left for later', async () => {
  const withPage = await scriptBytes(
    DIST,
    'index.html',
    'src/casework/web/request/NewRequestPage.tsx',
  )
  expect(withPage).toBeGreaterThan(MOST_BYTES)
})
