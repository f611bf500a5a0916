import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { StoredState } from './policy.ts'

export const Step = z.enum(['consent', 'pay', 'fail', 'settle', 'refund', 'drop'])
export type Step = z.infer<typeof Step>

export const RefundReason = z.enum(['duplicate', 'ineligible', 'before-start'])
export type RefundReason = z.infer<typeof RefundReason>

export const refundReasonWords: Record<RefundReason, Words> = {
  duplicate: { zh: '重复投保', en: 'Enrolled twice' },
  ineligible: { zh: '不符合参保条件', en: 'Not eligible' },
  'before-start': { zh: '起保前退保', en: 'Given up before cover began' },
}

/** All that decides whether a step may be taken, and where it leads. */
export interface Standing {
  readonly state: StoredState
  readonly evidenceState: 'declared' | 'accepted' | 'refused'
  readonly coverFrom: Day
  readonly today: Day
  /** On this day one may enrol for this year. */
  readonly isOpen: boolean
  /** Another policy of this person for this year is paid for. */
  readonly isCovered: boolean
  readonly reason?: RefundReason
}

export const stepObstacleWords = {
  'not-quoted': {
    zh: '这份报价已经同意过了，请刷新页面。',
    en: 'This offer was agreed to already.',
  },
  'not-consented': {
    zh: '还没有取得本人（或监护人）同意，不能缴费。',
    en: 'The insured person, or the guardian, has not agreed yet.',
  },
  'not-paying': {
    zh: '这份保单不在缴费中，请刷新页面。',
    en: 'This policy is not being paid for.',
  },
  'not-insured': { zh: '没有缴费成功，不用退费。', en: 'Nothing was paid, nothing is refunded.' },
  'paid-already': {
    zh: '已经开始缴费，不能撤下；缴费成功后可在起保日前退保。',
    en: 'Payment has begun. Once paid, it can be given up before cover begins.',
  },
  'season-closed': {
    zh: '现在不在这一年度的投保期内，不能投保。',
    en: 'This is not the time to enrol for that year.',
  },
  'evidence-refused': {
    zh: '参保资格材料没有通过，请重新报价并换一种参保途径。',
    en: 'The evidence of eligibility was refused. Ask for another offer by another route.',
  },
  'covered-already': {
    zh: '这个人这一年度已经投保，每人每年只能有一份。',
    en: 'This person is insured for that year already; there is one policy a year.',
  },
  'cover-has-begun': {
    zh: '保障已经开始，不能再退保。',
    en: 'Cover has begun; it cannot be given up any more.',
  },
} as const satisfies Record<string, Words>

export type StepObstacle = keyof typeof stepObstacleWords

/** What stands in the way of a step, if anything. */
export function findStepObstacle(step: Step, at: Standing): StepObstacle | undefined {
  switch (step) {
    case 'consent':
      if (at.state !== 'quoted') return 'not-quoted'
      return at.isOpen ? undefined : 'season-closed'
    case 'pay':
      if (at.state !== 'consented') return 'not-consented'
      if (!at.isOpen) return 'season-closed'
      if (at.evidenceState === 'refused') return 'evidence-refused'
      return at.isCovered ? 'covered-already' : undefined
    case 'fail':
    case 'settle':
      return at.state === 'paying' ? undefined : 'not-paying'
    case 'drop':
      return at.state === 'quoted' || at.state === 'consented' ? undefined : 'paid-already'
    case 'refund':
      if (at.state !== 'insured') return 'not-insured'
      // No surrender after the start: taken over from a sister product (assumed, P3).
      return at.reason === 'before-start' && at.today >= at.coverFrom
        ? 'cover-has-begun'
        : undefined
  }
}

/**
 * Where a step leads that nothing stands in the way of; null: the offer is gone. Money that arrives for
 * somebody who is covered by then, or whose evidence was refused meanwhile, goes back at once.
 */
export function takeStep(
  step: Step,
  at: Standing,
): { readonly state: StoredState; readonly reason?: RefundReason } | null {
  switch (step) {
    case 'consent':
    case 'fail':
      return { state: 'consented' }
    case 'pay':
      return { state: 'paying' }
    case 'settle':
      if (at.isCovered) return { state: 'refunded', reason: 'duplicate' }
      if (at.evidenceState === 'refused') return { state: 'refunded', reason: 'ineligible' }
      return { state: 'insured' }
    case 'refund':
      return { state: 'refunded', reason: at.reason ?? 'before-start' }
    case 'drop':
      return null
  }
}
