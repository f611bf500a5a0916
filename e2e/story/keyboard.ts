import type { Page } from 'playwright-core'

type Name = string | RegExp

/** More steps than any page of ours takes from one end to the other. */
const MOST_STEPS = 60

/** Goes on with Tab until the focus is on what is called so. */
export function tabTo(page: Page, name: Name) {
  return stepTo(page, 'Tab', name)
}

/** Presses a key until the focus is on what is called so. */
export async function stepTo(page: Page, key: 'Tab' | 'ArrowUp' | 'ArrowDown', name: Name) {
  const passed: string[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key)
    const focused = await nameOfFocused(page)
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    passed.push(focused)
  }
  throw new Error(`The keyboard does not reach ${name}, only ${passed.join(' · ')}`)
}

/** As a screen reader would say it, near enough. */
function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
    const words = focused?.getAttribute('aria-label') ?? (labels[0] ?? focused)?.textContent
    return words?.trim().slice(0, 40) ?? ''
  })
}

/** @returns how often the pages were touched by anything but keys since */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  let touches = 0
  await page.exposeFunction('touched', () => touches++)
  await page.addInitScript(() => {
    const { touched } = window as unknown as { touched: () => void }
    addEventListener('pointerdown', touched, true)
  })
  return async () => touches
}
