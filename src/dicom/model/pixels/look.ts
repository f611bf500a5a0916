import { type DataSet, plainText } from '../data-set.ts'

/** How numbers become what a screen shows (PS3.3 §C.11). */
export interface Look {
  readonly slope: number
  readonly intercept: number
  readonly windows: readonly Window[]
  readonly exact: boolean
  /** Millimetres between rows and between columns; undefined when nobody says. */
  readonly spacing: readonly [number, number] | undefined
}

export interface Window {
  readonly center: number
  readonly width: number
}

/** Of the data set itself, or of what an enhanced object says for all its frames. */
export function lookOf(dataSet: DataSet): Look {
  const shared = dataSet.get('52009229')?.items?.[0]
  const inGroup = (group: string) => shared?.get(group)?.items?.[0]
  const numbers = (tag: string, group: string) =>
    readDecimals(dataSet, tag) ?? readDecimals(inGroup(group), tag) ?? []
  const [slope = 1] = numbers('00281053', '00289145')
  const [intercept = 0] = numbers('00281052', '00289145')
  const centers = numbers('00281050', '00289132')
  const widths = numbers('00281051', '00289132')
  const [between, across] = [
    numbers('00280030', '00289110'),
    readDecimals(dataSet, '00181164') ?? [],
  ].find((pair) => pair.length === 2 && pair.every((one) => one > 0)) ?? [undefined, undefined]
  return {
    slope: slope === 0 ? 1 : slope,
    intercept,
    windows: centers.flatMap((center, index) => {
      const width = widths[index]
      return width !== undefined && width >= 1 ? [{ center, width }] : []
    }),
    exact: plainText(dataSet, '00281056') === 'LINEAR_EXACT',
    spacing: between !== undefined && across !== undefined ? [between, across] : undefined,
  }
}

function readDecimals(dataSet: DataSet | undefined, tag: string) {
  const text = dataSet && plainText(dataSet, tag)
  const numbers = text?.split('\\').map(Number)
  return numbers?.every(Number.isFinite) ? numbers : undefined
}
