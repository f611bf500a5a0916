import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { numbered, points, standard } from '../items.ts'

export const bsfcS: Instrument = {
  ...{ id: 'bsfc-s', version: '2014', short: 'BSFC-s', domains: ['care-burden'] },
  name: { zh: '家庭照顾者负担量表简版', en: 'Burden Scale for Family Caregivers, short' },
  looksAt: { zh: '家庭照顾者的主观负担', en: 'The subjective burden of family carers' },
  ...{ ages: null, answeredBy: 'carer', proxy: false, mostMissing: 0, retestDays: 28 },
  population: { zh: '照顾者，由照顾者本人作答', en: 'Carers, answered by themselves' },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '编制方登记后免费提供；没有见到经过检验的中文版，先按 C 类处理。',
      en: 'Free after registration; no validated Chinese form was seen, so class C.',
    },
    source: 'caregiver-scales.de',
    verified: false,
    credit: 'Gräßel E et al., 2014',
  },
  citations: [
    {
      what: { zh: '0–4 轻，5–14 中，15–30 重', en: '0–4 low, 5–14 moderate, 15–30 severe' },
      source: 'Graessel E et al. BMC Geriatr 2014;14:23; BMC Health Serv Res 2018;18:229',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(10, points(0, 3)),
      total: {
        range: [0, 30],
        bands: [
          {
            ...{ id: 'low', from: 0, to: 4, level: 'calm', action: actions.keep },
            words: { zh: '负担轻', en: 'None to low burden' },
          },
          {
            ...{ id: 'moderate', from: 5, to: 14, level: 'concern', action: actions.relieve },
            words: { zh: '中度负担', en: 'Moderate burden' },
          },
          {
            ...{ id: 'severe', from: 15, to: 30, level: 'alarm', action: actions.relieve },
            words: { zh: '重度负担', en: 'Severe to very severe burden' },
          },
        ],
      },
    },
  ],
}
