import type { Page } from './pacs.ts'

/** Page by page to the end. Whoever knows of no pages gives the same again, and is not asked for ever. */
export async function* pages<Item>(
  limit: number,
  nameOf: (item: NoInfer<Item>) => string,
  list: (page: Page) => Promise<Item[]>,
): AsyncGenerator<Item[]> {
  const seen = new Set<string>()
  for (let offset = 0; ; ) {
    const page = await list({ offset, limit })
    const fresh = page.filter((item) => !seen.has(nameOf(item)))
    if (fresh.length === 0) return
    for (const item of fresh) seen.add(nameOf(item))
    yield fresh
    offset += page.length
  }
}
