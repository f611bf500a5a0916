import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'

/** 2026年11月21日, as it stands on paper. */
export function day(at: Day | Instant) {
  const [year, month, date] = (at.length === 10 ? at : dayInBeijing(at as Instant)).split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** 2026年11月21日 10:42, Beijing time. */
export function minute(at: Instant) {
  return `${day(at)} ${addMinutes(at, 8 * 60).slice(11, 16)}`
}
