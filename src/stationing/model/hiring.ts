import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Month, PostState } from './post.ts'

export const hireObstacleWords = {
  'not-ended': { zh: '驻点结束之后才能登记是否留用。', en: 'Hiring is told after the end.' },
  'outside-twelve-months': {
    zh: '留用的日期要在驻点结束后的十二个月之内（结束前已签的写结束当日）。',
    en: 'The day has to lie within twelve months of the end.',
  },
  'too-early-for-no': {
    zh: '结束满十二个月之后，才能登记“没有留用”。',
    en: 'That nobody was hired can be told twelve months after the end, not before.',
  },
  'hire-known': { zh: '是否留用已经登记过。', en: 'This is on record already.' },
  'day-to-come': { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' },
} as const satisfies Record<string, Words>
export type HireObstacle = keyof typeof hireObstacleWords

/** Twelve months on, the same day of the month; the last one where there is no such day. */
export function aYearAfter(day: Day): Day {
  const [year = 0, month, date] = day.split('-')
  const next = `${Number(year) + 1}-${month}`
  return (`${month}-${date}` === '02-29' ? `${next}-28` : `${next}-${date}`) as Day
}

interface Told {
  readonly hired: boolean
  readonly on: Day
}

interface Ended {
  readonly state: PostState
  readonly endedOn: Day | null
  readonly isKnown: boolean
}

/** A yes has a day within the twelve months; a no is known when they are over. */
export function findHireObstacle(
  { hired, on }: Told,
  { state, endedOn, isKnown }: Ended,
  today: Day,
): HireObstacle | undefined {
  if (state !== 'ended' || endedOn === null) return 'not-ended'
  if (isKnown) return 'hire-known'
  if (on > today) return 'day-to-come'
  const limit = aYearAfter(endedOn)
  if (hired) return on < endedOn || on > limit ? 'outside-twelve-months' : undefined
  return on < limit ? 'too-early-for-no' : undefined
}

interface Post {
  readonly state: PostState
  readonly placedOn: Day | null
  readonly endedOn: Day | null
  readonly hired: boolean | null
}

/**
 * 造血率. Of the posts that ended twelve months ago or longer, how many hosts have hired. Where
 * nothing is on record it counts as unknown, never as no.
 */
export function hireRate(posts: readonly Post[], today: Day) {
  const due = posts.filter(
    ({ state, placedOn, endedOn }) =>
      state === 'ended' && placedOn !== null && endedOn !== null && aYearAfter(endedOn) <= today,
  )
  const hired = due.filter((post) => post.hired === true).length
  const unknown = due.filter((post) => post.hired === null).length
  return { due: due.length, hired, unknown }
}

/** The months that are over, from the first to the last of the post, for which there is no report. */
export function findMissingMonths(
  { placedOn, endedOn }: Pick<Post, 'placedOn' | 'endedOn'>,
  told: readonly Month[],
  today: Day,
): Month[] {
  if (placedOn === null) return []
  const missing: Month[] = []
  const last = endedOn === null ? monthOf(today) : followingMonth(monthOf(endedOn))
  for (let month = monthOf(placedOn); month < last; month = followingMonth(month))
    if (!told.includes(month)) missing.push(month)
  return missing
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

function followingMonth(month: Month): Month {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
