import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { numbered, points, standard } from '../items.ts'

export const familyApgar: Instrument = {
  ...{ id: 'family-apgar', version: '1978', short: 'Family APGAR', domains: ['family'] },
  name: { zh: '家庭关怀度指数', en: 'Family APGAR' },
  looksAt: {
    zh: '适应、合作、成长、情感、亲密：对家庭功能的满意程度',
    en: 'Satisfaction with adaptation, partnership, growth, affection and resolve',
  },
  ...{ ages: null, answeredBy: 'client', proxy: false, mostMissing: 0, retestDays: 90 },
  population: { zh: '成人；有家人的人', en: 'Adults who have a family' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '有资料称免费；权利人的声明尚未找到，先按 C 类处理。',
      en: 'Said to be free of cost; no statement of the holder was found, so class C.',
    },
    source: 'fam-net page on the Family APGAR',
    verified: false,
    credit: 'Smilkstein G, 1978',
  },
  citations: [
    {
      what: { zh: '7–10 良好，4–6 中度障碍，0–3 严重障碍', en: '7–10, 4–6, 0–3' },
      source: 'Smilkstein G. J Fam Pract 1978;6:1231–1239; fam-net',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(5, points(0, 2)),
      total: {
        range: [0, 10],
        bands: [
          {
            ...{ id: 'severe', from: 0, to: 3, level: 'alarm', action: actions.support },
            words: { zh: '家庭功能严重障碍', en: 'Severe family dysfunction' },
          },
          {
            ...{ id: 'moderate', from: 4, to: 6, level: 'concern', action: actions.support },
            words: { zh: '家庭功能中度障碍', en: 'Moderate family dysfunction' },
          },
          {
            ...{ id: 'good', from: 7, to: 10, level: 'calm', action: actions.keep },
            words: { zh: '家庭功能良好', en: 'Functional family' },
          },
        ],
      },
    },
  ],
}
