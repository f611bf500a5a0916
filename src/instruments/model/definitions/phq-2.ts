import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { ask, frequency, standard } from '../items.ts'
import { phqItems, phqLicence, phqStem } from './phq-9.ts'

export const phq2: Instrument = {
  ...{ id: 'phq-2', version: '2003', short: 'PHQ-2', domains: ['emotion'] },
  name: { zh: '患者健康问卷两题版', en: 'Patient Health Questionnaire, two items' },
  looksAt: {
    zh: '抑郁的两个核心症状，一分钟初筛',
    en: 'Two core symptoms of depression, in a minute',
  },
  ...{ ages: { from: 18 }, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 14 },
  population: { zh: '成人', en: 'Adults' },
  stem: phqStem,
  licence: phqLicence,
  citations: [
    {
      what: { zh: '3 分及以上为阳性', en: 'Three and above is positive' },
      source: 'Kroenke K, Spitzer RL, Williams JBW. Med Care 2003;41:1284–1292',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: ask(phqItems.slice(0, 2), frequency),
      total: {
        range: [0, 6],
        bands: [
          {
            ...{ id: 'negative', from: 0, to: 2, level: 'calm', action: actions.keep },
            words: { zh: '筛查阴性', en: 'Negative screen' },
          },
          {
            ...{ id: 'positive', from: 3, to: 6, level: 'concern', action: actions.askMore },
            words: { zh: '筛查阳性，请接着做 PHQ-9', en: 'Positive screen: go on with the PHQ-9' },
          },
        ],
      },
    },
  ],
}
