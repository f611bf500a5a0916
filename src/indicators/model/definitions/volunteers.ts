import type { Words } from '#platform/model/words.ts'
import type { Definition } from '../definition.ts'
import { atEnd, define, during, part, per, share, sum } from './define.ts'

const group = 'volunteers'

const hours = ['shifts.hour_entry', 'volunteers.volunteer']

const places = ['shifts.shift', 'shifts.sign_up']

const verified: Words = { zh: '已核对的服务时长', en: 'Verified hours' }

const attendances: Words = { zh: '期内班次到场的人次', en: 'Attendances at shifts of the period' }

export const volunteerDefinitions: readonly Definition[] = [
  define({
    ...{ code: 'V1', group, unit: 'people', digits: 0, rows: hours },
    name: { zh: '统筹志愿者', en: 'Volunteers coordinated' },
    formula: {
      zh: '在岗、且期末前 12 个月至少有一条已核对时长的人',
      en: 'Active, with at least one verified entry in the 12 months before the end',
    },
    population: { zh: '机构登记的志愿者', en: 'Volunteers on file' },
    ...{ window: atEnd, main: sum('volunteers.coordinated') },
    traps: {
      zh: '“统筹”没有定义，所以两个数都报；在两家机构服务的人算两次；按现在的状态',
      en: 'The word is undefined, so both numbers stand; whoever serves in two houses counts twice; by the present state',
    },
    parts: [
      part(
        'registered',
        { zh: '登记总数', en: 'Registered' },
        sum('volunteers.registered'),
        'people',
      ),
    ],
  }),
  define({
    ...{ code: 'V2', group, unit: 'hours', digits: 1, rows: hours },
    name: { zh: '志愿服务时长', en: 'Volunteer hours' },
    formula: { zh: '期内已核对的时长', en: 'Verified hours of the period' },
    ...{ population: verified, window: during, main: sum('hours.minutes', undefined, 60) },
    traps: { zh: '未核对的不算', en: 'What is not verified does not count' },
  }),
  define({
    ...{ code: 'V3', group, unit: 'hours', digits: 1, rows: hours },
    name: { zh: '人均时长', en: 'Hours per volunteer' },
    formula: { zh: '已核对时长 ÷ 期内有时长的人', en: 'Verified hours ÷ those who have some' },
    ...{
      population: verified,
      window: during,
      main: per('hours.minutes', 'volunteers.serving', 1 / 60),
    },
    traps: { zh: '不除以登记总数', en: 'Not divided by all on file' },
  }),
  define({
    ...{ code: 'V4', group, unit: 'items', digits: 0, rows: hours },
    name: { zh: '志愿服务项目', en: 'Service items' },
    formula: {
      zh: '期内至少有一条已核对时长的岗位（项目）数',
      en: 'Different works with a verified entry',
    },
    ...{ population: verified, window: during, main: sum('services.items') },
    traps: { zh: '各月不能相加：同一项目会跨月', en: 'Months do not add up: a work goes on' },
  }),
  define({
    ...{ code: 'V5', group, unit: 'person-times', digits: 0, rows: ['shifts.shift'] },
    name: { zh: '志愿服务惠及人次', en: 'Beneficiaries, person-times' },
    formula: {
      zh: '结束的班次服务到的人次：登记的加估计的',
      en: 'Reach of closed shifts: registered and estimated',
    },
    population: { zh: '期内结束的班次', en: 'Shifts closed' },
    window: during,
    main: { how: 'sums', of: ['services.registered', 'services.estimated'] },
    traps: {
      zh: '平均每项上千人次时，估计占大头：两部分分开报',
      en: 'Where an item reaches thousands, estimates dominate: both parts are told',
    },
    parts: [
      part(
        'registered',
        { zh: '登记', en: 'Registered' },
        sum('services.registered'),
        'person-times',
      ),
      part('estimated', { zh: '估计', en: 'Estimated' }, sum('services.estimated'), 'person-times'),
    ],
  }),
  define({
    ...{ code: 'V6', group, unit: 'percent', digits: 1, rows: ['volunteers.volunteer'] },
    name: { zh: '6 个月留存', en: 'Retention, 6 months' },
    formula: {
      zh: '上岗满 6 个月的人里仍在岗的',
      en: 'Of those who began 6 months ago or earlier, who is active',
    },
    population: { zh: '上岗过的志愿者', en: 'Volunteers who began' },
    ...{ window: atEnd, main: share('volunteers.kept-6', 'volunteers.begun-6') },
    traps: { zh: '按现在的状态', en: 'By the present state' },
    parts: [
      part(
        ...(['months-12', { zh: '12 个月', en: '12 months' }] as const),
        ...([share('volunteers.kept-12', 'volunteers.begun-12'), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'V7', group, unit: 'percent', digits: 1, rows: [...places, 'volunteers.training'] },
    name: { zh: '先培训后上岗', en: 'Trained before the shift' },
    formula: {
      zh: '服务日之前通过通用培训的人次 ÷ 到场人次',
      en: 'With general training passed before ÷ attendances',
    },
    ...{
      population: attendances,
      window: during,
      main: share('attendances.trained', 'attendances.all'),
    },
    traps: { zh: '应为 100%', en: 'Should be all' },
  }),
  define({
    ...{ code: 'V8', group, unit: 'percent', digits: 1, rows: places },
    name: { zh: '爽约率', en: 'No-shows' },
    formula: { zh: '没有来的 ÷ 结束的报名', en: 'Did not come ÷ places ended' },
    population: { zh: '期内班次结束的报名', en: 'Places of shifts of the period' },
    ...{ window: during, main: share('places.no-show', 'places.ended') },
    traps: { zh: '提前取消的不算', en: 'Cancelled before is no no-show' },
  }),
  define({
    ...{ code: 'V9', group, unit: 'percent', digits: 1, rows: [...places, 'volunteers.cover'] },
    name: { zh: '有保险的服务', en: 'Insured service' },
    formula: { zh: '当天有保险的人次 ÷ 到场人次', en: 'Insured on that day ÷ attendances' },
    ...{
      population: attendances,
      window: during,
      main: share('attendances.insured', 'attendances.all'),
    },
    traps: { zh: '按服务当天', en: 'On the day of service' },
  }),
  define({
    ...{ code: 'V10', group, unit: 'papers', digits: 0, rows: ['shifts.certificate'] },
    name: { zh: '出具证明', en: 'Certificates issued' },
    formula: { zh: '期内出具的志愿服务记录证明', en: 'Issued in the period' },
    population: { zh: '志愿服务记录证明', en: 'Certificates of service' },
    ...{ window: during, main: sum('certificates.issued') },
    traps: {
      zh: '更正是另出新号，两张都算出具',
      en: 'A correction has a new number; both were issued',
    },
    parts: [
      part(
        'corrected',
        { zh: '后来更正的', en: 'Corrected later' },
        sum('certificates.corrected'),
        'papers',
      ),
    ],
  }),
]
