import type { Words } from '#platform/model/words.ts'
import type { Definition } from '../definition.ts'
import { atEnd, define, part, partsByKey, per, share, sum } from './define.ts'

const register: Words = {
  zh: '登记在册、未关闭的公立医疗机构（医院和社区卫生服务机构）',
  en: 'Public medical institutions on the register that are open: hospitals and health centres',
}

const workers: Words = {
  zh: '期末在岗的医务社工；兼职、派驻的在服务机构算一次',
  en: 'Medical social workers in service at the end; part-time and stationed ones once, at the host',
}

const _levels: Record<string, Words> = {
  tertiary: { zh: '三级', en: 'Tertiary' },
  secondary: { zh: '二级', en: 'Secondary' },
  primary: { zh: '一级（基层）', en: 'Primary' },
  ungraded: { zh: '未定级', en: 'Ungraded' },
}

export const workforceDefinitions: readonly Definition[] = [
  define({
    ...{ code: 'W1', group: 'workforce', unit: 'people', digits: 0, rows: ['workforce.worker'] },
    name: { zh: '医务社工人数', en: 'Workers' },
    formula: { zh: '期末在岗的人数', en: 'Workers in service' },
    ...{ population: workers, window: atEnd },
    traps: { zh: '人数不是岗位数，也不是全时当量', en: 'Heads, neither posts nor FTE' },
    main: sum('workers.active'),
  }),
  define({
    ...{ code: 'W2', group: 'workforce', unit: 'fte', digits: 1, rows: ['workforce.worker'] },
    name: { zh: '全时当量', en: 'Full-time equivalents' },
    formula: { zh: '在岗人员全时当量之和', en: 'Sum of FTE' },
    ...{ population: workers, window: atEnd },
    traps: { zh: '兼职按比例', en: 'Part-time by its share' },
    main: sum('workers.fte-hundredths', undefined, 100),
  }),
  define({
    ...{ code: 'W3', group: 'workforce', unit: 'per-thousand', digits: 2 },
    rows: ['workforce.worker', 'places.bed_count'],
    name: { zh: '每千张开放床位社工数', en: 'Workers per 1 000 open beds' },
    formula: {
      zh: '有床位机构的全时当量 × 1000 ÷ 开放床位',
      en: 'FTE of houses with beds × 1 000 ÷ beds',
    },
    ...{ population: register, window: atEnd },
    traps: {
      zh: '床位取期末之前最近一次；没有床位的社区机构不计',
      en: 'Beds as last counted by the end; centres without beds are left out',
    },
    main: per('workers.bedded-hundredths', 'beds.open', 10),
  }),
  define({
    ...{ code: 'W4', group: 'workforce', unit: 'fte', digits: 1 },
    rows: ['workforce.worker', 'places.bed_count', 'coverage.norm_choice'],
    name: { zh: '与配备参数的差距', en: 'Staffing gap against the chosen norm' },
    formula: {
      zh: '各机构 max(0, 床位 ÷ 每人床位数 − 全时当量) 之和；按参数的宽、严两端',
      en: 'Sum of max(0, beds ÷ beds per worker − FTE), by the loose and the strict end of the norm',
    },
    ...{ population: register, window: atEnd, main: null },
    traps: {
      zh: '北京没有找到配备标准：参数是市级选定、带出处的比较值；参数没有规定的机构不计',
      en: 'No norm of Beijing was found: the parameter is one the city chose, with its source; houses of which it says nothing are left out',
    },
    parts: [
      part(
        ...(['least', { zh: '按较宽的一端', en: 'Loose end' }] as const),
        ...([sum('workers.gap-hundredths', 'least', 100), 'fte', 1] as const),
      ),
      part(
        ...(['most', { zh: '按较严的一端', en: 'Strict end' }] as const),
        ...([sum('workers.gap-hundredths', 'most', 100), 'fte', 1] as const),
      ),
      part(
        ...(['houses', { zh: '参数有规定的机构', en: 'Houses under the norm' }] as const),
        ...([sum('workers.gap-hundredths', 'houses'), 'institutions'] as const),
      ),
    ],
  }),
  define({
    ...{
      code: 'W5',
      group: 'workforce',
      unit: 'percent',
      digits: 1,
      rows: ['workforce.qualification'],
    },
    name: { zh: '持证率', en: 'Certified' },
    formula: {
      zh: '持有社会工作者职业水平证书的在岗人员 ÷ 在岗人员',
      en: 'Workers with a certificate ÷ workers',
    },
    ...{ population: workers, window: atEnd },
    traps: {
      zh: '通过考试和登记有效是两件事，分列；高级只通过考试的不算高级证书',
      en: 'Passed and registered are two things; an exam of senior level alone is no certificate',
    },
    main: share('workers.certified', 'workers.active', ['held']),
    parts: [
      part(
        ...(['registered', { zh: '登记在有效期内', en: 'Registration valid' }] as const),
        ...([share('workers.certified', 'workers.active', ['registered']), 'percent', 1] as const),
      ),
    ],
  }),
  define({
    ...{
      code: 'W6',
      group: 'workforce',
      unit: 'people',
      digits: 0,
      rows: ['workforce.qualification'],
    },
    name: { zh: '证书等级构成', en: 'Levels of certificates' },
    formula: { zh: '每人取最高一级', en: 'The highest certificate of each' },
    ...{ population: workers, window: atEnd, main: sum('workers.active') },
    traps: {
      zh: '高级考试通过未评审的另列，与其他几级重叠',
      en: 'Senior exam passed stands apart, and overlaps',
    },
    parts: partsByKey(
      {
        assistant: { zh: '助理社会工作师', en: 'Assistant' },
        intermediate: { zh: '社会工作师', en: 'Intermediate' },
        senior: { zh: '高级社会工作师', en: 'Senior' },
        none: { zh: '没有证书', en: 'None' },
        'senior-exam': { zh: '高级考试通过（另列）', en: 'Senior exam passed (apart)' },
      },
      (key) => sum('workers.levels', key),
      'people',
    ),
  }),
  define({
    ...{
      code: 'W7',
      group: 'workforce',
      unit: 'percent',
      digits: 1,
      rows: ['workforce.appointment'],
    },
    name: { zh: '岗位等级与证书对应率', en: 'Posts that match certificates' },
    formula: {
      zh: '证书等级覆盖岗位等级（5–7、8–10、11–12）的聘任 ÷ 5–12 级岗位的聘任',
      en: 'Appointments whose certificate covers the grade (5–7, 8–10, 11–12) ÷ appointments to grades 5–12',
    },
    population: { zh: '期末有效的聘任', en: 'Appointments in force' },
    window: atEnd,
    traps: {
      zh: '其他等级“规则未规定”，另列，不算不符',
      en: 'Other grades are not covered by the rule: apart, not counted as no',
    },
    main: share('appointments.matched', 'appointments.covered'),
    parts: [
      part(
        ...(['not-covered', { zh: '规则未规定的聘任', en: 'Not covered by the rule' }] as const),
        ...([sum('appointments.not-covered'), 'records'] as const),
      ),
    ],
  }),
  define({
    ...{ code: 'W8', group: 'workforce', unit: 'percent', digits: 1 },
    rows: ['workforce.continuing_education'],
    name: { zh: '继续教育完成率（两个时钟）', en: 'Continuing education (two clocks)' },
    formula: {
      zh: '年度达到 90 学时的人 ÷ 在岗人员；登记期内达到 70/90 学时的人 ÷ 登记有效的人',
      en: 'Those with 90 hours in the year ÷ workers; those with 70 or 90 in the registration period ÷ registered',
    },
    ...{ population: workers, window: atEnd, main: null },
    traps: { zh: '两个时钟依据不同，永远不合并', en: 'Two clocks under two laws, never merged' },
    parts: partsByKey(
      {
        'technical-year': { zh: '专业技术人员（本年）', en: 'Professional staff (this year)' },
        'registration-period': {
          zh: '登记期（3 年，至今）',
          en: 'Registration period (3 years, so far)',
        },
      },
      (key) => share('education.clocks-met', 'education.clocks', [key, key]),
      ...(['percent', 1] as const),
    ),
  }),
  define({
    ...{ code: 'W9', group: 'workforce', unit: 'people', digits: 0, rows: ['workforce.worker'] },
    name: { zh: '人员来源构成', en: 'Sources of staff' },
    formula: { zh: '在岗人员按来源', en: 'Workers by source' },
    ...{ population: workers, window: atEnd, main: sum('workers.active') },
    traps: {
      zh: '购买和派驻的人，用人单位不是本机构',
      en: 'Purchased and stationed ones are employed elsewhere',
    },
    parts: partsByKey(
      {
        recruited: { zh: '招聘', en: 'Recruited' },
        transferred: { zh: '转岗', en: 'Transferred' },
        purchased: { zh: '购买服务', en: 'Purchased' },
        stationed: { zh: '派驻', en: 'Stationed' },
      },
      (key) => sum('workers.sources', key),
      'people',
    ),
  }),
  define({
    ...{ code: 'W10', group: 'workforce', unit: 'ratio', digits: 1 },
    rows: ['workforce.worker', 'supervision.supervisor'],
    name: { zh: '每名督导对应社工数', en: 'Workers per supervisor' },
    formula: { zh: 'W1 ÷ 在册督导人数', en: 'W1 ÷ supervisors on the register' },
    ...{ population: workers, window: atEnd },
    traps: {
      zh: '督导属于全市，区和机构没有这个数',
      en: 'Supervisors are the city’s: there is no such number for a district',
    },
    main: per('workers.active', 'supervisors.active'),
  }),
]
