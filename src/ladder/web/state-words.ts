import type { AnswerState } from '#insurance/model/benefit.ts'
import type { Words } from '#platform/model/words.ts'

/** What an answer is that has no amount. */
export const stateWords: Record<AnswerState, Words> = {
  amount: { zh: '0.00', en: '0.00' },
  range: { zh: '范围', en: 'A range' },
  'needs-fact': { zh: '还不知道', en: 'Not known yet' },
  'not-eligible': { zh: '不适用', en: 'Does not apply' },
  'rule-unknown': { zh: '没有查到规则', en: 'No rule was found' },
}
