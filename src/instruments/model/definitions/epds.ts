import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { numbered, points, standard } from '../items.ts'

export const epds: Instrument = {
  ...{ id: 'epds', version: '1987', short: 'EPDS', domains: ['emotion'] },
  name: { zh: '爱丁堡产后抑郁量表', en: 'Edinburgh Postnatal Depression Scale' },
  looksAt: {
    zh: '孕期和产后的抑郁症状；按表上印的分值录入',
    en: 'Depression during and after pregnancy; enter the points as printed',
  },
  ...{ ages: null, answeredBy: 'client', proxy: false, mostMissing: 0, retestDays: 14 },
  population: { zh: '孕产妇', en: 'During and after pregnancy' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '权利人曾拒绝把题目放进软件（2013）；须由机构取得许可。',
      en: 'Its holder refused embedding in software (2013).',
    },
    source: 'Royal College of Psychiatrists, as quoted in the CamCOPS documentation, task EPDS',
    verified: true,
    credit: 'Cox JL, Holden JM, Sagovsky R, 1987',
  },
  citations: [
    {
      what: { zh: '13 分及以上提示可能抑郁', en: 'Thirteen and above suggests depression' },
      source: 'Cox JL, Holden JM, Sagovsky R. Br J Psychiatry 1987;150:782–786',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(10, points(0, 3), { 10: { safety: { kind: 'suicide', from: 1 } } }),
      total: {
        range: [0, 30],
        bands: [
          {
            ...{ id: 'below', from: 0, to: 12, level: 'calm', action: actions.keep },
            words: { zh: '未达分界', en: 'Below the cut-off' },
          },
          {
            ...{ id: 'possible', from: 13, to: 30, level: 'concern', action: actions.tellDoctor },
            words: { zh: '可能有抑郁', en: 'Depression possible' },
          },
        ],
      },
    },
  ],
}
