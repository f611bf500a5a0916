import { addMinutes, Day, dayInBeijing, Instant } from '#platform/model/time.ts'

interface FollowUpDays {
  readonly from: Day
  readonly days: readonly number[]
  /** Where the numbers come from. No rule of Beijing or of the state was found that names them. */
  readonly source: 'assumed'
}

/** After how many days one asks how it goes. Dated: another rule is another line. */
export const followUpDays: readonly FollowUpDays[] = [
  { from: Day.parse('2020-01-01'), days: [7, 30], source: 'assumed' },
]

export function followUpDaysAt(day: Day): FollowUpDays {
  const known = followUpDays.findLast(({ from }) => from <= day) ?? followUpDays[0]
  return known as FollowUpDays
}

const MINUTES_A_DAY = 24 * 60

export function daysAfter(day: Day, days: number): Day {
  const noon = Instant.parse(`${day}T04:00:00.000Z`)
  return dayInBeijing(addMinutes(noon, days * MINUTES_A_DAY))
}

export interface Made {
  readonly days: number
  readonly id: string
  readonly due: Day
  readonly isDone: boolean
}

interface ToDo {
  readonly make: readonly { readonly days: number; readonly due: Day }[]
  readonly move: readonly { readonly id: string; readonly due: Day }[]
}

/**
 * What is left to do so that each follow-up exists once, on the right day. Done twice, the second
 * time nothing is left; those that were done stay where they are.
 */
export function followUpsLeft(
  dischargedOn: Day,
  days: readonly number[],
  made: readonly Made[],
): ToDo {
  const wanted = [...new Set(days)].map((n) => ({ days: n, due: daysAfter(dischargedOn, n) }))
  return {
    make: wanted.filter(({ days: n }) => !made.some((one) => one.days === n)),
    move: made
      .filter(({ isDone }) => !isDone)
      .map((one) => ({ id: one.id, due: daysAfter(dischargedOn, one.days), was: one.due }))
      .filter(({ due, was }) => due !== was)
      .map(({ id, due }) => ({ id, due })),
  }
}
