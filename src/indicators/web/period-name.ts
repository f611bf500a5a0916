import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import {
  grainOf,
  monthOf,
  monthsBetween,
  type PeriodName,
  partsOf,
  yearOf,
} from '../model/period.ts'

/** A period as people say it. */
export function periodName(period: PeriodName, language: 'zh' | 'en') {
  const year = yearOf(period)
  switch (grainOf(period)) {
    case 'year':
      return language === 'zh' ? `${year} 年` : year
    case 'quarter': {
      const n = period.slice(6)
      return language === 'zh' ? `${year} 年第 ${n} 季度` : `Q${n} ${year}`
    }
    case 'month': {
      const n = Number(period.slice(5))
      return language === 'zh' ? `${year} 年 ${n} 月` : `${year}-${period.slice(5)}`
    }
  }
}

/** This year and the last, with their quarters and months that have begun: newest first. */
export function periodsUntil(now: Instant): readonly PeriodName[] {
  const today = monthOf(dayInBeijing(now))
  const year = Number(yearOf(today))
  const years = [year, year - 1].map((one) => `${one}` as PeriodName)
  const months = monthsBetween(`${year - 1}-01` as PeriodName, today)
  const quarters = years
    .toReversed()
    .flatMap(partsOf)
    .filter((quarter) => (partsOf(quarter)[0] ?? quarter) <= today)
  return [...years, ...quarters.toReversed(), ...months.toReversed()]
}
