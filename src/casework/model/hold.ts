import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** What a later slice may put before the closing of a case; it says the word when it is done. */
export const HoldReason = z.enum([
  'crisis-open',
  'report-undecided',
  'mediation-open',
  'referral-open',
])
export type HoldReason = z.infer<typeof HoldReason>

export const holdWords: Record<HoldReason, Words> = {
  'crisis-open': {
    zh: '还有危机没有结束。请先由两人确认结束危机，再结案。',
    en: 'A crisis is still open. Two people end it before the case is closed.',
  },
  'report-undecided': {
    zh: '还没有决定是否强制报告。请先报告，或写明为什么不需要报告。',
    en: 'Whether to file the mandatory report is not decided yet.',
  },
  'mediation-open': {
    zh: '调解还没有结果。请先写下结果，再结案。',
    en: 'The mediation has no outcome yet. Write it down before the case is closed.',
  },
  'referral-open': {
    zh: '还有转介没有结果。请先给每个转介一个去向。',
    en: 'Some referrals are still open. Give each of them a fate.',
  },
}
