import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { catalogue } from './catalogue.ts'
import type { InstrumentId } from './instrument.ts'
import type { ResponseLine } from './response.ts'

/** Scores may be compared only when the same questions were asked and counted in the same way. */
export interface Series {
  readonly instrument: InstrumentId
  readonly instrumentVersion: string
  readonly variant: string
}

export interface Point {
  readonly id: string
  readonly at: Instant
  readonly score: number
  readonly band: string | null
  /** Against the point before; null at the first. */
  readonly change: number | null
}

export function isSameSeries(one: Series, other: Series) {
  return (
    one.instrument === other.instrument &&
    one.instrumentVersion === other.instrumentVersion &&
    one.variant === other.variant
  )
}

/** What still counts: neither corrected since, nor declined. */
export function isLive({ supersededBy, mode }: Pick<ResponseLine, 'supersededBy' | 'mode'>) {
  return supersededBy === null && mode !== 'declined'
}

/** Earliest first; what has no score, or was corrected, is no point of it. */
export function trendOf(lines: readonly ResponseLine[], series: Series): Point[] {
  const points = lines
    .filter((line) => isLive(line) && isSameSeries(line, series))
    .flatMap(({ id, at, score, band }) => (score === null ? [] : [{ id, at, score, band }]))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
  return points.map((point, index) => {
    const before = points[index - 1]
    return { ...point, change: before ? point.score - before.score : null }
  })
}

/** Each series that was begun, with the latest response first in it. */
export function seriesOf(lines: readonly ResponseLine[]): Series[] {
  const found: Series[] = []
  for (const line of [...lines].sort((one, other) => (one.at < other.at ? 1 : -1)))
    if (isLive(line) && !found.some((series) => isSameSeries(series, line)))
      found.push({
        ...{ instrument: line.instrument, instrumentVersion: line.instrumentVersion },
        variant: line.variant,
      })
  return found
}

const DAY_MINUTES = 24 * 60

/** From when on asking again can show a change; null where it is a matter of judgement. */
export function retestOn(instrument: InstrumentId, at: Instant): Day | null {
  const { retestDays } = catalogue[instrument]
  return retestDays === null ? null : dayInBeijing(addMinutes(at, retestDays * DAY_MINUTES))
}

export interface Retest extends Series {
  readonly on: Day
  readonly isDue: boolean
}

/** For each series the next time, the earliest first. */
export function retestsOf(lines: readonly ResponseLine[], today: Day): Retest[] {
  return seriesOf(lines)
    .flatMap((series) => {
      const [latest] = lines
        .filter((line) => isLive(line) && isSameSeries(line, series))
        .sort((one, other) => (one.at < other.at ? 1 : -1))
      const on = latest ? retestOn(series.instrument, latest.at) : null
      return on === null ? [] : [{ ...series, on, isDue: on <= today }]
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1))
}
