import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Instrument, Item, Variant } from './instrument.ts'

/** What an institution typed in from the copy that it has a licence for. */
export const LoadedItem = z.object({
  item: z.string().min(1).max(20),
  text: z.string().trim().min(1).max(500),
  /** In the order of the printed numbers; empty where the numbers alone are shown. */
  answers: z.array(z.string().trim().min(1).max(120)).max(12).default([]),
})
export type LoadedItem = z.infer<typeof LoadedItem>

export const LoadedText = z.object({
  variant: z.string(),
  items: z.array(LoadedItem),
  /** Number of the licence, contract or letter. */
  reference: z.string(),
  until: Day.nullable(),
})
export type LoadedText = z.infer<typeof LoadedText>

export interface ShownItem extends Item {
  readonly text: Words
}

export type Wording =
  | { readonly ok: true; readonly items: readonly ShownItem[] }
  | { readonly ok: false; readonly why: 'no-licence' | 'licence-over' }

/**
 * The only way to the wording of an instrument, for pages and for paper: what the licence allows us
 * to ship, or what this institution loaded under a licence of its own that is still running.
 */
export function textOf(
  { licence }: Pick<Instrument, 'licence'>,
  variant: Variant,
  loaded: LoadedText | null,
  today: Day,
): Wording {
  if (licence.class !== 'C') {
    const items = variant.items.filter((item): item is ShownItem => item.text !== null)
    if (items.length === variant.items.length) return { ok: true, items }
  }
  if (!loaded || loaded.variant !== variant.id) return { ok: false, why: 'no-licence' }
  if (loaded.until !== null && loaded.until < today) return { ok: false, why: 'licence-over' }
  const items = variant.items.flatMap((item) => {
    const own = loaded.items.find((one) => one.item === item.id)
    return own ? [shown(item, own)] : []
  })
  return items.length === variant.items.length
    ? { ok: true, items }
    : { ok: false, why: 'no-licence' }
}

function shown(item: Item, { text, answers }: LoadedItem): ShownItem {
  const words = (index: number) => answers[index]
  return {
    ...item,
    text: { zh: text, en: text },
    answers: item.answers.map((answer, index) => {
      const own = words(index)
      return own ? { ...answer, words: { zh: own, en: own } } : answer
    }),
  }
}

/** One question a line: the question, then its answers, parted by upright strokes. */
export function readPasted({ items }: Variant, pasted: string): LoadedItem[] {
  return pasted
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => {
      const [text = '', ...answers] = line.split(/[|｜]/).map((part) => part.trim())
      return { item: items[index]?.id ?? `line-${index + 1}`, text, answers }
    })
}

/** A text is whole or it is not loaded: each question once, with all of its answers or none. */
export function isWhole({ items }: Variant, loaded: readonly LoadedItem[]) {
  return (
    loaded.length === items.length &&
    items.every((item) => {
      const own = loaded.filter((one) => one.item === item.id)
      const count = own[0]?.answers.length ?? 0
      return own.length === 1 && (count === 0 || count === item.answers.length)
    })
  )
}
