import type { Words } from '#platform/model/words.ts'
import type { Definition } from '../definition.ts'
import { allCases, atEnd, define, during, part, partsByKey, share, sum } from './define.ts'

const sentIn: Words = {
  zh: '期内发出的转介，无论后来在哪一期有结果',
  en: 'Referrals sent in the period, whenever they ended',
}

const _referral = {
  group: 'loops',
  rows: ['referrals.referral'],
  population: sentIn,
  window: during,
} as const

const _once = {
  zh: '一次转介算一次，不按任务或消息数',
  en: 'By referral, not by task or message',
}

export const aidDefinitions: readonly Definition[] = [
  define({
    ...{ code: 'A1', group: 'aid', unit: 'items', digits: 0, rows: ['aid.application'] },
    name: { zh: '救助申请', en: 'Aid applications' },
    formula: {
      zh: '期内递交的申请；旁边是批准数和三个金额',
      en: 'Submitted in the period; approvals and three amounts beside',
    },
    ...{ population: allCases, window: during, main: sum('aid.applications') },
    traps: { zh: '批准不等于到账', en: 'Approved is not received' },
    parts: [
      part('approved', { zh: '批准', en: 'Approved' }, sum('aid.approved'), 'items'),
      part('asked', { zh: '申请金额', en: 'Asked' }, sum('aid.asked-fen', undefined, 100), 'yuan'),
      part(
        'granted',
        { zh: '批准金额', en: 'Granted' },
        sum('aid.approved-fen', undefined, 100),
        'yuan',
      ),
      part(
        'received',
        { zh: '到账金额', en: 'Received' },
        sum('aid.received-fen', undefined, 100),
        'yuan',
      ),
    ],
  }),
  define({
    ...{ code: 'A2', group: 'aid', unit: 'percent', digits: 0, rows: ['aid.ledger'] },
    name: { zh: '缺口补上的比例', en: 'Gap closed' },
    formula: {
      zh: '每个个案：已到账救助 ÷ 救助前的缺口；取中位数',
      en: 'Of each case, aid received ÷ gap before; their median',
    },
    population: { zh: '期末有账、救助前有缺口的个案', en: 'Cases with a ledger and a gap before' },
    ...{ window: atEnd, main: { how: 'quantile', of: 'gaps.percent-closed', at: 0.5 } },
    traps: {
      zh: '没有缺口的不算；最多算补上全部',
      en: 'Without a gap it is left out; at most all of it',
    },
  }),
]

export const crisisDefinitions: readonly Definition[] = [
  define({
    ...{
      code: 'X1',
      group: 'crises',
      unit: 'cases',
      digits: 0,
      rows: ['crises.crisis', 'crises.filing'],
    },
    name: { zh: '危机', en: 'Crises' },
    formula: { zh: '期内出现的危机，按最高等级', en: 'Opened in the period, by highest level' },
    ...{ population: allCases, window: during, main: sum('crises.opened') },
    traps: {
      zh: '法律写“立即”没有小时数：24 小时只是统计口径（假设）',
      en: 'The law says at once and no hours: 24 hours are an assumption of this count',
    },
    parts: [
      ...partsByKey(
        {
          red: { zh: '红色', en: 'Red' },
          orange: { zh: '橙色', en: 'Orange' },
          yellow: { zh: '黄色', en: 'Yellow' },
          none: { zh: '还没定级', en: 'Not levelled yet' },
        },
        (key) => sum('crises.opened', key),
        'cases',
      ),
      part(
        ...(['looked-at', { zh: '30 分钟内有人去看', en: 'Looked at within 30 minutes' }] as const),
        ...([share('crises.looked-at', 'crises.opened'), 'percent', 1] as const),
      ),
      part(
        ...([
          'reports',
          { zh: '强制报告 24 小时内', en: 'Mandatory reports within 24 hours' },
        ] as const),
        ...([share('reports.filed', 'reports.due'), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{
      code: 'X2',
      group: 'crises',
      unit: 'percent',
      digits: 1,
      rows: ['crises.crisis', 'crises.action'],
    },
    name: { zh: '自杀风险 60 分钟内告知医生', en: 'Suicide risk: clinician within 60 minutes' },
    formula: {
      zh: '定级后 60 分钟内告知医护或移交医生的 ÷ 橙色、红色自杀危机',
      en: 'Clinician told or taking over within 60 minutes ÷ orange and red suicide crises',
    },
    ...{
      population: allCases,
      window: during,
      main: share('suicide.clinician', 'suicide.positive'),
    },
    traps: { zh: '按定级的时间', en: 'By the moment of the level' },
  }),
  define({
    ...{ code: 'D1', group: 'crises', unit: 'percent', digits: 1 },
    rows: ['discharge.discharge_plan', 'casework.follow_up'],
    name: { zh: '出院 7 天随访完成率', en: 'Seven-day follow-up done' },
    formula: { zh: '已做的 ÷ 期内到期的 7 天随访', en: 'Done ÷ due in the period' },
    population: { zh: '出院计划排定的随访', en: 'Follow-ups of discharge plans' },
    ...{ window: during, main: share('discharge.seven-done', 'discharge.seven-due') },
    traps: {
      zh: '按到期的期算；写明原因取消的不算',
      en: 'By the day due; those called off are left out',
    },
    parts: [
      part('plans', { zh: '出院计划', en: 'Discharge plans' }, sum('discharge.plans'), 'items'),
    ],
  }),
]
