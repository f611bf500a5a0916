import type { Domain } from '#casework/model/code-lists.ts'
import type { Words } from '#platform/model/words.ts'
import { actions } from '../actions.ts'
import type { Instrument, Item } from '../instrument.ts'
import { noYes, standard } from '../items.ts'

/** In our own words: what people on a ward are troubled by, two of each domain of the assessment. */
const problems: readonly (readonly [Domain, Words])[] = [
  ['illness-adjustment', { zh: '疼、累、吃不下、睡不好', en: 'Pain, tiredness, appetite, sleep' }],
  ['illness-adjustment', { zh: '还没接受这个病', en: 'Coming to terms with the illness' }],
  ['emotion', { zh: '担心、害怕', en: 'Worry, fear' }],
  ['emotion', { zh: '难过、提不起劲', en: 'Sadness, no drive' }],
  ['safety', { zh: '想过不如死了，或想伤害自己', en: 'Thoughts of death or self-harm' }],
  ['safety', { zh: '有人打我、骂我或让我害怕', en: 'Somebody hurts or frightens me' }],
  ['family', { zh: '和家人闹矛盾', en: 'Conflict in the family' }],
  ['family', { zh: '孩子或老人没人管', en: 'Nobody to look after children or elders' }],
  ['care-burden', { zh: '照顾我的人快撑不住了', en: 'Whoever cares for me is worn out' }],
  ['care-burden', { zh: '没有人陪护', en: 'Nobody to care for me' }],
  ['social-support', { zh: '有事不知道找谁', en: 'Nobody to turn to' }],
  ['social-support', { zh: '觉得孤单', en: 'Loneliness' }],
  ['finance', { zh: '医药费不够', en: 'Medical costs' }],
  ['finance', { zh: '医保、报销弄不明白', en: 'Insurance and refunds' }],
  ['housing-discharge', { zh: '出院后没地方去', en: 'Nowhere to go after discharge' }],
  ['housing-discharge', { zh: '住得远，来回看病难', en: 'Living far away, travel' }],
  ['school-work', { zh: '工作保不住', en: 'Keeping my job' }],
  ['school-work', { zh: '上学耽误了', en: 'Missing school' }],
  ['information-decision', { zh: '病情和治疗没听明白', en: 'Understanding illness and treatment' }],
  ['information-decision', { zh: '不知道该怎么选', en: 'Hard decisions' }],
  ['communication', { zh: '和医生护士说不到一起', en: 'Talking with doctors and nurses' }],
  ['communication', { zh: '语言、听力有困难', en: 'Language or hearing' }],
  ['meaning-culture', { zh: '觉得活着没意思', en: 'Loss of meaning' }],
  ['meaning-culture', { zh: '饮食、信仰的习惯没被照顾到', en: 'Customs or faith not respected' }],
]

const safetyOf: Readonly<Record<number, Item['safety']>> = {
  4: { kind: 'suicide', from: 1 },
  5: { kind: 'abuse-neglect', from: 1 },
}

const thermometer: Item = {
  ...{ id: 'q1', label: '1' },
  text: {
    zh: '过去一周（包括今天），您的心里有多痛苦？0 是一点不痛苦，10 是痛苦到极点。',
    en: 'How much distress have you had in the past week, including today? 0 none, 10 extreme.',
  },
  answers: Array.from({ length: 11 }, (_, value) => ({
    value,
    words: { zh: `${value}`, en: `${value}` },
  })),
}

const list: Item[] = problems.map(([domain, text], index) => ({
  ...{ id: `p${index + 1}`, label: `P${index + 1}`, unscored: true, answers: noYes, domain, text },
  ...(safetyOf[index] && { safety: safetyOf[index] }),
}))

export const distressThermometer: Instrument = {
  ...{ id: 'distress-thermometer', version: '2026-1', short: 'DT' },
  name: { zh: '心理痛苦温度计和困难清单', en: 'Distress thermometer and list of problems' },
  looksAt: { zh: '一个数字说出有多痛苦，再指出难在哪里', en: 'How much distress, and from what' },
  domains: [...new Set(problems.map(([domain]) => domain))],
  ...{ ages: { from: 18 }, answeredBy: 'client', proxy: true, mostMissing: 0, retestDays: 7 },
  population: { zh: '成人，先用于肿瘤患者', en: 'Adults, first used in oncology' },
  stem: null,
  licence: {
    class: 'B',
    statement: {
      zh: '单题数字量尺可以使用；困难清单由本产品自拟，不是 NCCN 的清单。',
      en: 'The single scale is free to use; the list of problems is our own, not that of the NCCN.',
    },
    source: 'CamCOPS documentation, task Distress Thermometer',
    verified: false,
    credit: 'Scale after Roth AJ et al., Cancer 1998;82:1904–1908',
  },
  citations: [
    {
      what: { zh: '4 分及以上需要进一步评估', en: 'Four and above is evaluated further' },
      source: 'NCCN Guidelines, Distress Management; a US study prefers 3 (ONS 44(3))',
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: [thermometer, ...list],
      total: {
        range: [0, 10],
        bands: [
          {
            ...{ id: 'low', from: 0, to: 3, level: 'calm', action: actions.keep },
            words: { zh: '痛苦程度较低', en: 'Low distress' },
          },
          {
            ...{ id: 'high', from: 4, to: 10, level: 'concern', action: actions.askMore },
            words: { zh: '痛苦程度较高，需要进一步评估', en: 'Distress that needs a closer look' },
          },
        ],
      },
    },
  ],
}
