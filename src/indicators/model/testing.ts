import { type Finest, isShown } from './detail.ts'
import { type PeriodName, partsOf, periodsOf } from './period.ts'
import { CITY, type PlaceTree } from './protect-year.ts'

export const PERIODS = periodsOf('2025')
const MONTHS = PERIODS.slice(0, 12)

export interface World {
  readonly tree: PlaceTree
  readonly places: readonly string[]
  readonly at: (place: string, period: PeriodName) => number
}

/** A city of a few districts and houses with counts that are often small, and its true sums. */
export function aCity(sizes: readonly number[], most: number, next: () => number): World {
  const districts = sizes.map((size, d) => ({
    id: `d${d}`,
    institutions: Array.from({ length: size }, (_, n) => `d${d}-${n}`),
  }))
  const values = new Map<string, number>()
  const add = (place: string, period: string, value: number) =>
    values.set(`${place} ${period}`, (values.get(`${place} ${period}`) ?? 0) + value)
  for (const { id, institutions } of districts)
    for (const house of institutions) {
      const scale = next() % (most + 1)
      for (const month of MONTHS) {
        const value = next() % (scale + 1)
        const quarter = PERIODS.slice(12, 16).find((one) => partsOf(one).includes(month)) ?? ''
        for (const place of [house, id, CITY])
          for (const period of [month, quarter, '2025']) add(place, period, value)
      }
    }
  const places = [CITY, ...districts.flatMap(({ id, institutions }) => [id, ...institutions])]
  return {
    tree: { districts },
    places,
    at: (place, period) => values.get(`${place} ${period}`) ?? 0,
  }
}

export type Published = ReadonlyMap<string, number>

export function publish({ places, at }: World, finest: ReadonlyMap<string, Finest>): Published {
  return new Map(
    places.flatMap((place) =>
      PERIODS.filter((period) => isShown(finest.get(place) ?? 'month', period)).map(
        (period) => [`${place} ${period}`, at(place, period)] as const,
      ),
    ),
  )
}

/** Every sum that holds between cells: parts add up to their whole, over places and over periods. */
function sumsOf({ tree: { districts }, places }: World): (readonly [string, readonly string[]])[] {
  const byPlace = [
    [CITY, districts.map(({ id }) => id)] as const,
    ...districts.map(({ id, institutions }) => [id, institutions] as const),
  ]
  const wholes = PERIODS.filter((period) => partsOf(period).length > 0)
  return [
    ...PERIODS.flatMap((period) =>
      byPlace.map(
        ([whole, parts]) => [`${whole} ${period}`, parts.map((one) => `${one} ${period}`)] as const,
      ),
    ),
    ...places.flatMap((place) =>
      wholes.map(
        (whole) => [`${place} ${whole}`, partsOf(whole).map((one) => `${place} ${one}`)] as const,
      ),
    ),
  ]
}

const PRIME = 2_147_483_647n

/** All that follows from what is shown: the cells that every solution of the sums agrees on. */
export function recover(world: World, shown: Published): string[] {
  const hidden = world.places.flatMap((place) =>
    PERIODS.map((period) => `${place} ${period}`).filter((cell) => !shown.has(cell)),
  )
  const column = new Map(hidden.map((cell, n) => [cell, n]))
  const rows: Map<number, bigint>[] = []
  for (const [whole, parts] of sumsOf(world)) {
    const row = new Map<number, bigint>()
    for (const [cell, factor] of [
      [whole, PRIME - 1n] as const,
      ...parts.map((one) => [one, 1n] as const),
    ]) {
      const at = column.get(cell)
      if (at !== undefined) row.set(at, factor)
    }
    if (row.size > 0) rows.push(row)
  }
  return soleColumns(rows).map((at) => hidden[at] ?? '')
}

/** Gauss and Jordan, modulo a large prime: rows that come down to one column determine it. */
function soleColumns(rows: Map<number, bigint>[]): number[] {
  const reduced = new Map<number, Map<number, bigint>>()
  for (const row of rows) {
    for (const [at] of [...row].sort(([a], [b]) => a - b)) {
      const other = reduced.get(at)
      if (other) subtract(row, other, row.get(at) ?? 0n)
    }
    const pivot = Math.min(...row.keys())
    if (row.size === 0) continue
    scale(row, inverse(row.get(pivot) ?? 1n))
    for (const other of reduced.values()) subtract(other, row, other.get(pivot) ?? 0n)
    reduced.set(pivot, row)
  }
  return [...reduced].filter(([, row]) => row.size === 1).map(([at]) => at)
}

function subtract(row: Map<number, bigint>, other: Map<number, bigint>, factor: bigint) {
  if (factor === 0n) return
  for (const [at, value] of other) {
    const left = ((((row.get(at) ?? 0n) - factor * value) % PRIME) + PRIME) % PRIME
    if (left === 0n) row.delete(at)
    else row.set(at, left)
  }
}

function scale(row: Map<number, bigint>, factor: bigint) {
  for (const [at, value] of row) row.set(at, (value * factor) % PRIME)
}

function inverse(value: bigint) {
  let [result, base, power] = [1n, value, PRIME - 2n]
  for (; power > 0n; power /= 2n) {
    if (power % 2n === 1n) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}

/** Two published tables, one taken from the other: what is left of a whole after some of its parts. */
export function differences(world: World, shown: Published) {
  return sumsOf(world).flatMap(([whole, parts]) => {
    const sum = shown.get(whole)
    const missing = parts.filter((part) => !shown.has(part))
    if (sum === undefined || missing.length === 0) return []
    const left = parts.reduce((rest, part) => rest - (shown.get(part) ?? 0), sum)
    return [{ missing, left }]
  })
}
