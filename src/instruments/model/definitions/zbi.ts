import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { numbered, points, standard } from '../items.ts'
import type { Licence } from '../licence.ts'

const licence: Licence = {
  class: 'C',
  statement: {
    zh: 'Mapi Research Trust 独家授权，包括电子版本；须先取得许可。',
    en: 'Mapi Research Trust is the exclusive licensor, electronic versions included.',
  },
  source: 'Mapi Research Trust, page on the ZBI',
  verified: true,
  credit: 'Zarit SH, Zarit JM',
}
const carers: Pick<
  Instrument,
  | 'domains'
  | 'ages'
  | 'answeredBy'
  | 'proxy'
  | 'mostMissing'
  | 'stem'
  | 'licence'
  | 'retestDays'
  | 'population'
> = {
  ...{ domains: ['care-burden'], ages: null, answeredBy: 'carer', proxy: false, mostMissing: 0 },
  ...{ stem: null, licence, retestDays: 28 },
  population: { zh: '照顾者，由照顾者本人作答', en: 'Carers, answered by themselves' },
}

export const zbi22: Instrument = {
  ...carers,
  ...{ id: 'zbi-22', version: '1985', short: 'ZBI-22' },
  name: { zh: 'Zarit 照顾者负担量表', en: 'Zarit Burden Interview' },
  looksAt: { zh: '照顾者自己感到的负担', en: 'The burden that a carer feels' },
  citations: [
    {
      what: { zh: '总分 0–88；没有核实过的分界', en: '0–88; no verified cut-off' },
      source: 'Zarit SH, Reever KE, Bach-Peterson J. Gerontologist 1980;20:649–655',
      verified: false,
    },
  ],
  variants: [
    { ...standard, items: numbered(22, points(0, 4)), total: { range: [0, 88], bands: [] } },
  ],
}

export const zbi12: Instrument = {
  ...carers,
  ...{ id: 'zbi-12', version: '2001', short: 'ZBI-12' },
  name: { zh: 'Zarit 照顾者负担量表简版', en: 'Zarit Burden Interview, twelve items' },
  looksAt: {
    zh: '照顾者自己感到的负担（12 题）',
    en: 'The burden that a carer feels, in twelve items',
  },
  citations: [
    {
      what: {
        zh: '13 分及以上提示负担较重：仅来自一项巴西老年照顾者研究',
        en: 'Thirteen and above: suggested by one Brazilian study of older carers',
      },
      source: 'PMC6497029',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(12, points(0, 4)),
      total: {
        range: [0, 48],
        bands: [
          {
            ...{ id: 'lower', from: 0, to: 12, level: 'calm', action: actions.keep },
            words: { zh: '负担较轻', en: 'Lower burden' },
          },
          {
            ...{ id: 'higher', from: 13, to: 48, level: 'concern', action: actions.relieve },
            words: { zh: '负担较重', en: 'Higher burden' },
          },
        ],
      },
    },
  ],
}
