import { domainWords } from '#casework/model/code-lists.ts'
import type { Definition } from '../definition.ts'
import { allCases, atEnd, define, during, part, partsByKey, per, share, sum } from './define.ts'

const intervals = ['casework.interval', 'casework.case']

export const qualityDefinitions: readonly Definition[] = [
  define({
    ...{
      code: 'Q1',
      group: 'quality',
      unit: 'percent',
      digits: 1,
      rows: ['casework.goal', ...intervals],
    },
    name: { zh: '目标达成率', en: 'Goals attained' },
    formula: { zh: '评为 0 及以上的目标 ÷ 已评的目标', en: 'Goals rated 0 or more ÷ goals rated' },
    population: { zh: '期内结案的个案', en: 'Cases closed in the period' },
    window: during,
    traps: {
      zh: '只看已结案的；T 分是每个个案一个，再求平均（目标同权，相关取 0.3）',
      en: 'Closed cases only; one T-score for each case, then their mean (equal weights, correlation 0.3)',
    },
    main: share('goals.reached', 'goals.rated'),
    parts: [
      part(
        ...(['t-score', { zh: '平均 T 分', en: 'Mean T-score' }] as const),
        ...([{ ...per('goals.t-tenths', 'goals.cases', 0.1) }, 'points', 1] as const),
      ),
    ],
  }),
  define({
    ...{
      code: 'Q2',
      group: 'quality',
      unit: 'points',
      digits: 2,
      rows: ['assessments.assessment'],
    },
    name: { zh: '需要严重程度的变化', en: 'Change in severity of needs' },
    formula: {
      zh: '（首次 − 末次）之和 ÷ 有前后两次的领域数',
      en: 'Sum of (first − last) ÷ domains rated twice',
    },
    population: { zh: '期内结案的个案', en: 'Cases closed in the period' },
    window: during,
    traps: {
      zh: '只算有前后两次的，并报有多少对；正数是减轻',
      en: 'Paired ratings only, and how many; positive is easier',
    },
    main: per('needs.eased', 'needs.paired'),
    parts: [
      part('pairs', { zh: '有前后两次的', en: 'Pairs' }, sum('needs.paired'), 'records'),
      ...partsByKey(
        domainWords,
        (key) => ({
          ...per('needs.eased', 'needs.paired', 1, key),
          bottom: { of: 'needs.paired', key },
        }),
        ...(['points', 2] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'Q3', group: 'quality', unit: 'percent', digits: 1 },
    rows: ['plans.plan', 'assessments.assessment'],
    name: { zh: '先预估后计划', en: 'Assessed before planned' },
    formula: {
      zh: '约定前已有预估的计划 ÷ 期内约定的计划',
      en: 'Plans with an assessment before ÷ plans agreed on',
    },
    ...{ population: allCases, window: during, main: share('plans.assessed', 'plans.agreed') },
    traps: {
      zh: '签字和口头约定都是约定，签字率另列',
      en: 'By signature or by word of mouth; signed apart',
    },
    parts: [
      part(
        ...(['signed', { zh: '有签字', en: 'Signed' }] as const),
        ...([share('plans.signed', 'plans.agreed'), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'Q4', group: 'quality', unit: 'percent', digits: 1, rows: [], unsourced: true },
    name: { zh: '满意度', en: 'Satisfaction' },
    formula: {
      zh: '满意的 ÷ 回答的；旁边是回答率',
      en: 'Satisfied ÷ answered, the answer rate beside it',
    },
    ...{ population: allCases, window: during, main: null },
    traps: {
      zh: '系统里还没有满意度问卷，没有来源就没有数',
      en: 'There is no questionnaire yet, and so there is no number',
    },
  }),
  define({
    ...{ code: 'Q5', group: 'quality', unit: 'percent', digits: 1, rows: ['supervision.session'] },
    name: { zh: '接受督导', en: 'Supervision received' },
    formula: {
      zh: '期内至少一次督导的被督导人 ÷ 被督导人',
      en: 'Supervisees with a session ÷ supervisees',
    },
    population: { zh: '有督导关系的人；整个机构的关系不计人', en: 'Those with a relation by name' },
    window: during,
    traps: {
      zh: '月、季、年是三个不同的要求，不能互相平均',
      en: 'A month, a quarter and a year ask for different things',
    },
    main: share('supervision.received', 'supervision.due'),
    parts: [
      part(
        ...(['hours', { zh: '督导小时', en: 'Hours' }] as const),
        ...([sum('supervision.minutes', undefined, 60), 'hours', 1] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'Q6', group: 'quality', unit: 'percent', digits: 1 },
    rows: ['casework.case', 'conferences.conference'],
    name: { zh: '橙色、红色个案的会诊率', en: 'Orange and red cases reviewed' },
    formula: {
      zh: '期内开过多学科会议或家庭会谈的 ÷ 期末在办的橙色、红色个案',
      en: 'With a conference in the period ÷ open orange and red cases',
    },
    ...{ population: allCases, window: atEnd, main: share('risk.reviewed', 'risk.cases') },
    traps: {
      zh: '按现在的风险等级，过去的等级没有留存',
      en: 'By the present level; former ones are not kept',
    },
  }),
]
