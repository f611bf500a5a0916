import { actions } from '../actions.ts'
import type { Answer, Instrument } from '../instrument.ts'
import { ask, ids, noYes, standard } from '../items.ts'

const items = [
  {
    zh: '过去几周里，你是否希望自己已经死了？',
    en: 'In the past few weeks, have you wished you were dead?',
  },
  {
    zh: '过去几周里，你是否觉得如果自己死了，你或你的家人会过得更好？',
    en: 'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
  },
  {
    zh: '过去一周里，你是否有过自杀的想法？',
    en: 'In the past week, have you been having thoughts about killing yourself?',
  },
  { zh: '你是否曾经试图自杀？', en: 'Have you ever tried to kill yourself?' },
  { zh: '你现在有自杀的想法吗？', en: 'Are you having thoughts of killing yourself right now?' },
]
const answers: readonly Answer[] = [
  ...noYes,
  { value: 2, words: { zh: '不愿回答', en: 'Will not answer' } },
]
const safety = { kind: 'suicide', from: 1 } as const
const positive = ids(1, 2, 3, 4).map((item) => ({ item, values: [1, 2] }))

export const asq: Instrument = {
  ...{ id: 'asq', version: '2012', short: 'ASQ', domains: ['safety'] },
  name: { zh: '自杀筛查提问', en: 'Ask Suicide-Screening Questions' },
  looksAt: {
    zh: '自杀的想法和经历，二十秒问完',
    en: 'Thoughts and history of suicide, in twenty seconds',
  },
  ...{ ages: { from: 10 }, answeredBy: 'client', proxy: false, mostMissing: 0, retestDays: null },
  population: {
    zh: '为 10–21 岁制定；编制方另列有成人流程',
    en: 'Made for ages 10–21; its authors list a pathway for adults too',
  },
  stem: {
    zh: '请在安静、单独的地方当面问，逐字问完。',
    en: 'Ask face to face, alone, word for word.',
  },
  licence: {
    class: 'A',
    statement: {
      zh: '编制方作为免费资源公开；中文由本产品按原意译出，尚未与其官方中文版逐字核对。',
      en: 'A free resource of its authors; the Chinese is ours, not yet compared with the official one.',
    },
    source: 'National Institute of Mental Health (USA), ASQ Toolkit',
    verified: true,
    credit: 'asQ, National Institute of Mental Health (NIMH), Intramural Research Program',
  },
  citations: [
    {
      what: {
        zh: '前四题任一“是”或不愿回答为阳性；第 5 题“是”为急性阳性',
        en: 'Any yes, or no answer, to 1–4 is positive; yes to 5 is acute',
      },
      source: 'Horowitz LM et al. Arch Pediatr Adolesc Med 2012;166:1170–1176; ASQ Toolkit',
      verified: false,
    },
    {
      what: { zh: '第 5 题不愿回答按急性处理', en: 'No answer to 5 counts as acute' },
      source: null,
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: ask(items, answers, {
        ...{ 1: { safety }, 2: { safety }, 3: { safety }, 4: { safety } },
        5: { safety, askedIf: { items: ids(1, 2, 3, 4), from: 1 } },
      }),
      total: null,
      findings: [
        {
          ...{ id: 'acute', level: 'alarm', action: actions.stay },
          words: { zh: '急性阳性：现在有危险', en: 'Acute positive: danger now' },
          any: [{ item: 'q5', values: [1, 2] }],
        },
        {
          ...{ id: 'acuity-unasked', level: 'alarm', action: actions.stay },
          words: { zh: '阳性，第 5 题还没有问', en: 'Positive, question 5 not asked yet' },
          ...{ any: positive, unanswered: ['q5'] },
        },
        {
          ...{ id: 'positive', level: 'alarm', action: actions.lookNow },
          words: {
            zh: '阳性：需要当面的安全评估',
            en: 'Positive: needs a brief safety assessment',
          },
          any: positive,
        },
      ],
      otherwise: {
        ...{ id: 'negative', level: 'calm', action: actions.keep },
        words: { zh: '筛查阴性', en: 'Negative screen' },
      },
    },
  ],
}
