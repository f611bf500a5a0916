import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { FigurePart, IndicatorCode } from './figure.ts'

export const SubmissionState = z.enum([
  'open',
  'computed',
  'checked',
  'submitted',
  'returned',
  'accepted',
  'locked',
])
export type SubmissionState = z.infer<typeof SubmissionState>

export const stateWords: Record<SubmissionState, Words> = {
  open: { zh: '还没开始', en: 'Not begun' },
  computed: { zh: '已算出，待核对', en: 'Computed, to be checked' },
  checked: { zh: '已核对，待报送', en: 'Checked, to be submitted' },
  submitted: { zh: '已报送，待审核', en: 'Submitted' },
  returned: { zh: '退回修改', en: 'Returned' },
  accepted: { zh: '已接受，待锁定', en: 'Accepted' },
  locked: { zh: '已锁定', en: 'Locked' },
}

/** One number of a submission: as computed, as the house says, and as corrected after the lock. */
export const Line = z.object({
  code: IndicatorCode,
  /** Of the definition by which it was computed. */
  definition: z.int(),
  computed: FigurePart.omit({ key: true }).extend({ parts: z.array(FigurePart) }),
  /** What the house says instead, and why; both numbers stay. */
  adjusted: z
    .object({ value: z.number(), reason: z.string(), by: AccountId, at: Instant })
    .nullable(),
})
export type Line = z.infer<typeof Line>

/** After the lock nothing is changed: a correction stands beside what it corrects. */
export const Revision = z.object({
  n: z.int(),
  code: IndicatorCode,
  value: z.number().nullable(),
  reason: z.string(),
  byName: z.string(),
  at: Instant,
})
export type Revision = z.infer<typeof Revision>
