import type { Definition } from '../definition.ts'
import { allCases, atEnd, define, during, part, partsByKey, per, share, sum } from './define.ts'

const intervals = ['casework.interval', 'casework.case']

const days = ['casework.interval', 'casework.pause']

export const caseloadDefinitions: readonly Definition[] = [
  define({
    ...{ code: 'L1', group: 'caseload', unit: 'ratio', digits: 1 },
    rows: [...intervals, 'workforce.worker'],
    name: { zh: '人均在办个案', en: 'Open cases per FTE' },
    formula: { zh: '期末在办个案 ÷ 全时当量', en: 'Open cases at the end ÷ FTE' },
    ...{ population: allCases, window: atEnd },
    traps: {
      zh: '按负责人的分档只算手上有个案的人，且按现在的负责人；档名就是范围',
      en: 'Bins count owners who have a case, by the present owner; a label is its range',
    },
    main: per('cases.open', 'workers.fte-hundredths', 100),
    parts: [
      part('open', { zh: '在办个案', en: 'Open cases' }, sum('cases.open'), 'cases'),
      ...partsByKey(
        Object.fromEntries(
          ['0-9', '10-19', '20-29', '30+'].map((bin) => [
            bin,
            { zh: `负责 ${bin} 例的人`, en: `Owners of ${bin} cases` },
          ]),
        ),
        (key) => sum('cases.loads', key),
        'people',
      ),
    ],
  }),
  define({
    ...{ code: 'L2', group: 'caseload', unit: 'cases', digits: 0, rows: intervals },
    name: { zh: '新开个案', en: 'New cases' },
    formula: { zh: '期内第一次开案的个案', en: 'Cases opened for the first time' },
    ...{ population: allCases, window: during, main: sum('cases.opened') },
    traps: { zh: '重开不算新开', en: 'What is reopened is not new' },
  }),
  define({
    ...{ code: 'L3', group: 'caseload', unit: 'cases', digits: 0, rows: intervals },
    name: { zh: '结案', en: 'Cases closed' },
    formula: { zh: '期内结案次数', en: 'Closings in the period' },
    ...{ population: allCases, window: during, main: sum('cases.closed') },
    traps: { zh: '同一个案重开后再结，算两次', en: 'Closed again after reopening counts again' },
  }),
  define({
    ...{ code: 'L4', group: 'caseload', unit: 'percent', digits: 1, rows: intervals },
    name: { zh: '90 天内重开率', en: 'Reopened within 90 days' },
    formula: {
      zh: '结案后 90 天内重开的 ÷ 期内结案',
      en: 'Reopened within 90 days ÷ closed in the period',
    },
    ...{ population: allCases, window: during, main: share('cases.reopened', 'cases.closed') },
    traps: {
      zh: '按结案所在的期；90 天没过完的还会变',
      en: 'By the period of the closing; still grows until 90 days are over',
    },
  }),
  define({
    ...{ code: 'L5', group: 'caseload', unit: 'minutes', digits: 0 },
    rows: ['casework.help_request', 'casework.contact'],
    name: { zh: '从求助到第一次接触', en: 'From request to first contact' },
    formula: { zh: '中位数；旁边是第 90 百分位', en: 'Median, and the 90th percentile beside it' },
    population: {
      zh: '期内收到、已经见到人的求助',
      en: 'Requests received in the period that were met',
    },
    window: during,
    traps: {
      zh: '还没见到人的不在内；取两位有效数字后求（最近秩），可以跨机构合并',
      en: 'Those not met yet are left out; taken from two significant digits, by nearest rank, so that houses can be merged',
    },
    main: { how: 'quantile', of: 'requests.minutes', at: 0.5 },
    parts: [
      part(
        ...(['p90', { zh: '第 90 百分位', en: '90th percentile' }] as const),
        ...([{ how: 'quantile', of: 'requests.minutes', at: 0.9 }, 'minutes'] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'L6', group: 'caseload', unit: 'days', digits: 0, rows: days },
    name: { zh: '从开案到结案', en: 'From opening to closing' },
    formula: { zh: '扣除暂停后的天数，中位数', en: 'Days without pauses, median' },
    ...{ population: allCases, window: during },
    traps: { zh: '两个天数都报：扣除暂停的和不扣的', en: 'Both are told: without and with pauses' },
    main: { how: 'quantile', of: 'cases.days', at: 0.5 },
    parts: [
      part(
        ...(['with-pauses', { zh: '不扣暂停的中位数', en: 'Median with pauses' }] as const),
        ...([{ how: 'quantile', of: 'cases.days-with-pauses', at: 0.5 }, 'days'] as const),
      ),
      ...partsByKey(
        {
          '0-30': { zh: '30 天以内', en: 'Up to 30 days' },
          '31-90': { zh: '31–90 天', en: '31–90 days' },
          '91-180': { zh: '91–180 天', en: '91–180 days' },
          '181+': { zh: '180 天以上', en: 'More than 180 days' },
        },
        (key) => sum('cases.day-bins', key),
        'cases',
      ),
    ],
  }),
  define({
    ...{ code: 'L7', group: 'caseload', unit: 'percent', digits: 1, rows: ['casework.contact'] },
    name: { zh: '晚记的记录', en: 'Late notes' },
    formula: {
      zh: '发生 24 小时以后才写的接触记录 ÷ 接触记录',
      en: 'Notes written more than 24 h later ÷ notes',
    },
    ...{ population: allCases, window: during, main: share('contacts.late', 'contacts.all') },
    traps: { zh: '晚记是事实，不是过错', en: 'A fact, not a fault' },
  }),
]
