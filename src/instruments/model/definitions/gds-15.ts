import { actions } from '../actions.ts'
import type { Instrument } from '../instrument.ts'
import { ask, noYes, standard } from '../items.ts'

const items = [
  { zh: '您对自己的生活基本满意吗？', en: 'Are you basically satisfied with your life?' },
  {
    zh: '您是不是放下了很多活动和爱好？',
    en: 'Have you dropped many of your activities and interests?',
  },
  { zh: '您觉得生活空虚吗？', en: 'Do you feel that your life is empty?' },
  { zh: '您常常觉得无聊厌烦吗？', en: 'Do you often get bored?' },
  { zh: '您大部分时间精神好吗？', en: 'Are you in good spirits most of the time?' },
  {
    zh: '您害怕会有不好的事落到自己头上吗？',
    en: 'Are you afraid that something bad is going to happen to you?',
  },
  { zh: '您大部分时间觉得快乐吗？', en: 'Do you feel happy most of the time?' },
  { zh: '您常常觉得无助吗？', en: 'Do you often feel helpless?' },
  {
    zh: '您更愿意待在家里，而不想出门做些新鲜事吗？',
    en: 'Do you prefer to stay at home, rather than going out and doing new things?',
  },
  {
    zh: '您觉得自己的记性比大多数人差吗？',
    en: 'Do you feel you have more problems with memory than most?',
  },
  { zh: '您觉得现在活着是件美好的事吗？', en: 'Do you think it is wonderful to be alive now?' },
  {
    zh: '您觉得自己现在这样很没有价值吗？',
    en: 'Do you feel pretty worthless the way you are now?',
  },
  { zh: '您觉得精力充沛吗？', en: 'Do you feel full of energy?' },
  { zh: '您觉得自己的处境没有希望吗？', en: 'Do you feel that your situation is hopeless?' },
  {
    zh: '您觉得大多数人过得比您好吗？',
    en: 'Do you think that most people are better off than you are?',
  },
]
const reverse = { reverse: true } as const

export const gds15: Instrument = {
  ...{ id: 'gds-15', version: '1986', short: 'GDS-15', domains: ['emotion'] },
  name: { zh: '老年抑郁量表简版', en: 'Geriatric Depression Scale, short form' },
  looksAt: {
    zh: '老年人过去一周的抑郁症状',
    en: 'Symptoms of depression in older people, one week',
  },
  ...{ ages: { from: 60 }, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 28 },
  population: { zh: '60 岁及以上', en: 'Aged 60 and above' },
  stem: {
    zh: '请按过去一周的感受回答：',
    en: 'Choose the best answer for how you have felt over the past week:',
  },
  licence: {
    class: 'A',
    statement: {
      zh: '原表属公有领域；中文由本产品译自英文原题，尚未做信效度检验。',
      en: 'The original is in the public domain; the Chinese is our translation, not yet validated.',
    },
    source: 'Stanford page of the Geriatric Depression Scale, as quoted by CamCOPS',
    verified: true,
    credit: 'Yesavage JA, Brink TL, Sheikh JI et al.',
  },
  citations: [
    {
      what: {
        zh: '大于 5 可能抑郁，大于 10 很可能',
        en: 'Above 5 suggestive, above 10 very likely',
      },
      source: 'Sheikh JI, Yesavage JA. Clin Gerontol 1986;5:165–173; Stanford page',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: ask(items, noYes, { 1: reverse, 5: reverse, 7: reverse, 11: reverse, 13: reverse }),
      total: {
        range: [0, 15],
        bands: [
          {
            ...{ id: 'normal', from: 0, to: 5, level: 'calm', action: actions.keep },
            words: { zh: '未提示抑郁', en: 'Not suggestive' },
          },
          {
            ...{ id: 'possible', from: 6, to: 10, level: 'concern', action: actions.tellDoctor },
            words: { zh: '可能有抑郁', en: 'Suggestive of depression' },
          },
          {
            ...{ id: 'likely', from: 11, to: 15, level: 'alarm', action: actions.refer },
            words: { zh: '很可能有抑郁', en: 'Depression very likely' },
          },
        ],
      },
    },
  ],
}
