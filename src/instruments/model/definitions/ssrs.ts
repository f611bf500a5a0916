import type { Instrument, Item, Variant } from '../instrument.ts'
import { ids, numbered, points } from '../items.ts'

const PARTS = ['a', 'b', 'c', 'd', 'e'] as const

/** Question 5 has four or five parts, 6 and 7 list eight or nine sources: they must not be compared. */
function variant(parts: 4 | 5, sources: 8 | 9): Variant {
  const whole = numbered(10, points(1, 4))
  const five = PARTS.slice(0, parts).map(
    (part): Item => ({ id: `q5${part}`, label: `5${part}`, text: null, answers: points(1, 4) }),
  )
  // How many sources are ticked; none is 0.
  const counted = whole.slice(5, 7).map((item) => ({ ...item, answers: points(0, sources) }))
  const fiveIds = five.map(({ id }) => id)
  return {
    id: `${parts}-parts-${sources}-sources`,
    words: {
      zh: `第 5 题 ${parts} 个小题，第 6、7 题 ${sources} 个来源`,
      en: `${parts} parts in question 5, ${sources} sources in 6 and 7`,
    },
    items: [...whole.slice(0, 4), ...five, ...counted, ...whole.slice(7)],
    total: { range: [7 + parts, 28 + 4 * parts + 2 * sources], bands: [] },
    subscales: [
      {
        ...{ id: 'objective', words: { zh: '客观支持', en: 'Objective support' } },
        ...{ items: ids(2, 6, 7), range: [1, 4 + 2 * sources], bands: [] },
      },
      {
        ...{ id: 'subjective', words: { zh: '主观支持', en: 'Subjective support' } },
        ...{ items: [...ids(1, 3, 4), ...fiveIds], bands: [] },
        range: [3 + parts, 12 + 4 * parts],
      },
      {
        ...{ id: 'use', words: { zh: '对支持的利用度', en: 'Use of support' } },
        ...{ items: ids(8, 9, 10), range: [3, 12], bands: [] },
      },
    ],
  }
}

export const ssrs: Instrument = {
  ...{ id: 'ssrs', version: '1986', short: 'SSRS', domains: ['social-support'] },
  name: { zh: '社会支持评定量表', en: 'Social Support Rating Scale' },
  looksAt: {
    zh: '客观支持、主观支持和对支持的利用',
    en: 'Objective and subjective support, and the use made of it',
  },
  ...{ ages: { from: 14 }, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 90 },
  population: { zh: '14 岁以上', en: 'From age 14 on' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '没有找到授权声明。坊间版本不一，必须记明所用版本。',
      en: 'No statement was found. Copies differ, so the variant is always kept.',
    },
    source: null,
    verified: false,
    credit: '肖水源',
  },
  citations: [
    {
      what: {
        zh: '三个维度：客观 2、6、7，主观 1、3、4、5，利用度 8、9、10；没有找到官方分界',
        en: 'Three subscales; no official cut-off was found',
      },
      source: '肖水源. 《社会支持评定量表》的理论基础与研究应用. 临床精神医学杂志 1994;4(2)',
      verified: false,
    },
  ],
  variants: [variant(5, 9), variant(4, 9), variant(5, 8), variant(4, 8)],
}
