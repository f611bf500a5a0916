import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const driver = createRequire(import.meta.url).resolve('@axe-core/playwright')
const source = createRequire(driver).resolve('axe-core/axe.min.js')

/** Ways in which text stands before its ground that were judged already: colours, size, weight. */
const judged = new Set<string>()

/**
 * What axe finds wrong on the page, one line for each rule and element; empty when it is right. The
 * contrast of a text costs more than all else, and is the same wherever its colours, its size and its
 * ground are: each of these is judged once.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(await readFile(source, 'utf8'))
  const { faults, looks } = await page.evaluate(judge, [...judged])
  for (const look of looks) judged.add(look)
  return faults
}

interface Found {
  readonly id: string
  readonly help: string
  readonly nodes: readonly {
    readonly target: unknown
    readonly failureSummary?: string
    readonly element?: Element
  }[]
}

interface Axe {
  run(
    context: Document | { include: Element[] },
    options: object,
  ): Promise<{ violations: readonly Found[]; passes: readonly Found[] }>
}

/** Runs in the page. There are no frames in ours. */
async function judge(known: readonly string[]) {
  const { axe } = window as unknown as { axe: Axe }
  const contrast = 'color-contrast'
  const looks = new Map<Element, string>()
  for (const element of document.body.querySelectorAll('*')) {
    const look = lookOf(element)
    if (look && !known.includes(look)) looks.set(element, look)
  }
  const most = { iframes: false, resultTypes: ['violations'] }
  const { violations } = await axe.run(document, {
    ...{ ...most, rules: { [contrast]: { enabled: false } } },
  })
  const fresh = { include: [...looks.keys()] }
  const pale = { iframes: false, elementRef: true, runOnly: { type: 'rule', values: [contrast] } }
  const texts = looks.size > 0 ? await axe.run(fresh, pale) : { violations: [], passes: [] }

  const seen = [...texts.violations, ...texts.passes].flatMap(({ nodes }) => nodes)
  return {
    faults: [...violations, ...texts.violations].flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target} – ${failureSummary}`),
    ),
    // What lay under something else could not be judged, and is looked at again.
    looks: seen.flatMap(({ element }) => (element && looks.get(element)) || []),
  }

  function lookOf(element: Element) {
    const isRead = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    if (!isRead && !element.matches('input, textarea, select')) return undefined
    const { color, fontSize, fontWeight } = getComputedStyle(element)
    const parts = [
      color,
      fontSize,
      fontWeight,
      element.matches(':disabled, :disabled *, [aria-disabled=true], [aria-disabled=true] *'),
    ]
    for (let ground: Element | null = element; ground; ground = ground.parentElement) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(ground)
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') parts.push(backgroundColor)
      if (backgroundImage !== 'none') parts.push(backgroundImage)
      if (opacity !== '1') parts.push(`opacity ${opacity}`)
      if (backgroundColor.startsWith('rgb(')) break
    }
    return parts.join(' ')
  }
}
