import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { aVisitor, type Screen, type Visitor } from './story/visitor.ts'

/** What every story needs: the running product, and a browser to look at it. */
export interface Stage {
  readonly browser: Browser
  readonly product: Product
  /** Somebody sits down before a screen that has never been here. */
  comes(screen: Screen): Promise<Visitor>
}

/** A product and a browser for the tests of this file; both are there before the first of them. */
export function aStage(wish: { network?: boolean } = {}): Stage {
  let browser: Browser
  let product: Product
  beforeAll(async () => {
    ;[product, browser] = await Promise.all([startProduct(wish), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })
  return {
    get browser() {
      return browser
    },
    get product() {
      return product
    },
    comes: (screen) => aVisitor(browser, product.url, screen),
  }
}
