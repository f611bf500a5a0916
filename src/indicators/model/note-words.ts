import type { Words } from '#platform/model/words.ts'
import type { FigureNote } from './figure.ts'

/** Why there is no number. What is missing is never shown as nought. */
export const noteWords: Record<FigureNote, Words> = {
  hidden: { zh: '人数过少，不显示', en: 'Too few persons to be shown' },
  'no-denominator': { zh: '没有可除的数', en: 'Nothing to divide by' },
  'no-source': { zh: '还没有数据来源', en: 'No source yet' },
  'not-reckoned': { zh: '这一期还没有计算', en: 'Not counted yet' },
  'open-cohort': { zh: '时限没过完，还会变', en: 'Still growing' },
}
