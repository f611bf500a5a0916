import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { ids, numbered, points, standard } from '../items.ts'

export const lsns6: Instrument = {
  ...{ id: 'lsns-6', version: '2006', short: 'LSNS-6', domains: ['social-support'] },
  name: { zh: 'Lubben 社会网络量表简版', en: 'Lubben Social Network Scale, six items' },
  looksAt: { zh: '和家人、朋友的联系有多少', en: 'How many ties to family and friends there are' },
  ...{ ages: { from: 60 }, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 180 },
  population: {
    zh: '老年人；在北京 2 819 名老人中做过检验',
    en: 'Older people; validated on 2 819 older adults in Beijing',
  },
  stem: null,
  licence: {
    class: 'C',
    statement: {
      zh: '使用条款没有找到，请向编制者所在的 Boston College 询问。',
      en: 'Terms were not found; ask Boston College, where its author works.',
    },
    source: null,
    verified: false,
    credit: 'Lubben J et al., 2006',
  },
  citations: [
    {
      what: { zh: '低于 12 分有社会隔离风险', en: 'Below 12: at risk of isolation' },
      source: 'Lubben J et al. Gerontologist 2006;46:503–513; PLoS One 2018, e0201612',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: numbered(6, points(0, 5)),
      subscales: [
        {
          ...{ id: 'family', words: { zh: '家人', en: 'Family' }, items: ids(1, 2, 3) },
          ...{ range: [0, 15], bands: [] },
        },
        {
          ...{ id: 'friends', words: { zh: '朋友', en: 'Friends' }, items: ids(4, 5, 6) },
          ...{ range: [0, 15], bands: [] },
        },
      ],
      total: {
        range: [0, 30],
        bands: [
          {
            ...{ id: 'at-risk', from: 0, to: 11, level: 'concern', action: actions.support },
            words: { zh: '有社会隔离的风险', en: 'At risk of social isolation' },
          },
          {
            ...{ id: 'connected', from: 12, to: 30, level: 'calm', action: actions.keep },
            words: { zh: '联系尚可', en: 'Not at risk' },
          },
        ],
      },
    },
  ],
}
