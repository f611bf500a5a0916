import type { Words } from '#platform/model/words.ts'

/** What the scores 0, 1, 2, 3 and 4 are called. */
export type FiveWords = readonly [Words, Words, Words, Words, Words]
