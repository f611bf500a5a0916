import type { Seeded } from '#platform/model/seeded.ts'
import type { Specialty, WorkModel } from '../model/institution.ts'
import type { ServicePointKind } from '../model/service-point.ts'
import type { Planned } from './demo-plan.ts'

/** A department of the invented house, and where people are met there. */
export interface House {
  readonly name: string
  readonly points: readonly (readonly [ServicePointKind, string, string | null])[]
}

const SOCIAL_WORK: House = {
  name: '社会工作部',
  points: [
    ['station', '社工服务站', '门诊楼 1 层'],
    ['phone', '社工热线', null],
  ],
}

/** The house of the stories: adults and children, from the emergency room to the hospice ward. */
const MAIN: readonly House[] = [
  SOCIAL_WORK,
  {
    name: '儿科血液病区',
    points: [
      ['ward', '儿科血液一病房', '住院楼 6 层东'],
      ['ward', '儿科血液二病房', '住院楼 6 层西'],
    ],
  },
  { name: '肿瘤科', points: [['ward', '肿瘤内科病房', '住院楼 9 层东']] },
  { name: '神经内科', points: [['ward', '卒中病房', '住院楼 7 层东']] },
  { name: '康复医学科', points: [['ward', '康复病房', '住院楼 3 层']] },
  { name: '安宁疗护科', points: [['hospice', '安宁疗护病房', '住院楼 2 层南']] },
  {
    name: '肾内科',
    points: [
      ['dialysis', '血液透析中心', '门诊楼 4 层'],
      ['ward', '肾内科病房', '住院楼 8 层西'],
    ],
  },
  { name: '急诊科', points: [['emergency', '急诊留观区', '急诊楼 1 层']] },
  { name: '老年医学科', points: [['ward', '老年病房', '住院楼 5 层']] },
]

const BY_SPECIALTY: Partial<Record<Specialty, readonly string[]>> = {
  general: ['内科', '外科', '儿科', '神经内科', '急诊科'],
  paediatrics: ['血液肿瘤科', '新生儿科', '心脏科', '神经康复科'],
  oncology: ['肿瘤内科', '放疗科', '安宁疗护科'],
  psychiatry: ['普通精神科', '儿少精神科', '老年精神科'],
  rehabilitation: ['神经康复科', '骨科康复科', '儿童康复科'],
  'chinese-medicine': ['内科', '针灸科', '骨伤科'],
  obstetrics: ['产科', '妇科', '新生儿科'],
  geriatrics: ['老年内科', '安宁疗护科'],
}

export function furnish(plan: Planned, isMain: boolean, random: Seeded): readonly House[] {
  if (isMain) return MAIN
  if (plan.kind === 'community-health-centre')
    return [
      { name: '全科', points: [['clinic', '全科诊室', '1 层']] },
      { name: '预防保健科', points: [['community', '社区服务站', null]] },
    ]
  const names = BY_SPECIALTY[plan.specialty] ?? ['内科', '外科']
  const houses = names.map((name, floor): House => {
    return { name, points: [['ward', `${name}病房`, `${floor + random.int(2, 5)} 层`]] }
  })
  return plan.level === 'tertiary' ? [SOCIAL_WORK, ...houses] : houses
}

const BEDS = {
  tertiary: [500, 1600],
  secondary: [120, 480],
  primary: [10, 40],
  ungraded: [0, 20],
} as const

export function countBeds({ level }: Planned, random: Seeded) {
  const [from, to] = BEDS[level]
  const before = random.int(from, to)
  return [
    { asOf: '2024-12-31', openBeds: before },
    { asOf: '2025-12-31', openBeds: before + random.int(0, Math.ceil(before / 20)) },
  ]
}

export function organise({ level }: Planned, isMain: boolean, random: Seeded) {
  const models: readonly WorkModel[] = isMain
    ? ['own-department']
    : level === 'tertiary'
      ? ['own-department', 'sub-department', 'attached']
      : ['attached', 'purchased', 'stationed']
  return { since: `${random.int(2019, 2025)}-0${random.int(1, 9)}-01`, model: random.pick(models) }
}
