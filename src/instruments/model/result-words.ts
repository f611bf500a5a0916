import type { Words } from '#platform/model/words.ts'
import type { Flag } from './scoring.ts'

/** Stands on every sheet and every page. */
export const screenWords: Words = {
  zh: '量表结果只是筛查，不是诊断。',
  en: 'A result is a screen, never a diagnosis.',
}

export const flagWords: Record<Flag, Words> = {
  safety: { zh: '安全题阳性', en: 'A safety question is positive' },
  'safety-missing': {
    zh: '安全题没有回答，请当面问',
    en: 'A safety question is unanswered: ask it',
  },
  prorated: { zh: '有缺题，总分按比例折算', en: 'An answer is missing: prorated' },
  incomplete: { zh: '缺题太多，没有总分', en: 'Too much is missing: no score' },
  proxy: {
    zh: '由他人代答；分界按本人作答制定，仅供参考',
    en: 'Answered by somebody else; the cut-offs are made for the person’s own answers',
  },
  'outside-ages': { zh: '年龄不在适用范围内', en: 'Outside the ages it was made for' },
}
