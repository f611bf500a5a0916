import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Instant } from '#platform/model/time.ts'
import { openBrowser } from './browser.ts'
import { type Product, startProduct, type Wish } from './product.ts'
import { aVisitor, type Screen, type Visitor } from './story/visitor.ts'

/**
 * For what belongs to a season: a day on which one enrols for 2027, in the policy year 2026, with all
 * terms of claims within the calendar that came with the product.
 */
export const IN_SEASON = '2026-11-20T02:00:00.000Z' as Instant

/** What every story needs: the running product, and a browser to look at it. */
export interface Stage {
  readonly browser: Browser
  readonly product: Product
  /** Somebody sits down before a screen that has never been here. */
  comes(screen: Screen): Promise<Visitor>
}

/** A product and a browser for the tests of this file; both are there before the first of them. */
export function aStage(wish: Wish = {}): Stage {
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
    comes: (screen) => aVisitor(browser, product, screen),
  }
}
