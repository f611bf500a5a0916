import { actions } from '../actions.ts'
import type { Instrument, Item } from '../instrument.ts'
import { ask, frequency, standard } from '../items.ts'
import type { Licence } from '../licence.ts'

/** The statement printed at the foot of the sheets of the whole family. */
export const phqLicence: Licence = {
  class: 'A',
  statement: {
    zh: '原表声明：复制、翻译、展示或分发均无需许可。',
    en: 'No permission required to reproduce, translate, display or distribute.',
  },
  source: 'Foot of the PHQ and GAD-7 sheets (Pfizer); CamCOPS documentation, task PHQ-9',
  verified: true,
  credit: 'Spitzer RL, Williams JBW, Kroenke K et al.; educational grant from Pfizer Inc.',
}

export const phqStem = {
  zh: '在过去两个星期里，有多少时候您受到以下任何问题所困扰？',
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
}

export const phqItems = [
  {
    zh: '做事时提不起劲或没有兴趣',
    en: 'Little interest or pleasure in doing things',
  },
  {
    zh: '感到心情低落、沮丧或绝望',
    en: 'Feeling down, depressed, or hopeless',
  },
  {
    zh: '入睡困难、睡不安稳或睡眠过多',
    en: 'Trouble falling or staying asleep, or sleeping too much',
  },
  { zh: '感觉疲倦或没有活力', en: 'Feeling tired or having little energy' },
  { zh: '食欲不振或吃太多', en: 'Poor appetite or overeating' },
  {
    zh: '觉得自己很糟，或觉得自己很失败，或让自己或家人失望',
    en: 'Feeling bad about yourself – or that you are a failure or have let yourself or your family down',
  },
  {
    zh: '对事物专注有困难，例如阅读报纸或看电视时',
    en: 'Trouble concentrating on things, such as reading the newspaper or watching television',
  },
  {
    zh: '动作或说话速度缓慢到别人已经察觉；或正好相反，烦躁或坐立不安、动来动去的情况更胜于平常',
    en: 'Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual',
  },
  {
    zh: '有不如死掉或用某种方式伤害自己的念头',
    en: 'Thoughts that you would be better off dead or of hurting yourself in some way',
  },
]

const difficulty: Item = {
  ...{ id: 'q10', label: '10', unscored: true },
  text: {
    zh: '如果您选了任何问题，这些问题在您做工作、处理家务事或与他人相处上造成了多大的困难？',
    en: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
  },
  answers: [
    { value: 0, words: { zh: '毫无困难', en: 'Not difficult at all' } },
    { value: 1, words: { zh: '有点困难', en: 'Somewhat difficult' } },
    { value: 2, words: { zh: '非常困难', en: 'Very difficult' } },
    { value: 3, words: { zh: '极度困难', en: 'Extremely difficult' } },
  ],
}

export const phq9: Instrument = {
  ...{ id: 'phq-9', version: '1999', short: 'PHQ-9', domains: ['emotion'] },
  name: { zh: '患者健康问卷（抑郁）', en: 'Patient Health Questionnaire, depression' },
  looksAt: { zh: '过去两周的抑郁症状', en: 'Symptoms of depression over two weeks' },
  ...{ ages: { from: 18 }, answeredBy: 'client', proxy: true, mostMissing: 1, retestDays: 14 },
  population: { zh: '成人', en: 'Adults' },
  stem: phqStem,
  licence: phqLicence,
  citations: [
    {
      what: {
        zh: '分段 5/10/15/20；10 分以上敏感度 77–88%，特异度 88–94%',
        en: 'Bands at 5/10/15/20; from 10 on sensitivity 77–88 %, specificity 88–94 %',
      },
      source:
        'Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606–613; CamCOPS documentation',
      verified: false,
    },
    {
      what: { zh: '最多缺 1 题可按比例折算', en: 'At most one missing answer is prorated' },
      source: null,
      verified: false,
    },
  ],
  variants: [
    {
      ...standard,
      items: [
        ...ask(phqItems, frequency, { 9: { safety: { kind: 'suicide', from: 1 } } }),
        difficulty,
      ],
      total: {
        range: [0, 27],
        bands: [
          {
            ...{ id: 'minimal', from: 0, to: 4, level: 'calm', action: actions.keep },
            words: { zh: '没有或极轻的抑郁症状', en: 'Minimal symptoms' },
          },
          {
            ...{ id: 'mild', from: 5, to: 9, level: 'watch', action: actions.talk },
            words: { zh: '轻度抑郁症状', en: 'Mild symptoms' },
          },
          {
            ...{ id: 'moderate', from: 10, to: 14, level: 'concern', action: actions.tellDoctor },
            words: { zh: '中度抑郁症状', en: 'Moderate symptoms' },
          },
          {
            ...{ id: 'moderately-severe', from: 15, to: 19, level: 'alarm', action: actions.refer },
            words: { zh: '中重度抑郁症状', en: 'Moderately severe symptoms' },
          },
          {
            ...{ id: 'severe', from: 20, to: 27, level: 'alarm', action: actions.refer },
            words: { zh: '重度抑郁症状', en: 'Severe symptoms' },
          },
        ],
      },
    },
  ],
}
