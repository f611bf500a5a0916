import type { Words } from '#platform/model/words.ts'
import type { Figure } from './product.ts'
import type { Cite, SourceId } from './sources.ts'

/** How products write their numbers down: value and citation in one line. */
export function known<Value extends number>(value: Value, cite: Cite): Figure<Value> {
  return { worst: value, best: value, cite }
}

/** Not found: the two ends, the one that pays least first. */
export function between<Value extends number>(
  [worst, best]: readonly [Value, Value],
  source: SourceId,
  says: Words,
): Figure<Value> {
  return { worst, best, cite: { mark: 'unknown', source, says } }
}

export function isUnknown({ worst, best }: Figure) {
  return worst !== best
}

export function seed(zh: string, en: string): Cite {
  return { mark: 'S', source: 'S', says: { zh, en } }
}

export function publicly(source: SourceId, zh: string, en: string): Cite {
  return { mark: 'P', source, says: { zh, en } }
}

export function assumed(source: SourceId, zh: string, en: string): Cite {
  return { mark: 'assumed', source, says: { zh, en } }
}
