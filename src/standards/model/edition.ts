import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { FormCode } from './form.ts'

export const EditionId = z.uuid().brand('EditionId')
export type EditionId = z.infer<typeof EditionId>

/** What a clause is about: how work is done, what is written, who does it, where. */
export const ClauseKind = z.enum(['process', 'record', 'staff', 'space'])
export type ClauseKind = z.infer<typeof ClauseKind>

export const clauseKindWords: Record<ClauseKind, Words> = {
  process: { zh: '过程', en: 'Process' },
  record: { zh: '记录', en: 'Record' },
  staff: { zh: '人员', en: 'Staff' },
  space: { zh: '场地', en: 'Space' },
}

export const Clause = z.object({
  /** `3.2`: by it answers and tasks name the clause. */
  number: z
    .string()
    .trim()
    .regex(/^\d{1,2}(\.\d{1,2}){0,2}$/, '条号写成 3 或 3.2 这样的数字'),
  kind: ClauseKind,
  text: z.string().trim().min(1).max(500),
  /** How one can see whether it is met. */
  check: z.string().trim().max(300),
  /** The forms of the product that ask something because of it. */
  forms: z.array(FormCode).max(10),
})
export type Clause = z.infer<typeof Clause>

export const EditionContent = z.object({
  title: z.string().trim().min(1).max(80),
  source: z.string().trim().min(1).max(500),
  validFrom: Day,
  validUntil: Day.nullable(),
  clauses: z.array(Clause).max(200),
})
export type EditionContent = z.infer<typeof EditionContent>

export const EditionState = z.enum(['draft', 'published'])
export type EditionState = z.infer<typeof EditionState>

/** One edition of a standard. A published one is never changed again. */
export const Edition = EditionContent.extend({
  id: EditionId,
  /** By what the editions of one standard are known: `RQ-MSW`. */
  series: z.string(),
  edition: z.int(),
  /** A proposal of this product, not taken over from somebody who issued it. */
  proposal: z.boolean(),
  state: EditionState,
  version: z.int(),
})
export type Edition = z.infer<typeof Edition>
