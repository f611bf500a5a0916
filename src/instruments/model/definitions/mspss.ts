import type { Instrument, Subscale } from '../instrument.ts'
import { ids, numbered, points } from '../items.ts'

const items = numbered(12, points(1, 7))
const subscales: readonly Subscale[] = [
  {
    ...{ id: 'family', words: { zh: '家庭支持', en: 'Family' }, items: ids(3, 4, 8, 11) },
    ...{ range: [4, 28], bands: [] },
  },
  {
    ...{ id: 'friends', words: { zh: '朋友支持', en: 'Friends' }, items: ids(6, 7, 9, 12) },
    ...{ range: [4, 28], bands: [] },
  },
  {
    ...{
      id: 'others',
      words: { zh: '其他支持', en: 'Significant other' },
      items: ids(1, 2, 5, 10),
    },
    ...{ range: [4, 28], bands: [] },
  },
]

export const mspss: Instrument = {
  ...{ id: 'mspss', version: '1988', short: 'PSSS/MSPSS', domains: ['social-support'] },
  name: { zh: '领悟社会支持量表', en: 'Multidimensional Scale of Perceived Social Support' },
  looksAt: { zh: '自己感到的家庭、朋友和其他支持', en: 'Support that is felt from three sides' },
  ...{ ages: null, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 90 },
  population: { zh: '青少年和成人', en: 'Adolescents and adults' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '中文版流传很广，使用条款没有核实。',
      en: 'The Chinese form is widely copied; its terms were not checked.',
    },
    source: null,
    verified: false,
    credit: 'Zimet GD et al., 1988; 中文版 姜乾金',
  },
  citations: [
    {
      what: { zh: '总分 12–84，每个维度四题；没有核实过的分界', en: 'No verified cut-off' },
      source: 'Zimet GD et al. J Pers Assess 1988;52:30–41',
      verified: false,
    },
  ],
  variants: [
    {
      ...{ id: 'psss', words: { zh: '中文版（PSSS）', en: 'Chinese form (PSSS)' } },
      ...{ items, subscales, total: { range: [12, 84], bands: [] } },
    },
    {
      ...{ id: 'mspss', words: { zh: '原版（MSPSS）', en: 'Original (MSPSS)' } },
      ...{ items, subscales, total: { range: [12, 84], bands: [] } },
    },
  ],
}
