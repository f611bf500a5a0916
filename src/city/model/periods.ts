import { boundsOf, monthOf, PeriodName } from '#indicators/model/period.ts'
import { type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'

const MONTHS = 13

/**
 * What may be chosen: the last month that is over first, this month, then the months, quarters and
 * years before it, as far as a year and a month back.
 */
export function periodsToChoose(now: Instant): PeriodName[] {
  const today = dayInBeijing(now)
  const current = monthOf(today)
  const months = [current]
  while (months.length < MONTHS) months.push(monthBefore(months.at(-1) as PeriodName))
  const [, last, ...older] = months as [PeriodName, PeriodName, ...PeriodName[]]
  const quarters = months
    .filter(endsQuarter)
    .map(quarterOf)
    .filter((one) => isOver(one, today))
  const year = Number(today.slice(0, 4))
  const years = [year - 1, year].map((one) => PeriodName.parse(`${one}`))
  return [last, current, ...older, ...quarters, ...years]
}

function isOver(period: PeriodName, today: Day) {
  return boundsOf(period).before <= today
}

function endsQuarter(month: PeriodName) {
  return Number(month.slice(5)) % 3 === 0
}

function quarterOf(month: PeriodName) {
  return PeriodName.parse(`${month.slice(0, 4)}-Q${Number(month.slice(5)) / 3}`)
}

function monthBefore(month: PeriodName) {
  const [year, n] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const before = n === 1 ? `${year - 1}-12` : `${year}-${String(n - 1).padStart(2, '0')}`
  return PeriodName.parse(before)
}
