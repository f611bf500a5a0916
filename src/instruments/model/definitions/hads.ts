import { actions } from '../actions.ts'
import type { Band, Instrument } from '../instrument.ts'
import { ids, numbered, points, standard } from '../items.ts'

const bands: readonly Band[] = [
  {
    ...{ id: 'normal', from: 0, to: 7, level: 'calm', action: actions.keep },
    words: { zh: '无明显症状', en: 'Normal' },
  },
  {
    ...{ id: 'borderline', from: 8, to: 10, level: 'watch', action: actions.talk },
    words: { zh: '临界', en: 'Borderline' },
  },
  {
    ...{ id: 'likely', from: 11, to: 21, level: 'concern', action: actions.tellDoctor },
    words: { zh: '症状明显', en: 'Likely' },
  },
]

export const hads: Instrument = {
  ...{ id: 'hads', version: '1983', short: 'HADS', domains: ['emotion'] },
  name: { zh: '医院焦虑抑郁量表', en: 'Hospital Anxiety and Depression Scale' },
  looksAt: {
    zh: '住院病人的焦虑和抑郁，不问躯体症状；按表上印的分值录入',
    en: 'Anxiety and depression without bodily symptoms; enter the points as printed',
  },
  ...{ ages: { from: 16 }, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 14 },
  population: { zh: '16 岁以上的住院和门诊病人', en: 'In- and outpatients from age 16 on' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '没有授权不得复制；须由机构取得许可。',
      en: 'May not be reproduced without a licence.',
    },
    source: 'CamCOPS documentation, task HADS',
    verified: true,
    credit: 'Zigmond AS, Snaith RP; GL Assessment',
  },
  citations: [
    {
      what: { zh: '每个分量表 0–7、8–10、11–21', en: 'Each subscale 0–7, 8–10, 11–21' },
      source: 'Zigmond AS, Snaith RP. Acta Psychiatr Scand 1983;67:361–370',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(14, points(0, 3)),
      total: null,
      subscales: [
        {
          ...{ id: 'anxiety', words: { zh: '焦虑', en: 'Anxiety' }, range: [0, 21], bands },
          items: ids(1, 3, 5, 7, 9, 11, 13),
        },
        {
          ...{ id: 'depression', words: { zh: '抑郁', en: 'Depression' }, range: [0, 21], bands },
          items: ids(2, 4, 6, 8, 10, 12, 14),
        },
      ],
    },
  ],
}
