import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb, scriptBytes } from './bundle.ts'
import { kitGallery } from './kit-gallery.ts'

/** As much as a telephone on the ward's network loads in a breath. */
const MOST_BYTES = 300 * 1024

let product: Awaited<ReturnType<typeof buildWeb>>
let gallery: Awaited<ReturnType<typeof buildWeb>>

beforeAll(async () => {
  product = await buildWeb()
  gallery = await buildWeb(kitGallery)
})
afterAll(async () => {
  await product.remove()
  await gallery.remove()
})

test('the first load stays small, because every page waits until it is opened', async () => {
  expect(await scriptBytes(product.outDir, 'index.html')).toBeLessThanOrEqual(MOST_BYTES)
})

test('the scale sees a page that is not left for later', async () => {
  const first = await scriptBytes(gallery.outDir, 'index.html')
  const withForm = await scriptBytes(gallery.outDir, 'index.html', 'FormPage.tsx')
  expect(withForm).toBeGreaterThan(first + 50 * 1024)
})
