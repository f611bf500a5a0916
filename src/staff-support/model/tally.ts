import type { Day, Instant } from '#platform/model/time.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { Theme } from './talk.ts'

/** Fewer people than this are not told about, nobody included: that nobody came is a fact as well. */
export const FEWEST = 5

/** One session, as it is counted: no name, no day, nobody's counsellor. */
export interface Counted {
  readonly talkId: string
  readonly quarter: string
  readonly theme: Theme
  readonly minutes: number
}

export interface Cell {
  readonly people: number
  readonly minutes: number
}

export interface ShownCell {
  readonly people: number
  /** Whole hours. */
  readonly hours: number
}

export interface ShownQuarter {
  readonly quarter: string
  /** Null where it is not shown. */
  readonly total: ShownCell | null
  readonly themes: Readonly<Record<Theme, ShownCell | null>>
}

/** `2026-Q4`: of the day on which it was written down, so that a quarter that is over stays as it is. */
export function quarterOf(at: Instant | Day) {
  const day = at.length === 10 ? at : dayInBeijing(at as Instant)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/**
 * Each person once a quarter, with all of their minutes, under the theme that took most of them: the
 * themes add up to the total, and hiding one of them can be made safe.
 */
export function tally(sessions: readonly Counted[]): Map<string, Record<Theme, Cell>> {
  const people = new Map<string, Map<Theme, number>>()
  for (const { talkId, quarter, theme, minutes } of sessions) {
    const key = `${quarter} ${talkId}`
    const themes = people.get(key) ?? new Map<Theme, number>()
    people.set(key, themes.set(theme, (themes.get(theme) ?? 0) + minutes))
  }
  const quarters = new Map<string, Record<Theme, Cell>>()
  for (const [key, themes] of people) {
    const quarter = key.slice(0, key.indexOf(' '))
    const cells = quarters.get(quarter) ?? emptyCells()
    const theme = Theme.options.reduce((most, one) =>
      (themes.get(one) ?? 0) > (themes.get(most) ?? 0) ? one : most,
    )
    const minutes = [...themes.values()].reduce((sum, one) => sum + one, 0)
    const cell = cells[theme]
    const more = { people: cell.people + 1, minutes: cell.minutes + minutes }
    quarters.set(quarter, { ...cells, [theme]: more })
  }
  return quarters
}

function emptyCells() {
  const cells = Theme.options.map((theme) => [theme, { people: 0, minutes: 0 }])
  return Object.fromEntries(cells) as Record<Theme, Cell>
}

/**
 * Which cells stay hidden, and whether the total does. Every cell below five; with any of them always
 * the first of the list; then, in the order of the list and not by size, one more until the hidden
 * ones are two at least and five people together. The total gives away no single one of them, not even
 * to somebody who knows this rule.
 */
export function hide(people: readonly number[]): { cells: boolean[]; total: boolean } {
  const cells = people.map((count) => count < FEWEST)
  if (!cells.includes(true)) return { cells, total: false }
  cells[0] = true
  const isTooLittle = () => {
    const hidden = people.filter((_, n) => cells[n])
    return hidden.length < 2 || hidden.reduce((sum, count) => sum + count, 0) < FEWEST
  }
  for (let n = 1; n < people.length && isTooLittle(); n++) cells[n] = true
  return { cells, total: isTooLittle() }
}

/** What the head of the house is shown of one quarter. */
export function show(quarter: string, cells: Readonly<Record<Theme, Cell>>): ShownQuarter {
  const hidden = hide(Theme.options.map((theme) => cells[theme].people))
  const all = Theme.options.map((theme) => cells[theme])
  const sum = (of: (cell: Cell) => number) => all.reduce((so, cell) => so + of(cell), 0)
  const total = { people: sum(({ people }) => people), minutes: sum(({ minutes }) => minutes) }
  return {
    quarter,
    total: hidden.total ? null : toShown(total),
    themes: Object.fromEntries(
      Theme.options.map((theme, n) => [theme, hidden.cells[n] ? null : toShown(cells[theme])]),
    ) as ShownQuarter['themes'],
  }
}

function toShown({ people, minutes }: Cell): ShownCell {
  return { people, hours: Math.round(minutes / 60) }
}
