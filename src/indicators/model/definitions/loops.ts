import type { Words } from '#platform/model/words.ts'
import { failureWords } from '#referrals/model/failure.ts'
import type { Definition } from '../definition.ts'
import { allCases, define, during, part, partsByKey, share, sum } from './define.ts'

const sentIn: Words = {
  zh: '期内发出的转介，无论后来在哪一期有结果',
  en: 'Referrals sent in the period, whenever they ended',
}

const referral = {
  group: 'loops',
  rows: ['referrals.referral'],
  population: sentIn,
  window: during,
} as const

const once = {
  zh: '一次转介算一次，不按任务或消息数',
  en: 'By referral, not by task or message',
}

export const loopDefinitions: readonly Definition[] = [
  define({
    ...{ ...referral, code: 'R1', unit: 'items', digits: 0 },
    name: { zh: '发出转介', en: 'Referrals sent' },
    formula: { zh: '期内发出的转介', en: 'Sent in the period' },
    ...{ traps: once, main: sum('referrals.sent') },
  }),
  define({
    ...{ ...referral, code: 'R2', unit: 'percent', digits: 1 },
    name: { zh: '对方接收率', en: 'Accepted' },
    formula: { zh: '对方已接 ÷ 发出', en: 'Accepted ÷ sent' },
    ...{ traps: once, main: share('referrals.accepted', 'referrals.sent') },
  }),
  define({
    ...{ ...referral, code: 'R3', unit: 'percent', digits: 1 },
    name: { zh: '办成率', en: 'Delivered' },
    formula: { zh: '对方说办好了 ÷ 发出', en: 'Delivered, as they say ÷ sent' },
    ...{ traps: once, main: share('referrals.delivered', 'referrals.sent') },
  }),
  define({
    ...{ ...referral, code: 'R4', unit: 'percent', digits: 1 },
    name: { zh: '闭环率（90 天）', en: 'Loop closed (90 days)' },
    formula: {
      zh: '发出后 90 天内两边都确认 ÷ 发出',
      en: 'Closed on both sides within 90 days ÷ sent',
    },
    traps: {
      zh: '按发出的月份成组，组与组不混；90 天没过完的组还会变',
      en: 'Cohorts by month sent, never mixed; one whose 90 days are not over still grows',
    },
    main: share('referrals.closed-90', 'referrals.sent'),
    parts: [
      part(
        ...(['days-30', { zh: '30 天内', en: 'Within 30 days' }] as const),
        ...([share('referrals.closed-30', 'referrals.sent'), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{ ...referral, code: 'R5', unit: 'items', digits: 0 },
    name: { zh: '没办成的原因', en: 'Why not' },
    formula: { zh: '写了原因的转介，按原因', en: 'Referrals with a reason, by reason' },
    ...{
      traps: { zh: '供资源建设用，不是考核', en: 'Feeds the policy of resources' },
      main: sum('referrals.failures'),
    },
    parts: partsByKey(failureWords, (key) => sum('referrals.failures', key), 'items'),
  }),
  define({
    ...{ code: 'R6', group: 'loops', unit: 'percent', digits: 1, rows: ['referrals.preflight'] },
    name: { zh: '发出前拦下', en: 'Saved before sending' },
    formula: { zh: '预检回答“不符合”的 ÷ 预检', en: 'Preflights that said no ÷ preflights' },
    ...{ population: allCases, window: during, main: share('preflights.no', 'preflights.all') },
    traps: { zh: '预检过没发出的也在内', en: 'Also those of which nothing was sent' },
  }),
]
