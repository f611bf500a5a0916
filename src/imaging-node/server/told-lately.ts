/** What is on record already: a modality sends a study, and a viewer asks for one, in hundreds of pieces. */
export interface ToldLately {
  readonly has: (key: string) => boolean
  readonly add: (key: string) => void
}

/** For so long what goes on is one deed, in milliseconds. */
const ONE_DEED_MS = 10 * 60_000
const MOST_REMEMBERED = 20_000

export function createToldLately(): ToldLately {
  const told = new Map<string, number>()
  return {
    has: (key) => (told.get(key) ?? Number.NEGATIVE_INFINITY) > performance.now() - ONE_DEED_MS,
    add(key) {
      if (told.size >= MOST_REMEMBERED) told.clear()
      told.set(key, performance.now())
    },
  }
}
