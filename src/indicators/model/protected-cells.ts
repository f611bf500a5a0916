import { type MeasureName, measureNames, measureOf } from './measure.ts'
import { type Counts, sumOf } from './reckon.ts'

/** The measures of a family and of its parts whose counts are looked at. */
export function countsOfFamily(family: string): readonly MeasureName[] {
  return measureNames.filter((name) => {
    const { family: mine, amount } = measureOf(name)
    return mine?.replace('+', '') === family && !amount
  })
}

type Dimensions = ReadonlyMap<string, readonly string[]>

/** How to read the cells of a family from counts: each total. */
export function totalsOfFamily(family: string) {
  const names = countsOfFamily(family).filter((name) => measureOf(name).family === family)
  return (counts: Counts): readonly number[] => names.map((name) => sumOf(counts, name))
}

/**
 * How to read the cells of its parts: what is within another count and what is left of that, for 97 of
 * 100 tells of three; and each value of each dimension.
 */
export function partsOfFamily(family: string, dimensions: Dimensions) {
  const names = countsOfFamily(family)
  const within = names.flatMap((name) => {
    const whole = measureOf(name).within as MeasureName | undefined
    return whole ? [[name, whole] as const] : []
  })
  const keyed = names
    .filter((name) => !measureOf(name).spread)
    .flatMap((name) => (dimensions.get(name) ?? []).map((key) => [name, key] as const))
  return (counts: Counts): readonly number[] => [
    ...within.flatMap(([part, whole]) => {
      const [some, all] = [sumOf(counts, part), sumOf(counts, whole)]
      return [some, all - some]
    }),
    ...keyed.map(([name, key]) => sumOf(counts, name, key)),
  ]
}
