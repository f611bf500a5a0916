import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

export const ClaimId = z.uuid().brand('ClaimId')
export type ClaimId = z.infer<typeof ClaimId>

/** 理赔的各个阶段, in the order in which most claims go through them. */
export const ClaimState = z.enum([
  'reported',
  'collecting',
  'needs-papers',
  'accepted',
  'reviewing',
  'computed',
  'second-look',
  'decided',
  'paying',
  'paid',
  'closed',
  'appealed',
  're-reviewing',
  're-adjudicated',
  'withdrawn',
])
export type ClaimState = z.infer<typeof ClaimState>

export const claimStateWords: Record<ClaimState, Words> = {
  reported: { zh: '已报案', en: 'Reported' },
  collecting: { zh: '收件中', en: 'Papers handed in' },
  'needs-papers': { zh: '待补材料', en: 'Papers missing' },
  accepted: { zh: '已受理', en: 'Accepted' },
  reviewing: { zh: '审核中', en: 'Under review' },
  computed: { zh: '已理算', en: 'Computed' },
  'second-look': { zh: '复核中', en: 'Second look' },
  decided: { zh: '已核定', en: 'Decided' },
  paying: { zh: '付款中', en: 'Payment under way' },
  paid: { zh: '已付款', en: 'Paid' },
  closed: { zh: '已结案', en: 'Closed' },
  appealed: { zh: '已申诉', en: 'Appealed' },
  're-reviewing': { zh: '申诉复审中', en: 'Appeal under review' },
  're-adjudicated': { zh: '重算待复核', en: 'Reckoned anew' },
  withdrawn: { zh: '已撤案', en: 'Withdrawn' },
}

/** 主动快赔: started by the insurer from data of the insurance bureau, without a report. */
export const Origin = z.enum(['report', 'active'])
export type Origin = z.infer<typeof Origin>

export const originWords: Record<Origin, Words> = {
  report: { zh: '参保人报案', en: 'Reported' },
  active: { zh: '主动快赔', en: 'Started by the insurer' },
}

/** 核定结果. What comes out of the sum and of the receipts, not chosen by anybody. */
export const Outcome = z.enum(['pay', 'part', 'refuse'])
export type Outcome = z.infer<typeof Outcome>

export const outcomeWords: Record<Outcome, Words> = {
  pay: { zh: '赔付', en: 'Paid' },
  part: { zh: '部分赔付', en: 'Paid in part' },
  refuse: { zh: '不赔付', en: 'Nothing is paid' },
}

export function outcomeOf(amount: number, allCount: boolean): Outcome {
  if (amount <= 0) return 'refuse'
  return allCount ? 'pay' : 'part'
}
