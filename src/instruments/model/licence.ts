import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/**
 * A: the wording may be shipped. B: the wording is our own. C: scoring only; the institution loads the
 * wording that it has a licence for. D is not offered at all.
 */
export const LicenceClass = z.enum(['A', 'B', 'C'])
export type LicenceClass = z.infer<typeof LicenceClass>

export const licenceClassWords: Record<LicenceClass, Words> = {
  A: { zh: 'A 可以使用原题', en: 'A wording may be used' },
  B: { zh: 'B 题目为本产品自拟', en: 'B wording of our own' },
  C: { zh: 'C 只计分，题目须由机构载入', en: 'C scoring only, wording to be loaded' },
}

export interface Licence {
  readonly class: LicenceClass
  /** What the holder of the rights allows, or that nothing was found. */
  readonly statement: Words
  /** null: none was found. */
  readonly source: string | null
  /** The statement was read, at its source or quoted from there; not only heard of. */
  readonly verified: boolean
  /** Whom the sheet has to name. */
  readonly credit: string
}

/** As it stood when the questions were asked; kept with the answers. */
export const LicenceSnapshot = z.object({
  class: LicenceClass,
  source: z.string().nullable(),
  verified: z.boolean(),
  credit: z.string(),
  /** The institution's own licence, where it loaded the wording. */
  reference: z.string().nullable(),
})
export type LicenceSnapshot = z.infer<typeof LicenceSnapshot>
