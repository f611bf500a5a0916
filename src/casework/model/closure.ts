import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const ClosureReason = z.enum([
  'goals-met',
  'partly-met',
  'transferred',
  'discharged-unmet',
  'client-ended',
  'lost-contact',
  'out-of-scope',
  'no-resources',
  'died',
  'duplicate',
  'other',
])
export type ClosureReason = z.infer<typeof ClosureReason>

export const closureReasonWords: Record<ClosureReason, Words> = {
  'goals-met': { zh: '目标达成', en: 'Goals met' },
  'partly-met': { zh: '部分达成', en: 'Partly met' },
  transferred: { zh: '转出他机构', en: 'Transferred' },
  'discharged-unmet': { zh: '出院/离院未达成', en: 'Discharged, not met' },
  'client-ended': { zh: '案主拒绝或终止', en: 'Ended by the client' },
  'lost-contact': { zh: '失联', en: 'Contact lost' },
  'out-of-scope': { zh: '不符合服务范围', en: 'Out of scope' },
  'no-resources': { zh: '资源不足', en: 'No resources' },
  died: { zh: '死亡', en: 'Died' },
  duplicate: { zh: '合并重复', en: 'Duplicate' },
  other: { zh: '其他', en: 'Other' },
}

export const Closure = z
  .object({
    reason: ClosureReason,
    summary: z.string().min(1).max(2000),
    referredAtClosure: z.boolean(),
    clientInformed: z.boolean(),
    /** Required where the client was not told. */
    notInformedWhy: z.string().max(300).default(''),
    followUps: z.array(Day).max(6),
  })
  .refine(({ clientInformed, notInformedWhy }) => clientInformed || notInformedWhy.trim() !== '', {
    path: ['notInformedWhy'],
    message: '没有告知案主时，请写明原因',
  })
export type Closure = z.infer<typeof Closure>
