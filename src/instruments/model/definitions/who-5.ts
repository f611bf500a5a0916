import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { numbered, points, standard } from '../items.ts'

export const who5: Instrument = {
  ...{ id: 'who-5', version: '1998', short: 'WHO-5', domains: ['emotion'] },
  name: { zh: '世界卫生组织五项幸福感指数', en: 'WHO-5 Well-Being Index' },
  looksAt: {
    zh: '过去两周的幸福感；原始分乘以 4 得百分制',
    en: 'Well-being over two weeks; the raw score times 4 is a percentage',
  },
  ...{ ages: null, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 14 },
  population: { zh: '成人和青少年', en: 'Adults and adolescents' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '有资料称可免费使用、无需许可；较新的世卫组织许可尚未核实，先按 C 类处理。',
      en: 'Said to be free without permission; a newer licence of the WHO is not verified, so class C.',
    },
    source: 'CORC page on the WHO-5',
    verified: false,
    credit: 'World Health Organization, Regional Office for Europe, 1998',
  },
  citations: [
    {
      what: { zh: '原始分低于 13 为幸福感低', en: 'A raw score below 13 is low' },
      source: 'CORC page on the WHO-5; Topp CW et al. Psychother Psychosom 2015;84:167–176',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(5, points(0, 5)),
      total: {
        range: [0, 25],
        percent: 4,
        bands: [
          {
            ...{ id: 'low', from: 0, to: 12, level: 'concern', action: actions.askMore },
            words: { zh: '幸福感低，请接着筛查抑郁', en: 'Low: go on with a depression screen' },
          },
          {
            ...{ id: 'fair', from: 13, to: 25, level: 'calm', action: actions.keep },
            words: { zh: '幸福感尚可', en: 'Not low' },
          },
        ],
      },
    },
  ],
}
