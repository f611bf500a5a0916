import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import type { Item, SafetyKind, Variant } from './instrument.ts'

/** What was ticked, as it was ticked: by item, before anything is turned round or added up. */
export const Answers = z.record(z.string().max(20), z.int().min(0).max(20))
export type Answers = z.infer<typeof Answers>

export function answerTo(answers: Answers, item: string): number | undefined {
  return Object.hasOwn(answers, item) ? answers[item] : undefined
}

/** The questions that are to be asked, as far as the answers go. */
export function askedItems({ items }: Variant, answers: Answers): Item[] {
  return items.filter(
    ({ askedIf }) =>
      !askedIf || askedIf.items.some((item) => (answerTo(answers, item) ?? -1) >= askedIf.from),
  )
}

/** Without the answers to questions that are not asked any more. */
export function keepAsked(variant: Variant, answers: Answers): Answers {
  const asked = new Set(askedItems(variant, answers).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([item]) => asked.has(item)))
}

export type AnswerFault = 'no-such-item' | 'no-such-answer' | 'item-not-asked'

export const answerFaultWords: Record<AnswerFault, Words> = {
  'no-such-item': {
    zh: '有一个答案不属于这个量表的任何一题。请刷新页面再填。',
    en: 'An answer belongs to no question of this instrument. Reload the page.',
  },
  'no-such-answer': {
    zh: '有一题的答案不在可选范围内。请重新选择。',
    en: 'An answer is not among those that can be chosen.',
  },
  'item-not-asked': {
    zh: '有一题按前面的回答不用问，却有答案。请检查前面的题。',
    en: 'A question that is not asked after these answers has an answer.',
  },
}

export function findAnswerFault(variant: Variant, answers: Answers): AnswerFault | undefined {
  const asked = new Set(askedItems(variant, answers).map(({ id }) => id))
  for (const [id, value] of Object.entries(answers)) {
    const item = variant.items.find((one) => one.id === id)
    if (!item) return 'no-such-item'
    if (!item.answers.some((answer) => answer.value === value)) return 'no-such-answer'
    if (!asked.has(id)) return 'item-not-asked'
  }
  return undefined
}

export interface Alarm {
  readonly item: string
  readonly label: string
  readonly kind: SafetyKind
}

/** Which answers call for somebody to look now, whatever the score. */
export function alarmsOf(variant: Variant, answers: Answers): Alarm[] {
  return askedItems(variant, answers).flatMap(({ id: item, label, safety }) =>
    safety && (answerTo(answers, item) ?? -1) >= safety.from
      ? [{ item, label, kind: safety.kind }]
      : [],
  )
}
