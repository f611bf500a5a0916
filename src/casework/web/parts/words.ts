import type { RiskLevel } from '../../model/case.ts'

export const words = {
  bed: (bed: string) => ({ zh: `${bed} 床`, en: `bed ${bed}` }),
  noPlace: { zh: '未写病区', en: 'No ward given' },
  years: (age: number) => ({ zh: `${age} 岁`, en: `${age} years` }),
  aboutYears: (age: number) => ({ zh: `约 ${age} 岁`, en: `about ${age} years` }),
  female: { zh: '女', en: 'female' },
  male: { zh: '男', en: 'male' },
  minor: { zh: '未成年人', en: 'Minor' },
  closedRecord: { zh: '资料未开放给您', en: 'Record not open to you' },
}

/** How loud a risk is; a level without tone stands in plain ink. */
export const riskTones = {
  unset: undefined,
  none: undefined,
  yellow: 'amber',
  orange: 'amber',
  red: 'vermilion',
} as const satisfies Record<RiskLevel, string | undefined>
