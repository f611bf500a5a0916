import { actions } from '../actions.ts'
import type { Answer, Instrument } from '../instrument.ts'
import { ids, noYes, numbered, standard } from '../items.ts'

/** Question 6 asks when: never, longer than three months ago, within three months. */
const when: readonly Answer[] = [
  { value: 0, words: { zh: '从来没有', en: 'Never' } },
  { value: 1, words: { zh: '有过，三个月以前', en: 'More than three months ago' } },
  { value: 2, words: { zh: '有过，三个月之内', en: 'Within three months' } },
]
const safety = { kind: 'suicide', from: 1 } as const
const afterTwo = { safety, askedIf: { items: ['q2'], from: 1 } } as const

export const cssrsScreener: Instrument = {
  ...{ id: 'cssrs-screener', version: '2008', short: 'C-SSRS', domains: ['safety'] },
  name: {
    zh: '哥伦比亚自杀严重程度量表筛查版',
    en: 'Columbia Suicide Severity Rating Scale, screener',
  },
  looksAt: { zh: '自杀意念和行为的严重程度', en: 'How severe suicidal thoughts and behaviour are' },
  ...{ ages: null, answeredBy: 'client', proxy: false, mostMissing: 0, retestDays: null },
  population: { zh: '青少年和成人', en: 'Adolescents and adults' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '二手资料称免费；授权原文没有找到，找到前按 C 类处理。',
      en: 'Secondary pages say free; the text of the licence was not found, so class C.',
    },
    source: null,
    verified: false,
    credit: 'Posner K et al., Columbia Lighthouse Project',
  },
  citations: [
    {
      what: {
        zh: '第 3 题或既往第 6 题为中度；第 4、5 题或近三个月第 6 题为高度',
        en: '3 or lifetime 6 moderate; 4, 5 or recent 6 high',
      },
      source: 'Posner K et al. Am J Psychiatry 2011;168:1266–1277',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(6, noYes, {
        ...{ 1: { safety }, 2: { safety }, 3: afterTwo, 4: afterTwo, 5: afterTwo, 6: { safety } },
      }).map((item) => (item.id === 'q6' ? { ...item, answers: when } : item)),
      total: null,
      findings: [
        {
          ...{ id: 'high', level: 'alarm', action: actions.stay },
          words: { zh: '高风险', en: 'High risk' },
          any: [...ids(4, 5).map((item) => ({ item, values: [1] })), { item: 'q6', values: [2] }],
        },
        {
          ...{ id: 'incomplete', level: 'alarm', action: actions.lookNow },
          words: { zh: '阳性，后面的题还没有问完', en: 'Positive, later questions not asked yet' },
          any: ids(1, 2).map((item) => ({ item, values: [1] })),
          unanswered: ids(3, 4, 5, 6),
        },
        {
          ...{ id: 'moderate', level: 'alarm', action: actions.lookNow },
          words: { zh: '中度风险', en: 'Moderate risk' },
          any: [
            { item: 'q3', values: [1] },
            { item: 'q6', values: [1] },
          ],
        },
        {
          ...{ id: 'low', level: 'concern', action: actions.lookNow },
          words: { zh: '低风险，仍需当面评估', en: 'Low risk, still to be looked at' },
          any: ids(1, 2).map((item) => ({ item, values: [1] })),
        },
      ],
      otherwise: {
        ...{ id: 'negative', level: 'calm', action: actions.keep },
        words: { zh: '筛查阴性', en: 'Negative screen' },
      },
    },
  ],
}
