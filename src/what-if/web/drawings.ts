import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from '#platform/web/tokens.ts'
import type { GroupRow, Result, SweepPoint } from '../model/result.ts'

interface Names {
  readonly least: string
  readonly most: string
  readonly band: string
}

const TOP = 92

function grid() {
  return { left: 8, right: 28, top: TOP, bottom: 8, containLabel: true }
}

function axes({ ink, line }: Palette) {
  return {
    axisLabel: { color: ink },
    axisLine: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
  }
}

function legend({ ink }: Palette) {
  return { top: 50, left: 0, itemGap: 16, textStyle: { color: ink } }
}

const toPercent = (points: number) => points / 100

/** Payout over premium of each scenario, least and most, each with its band. */
export function drawRatios({ scenarios }: Result, names: Names) {
  return (palette: Palette): EChartsCoreOption => {
    const bars = (['least', 'most'] as const).map((end, n) => ({
      name: names[end],
      type: 'bar',
      barMaxWidth: 26,
      itemStyle: { color: n === 0 ? palette.jade : palette.azure },
      data: scenarios.map(({ ratio }) => toPercent(ratio[end].amount)),
    }))
    const bands = (['least', 'most'] as const).map((end, n) => ({
      name: names.band,
      type: 'custom',
      itemStyle: { color: palette.ink },
      renderItem: (_: unknown, api: Api) => whisker(api, n, palette.ink),
      data: scenarios.map(({ ratio }, place) => [
        ...[place, toPercent(ratio[end].low), toPercent(ratio[end].high)],
      ]),
      z: 10,
    }))
    return {
      grid: grid(),
      legend: legend(palette),
      xAxis: {
        ...axes(palette),
        type: 'category',
        data: scenarios.map(({ name }) => name),
        axisLabel: { color: palette.ink, interval: 0, width: 90, overflow: 'break' },
      },
      yAxis: {
        ...axes(palette),
        type: 'value',
        axisLabel: { color: palette.ink, formatter: '{value}%' },
      },
      series: [...bars, ...bands],
    }
  }
}

interface Api {
  readonly value: (dimension: number) => number
  readonly coord: (point: readonly [number, number]) => [number, number]
  readonly size: (value: readonly [number, number]) => [number, number]
}

/** From the lower to the upper end of the band, over the middle of the n-th of two bars. */
function whisker(api: Api, n: number, colour: string) {
  const [x, bottom] = api.coord([api.value(0), api.value(1)])
  const [, top] = api.coord([api.value(0), api.value(2)])
  const [width] = api.size([1, 0])
  const bar = Math.min(26, (width * 0.8) / 2.3)
  const middle = x + (n === 0 ? -1 : 1) * bar * 0.65
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke: colour, lineWidth: 2 },
  })
  return {
    type: 'group',
    children: [
      line(middle, bottom, middle, top),
      line(middle - 5, bottom, middle + 5, bottom),
      line(middle - 5, top, middle + 5, top),
    ],
  }
}

/** Gainers to the right, losers to the left; what is not told has no bar. */
export function drawGroups(
  rows: readonly GroupRow[],
  nameOf: (key: string) => string,
  { gainers, losers }: { readonly gainers: string; readonly losers: string },
) {
  return (palette: Palette): EChartsCoreOption => {
    const groups = rows.filter(({ key }) => key !== 'all').toReversed()
    const bar = { type: 'bar', stack: 'people', barMaxWidth: 18 }
    return {
      grid: grid(),
      legend: legend(palette),
      xAxis: {
        ...axes(palette),
        type: 'value',
        axisLabel: {
          color: palette.ink,
          hideOverlap: true,
          formatter: (n: number) => `${Math.abs(n)}`,
        },
      },
      yAxis: { ...axes(palette), type: 'category', data: groups.map(({ key }) => nameOf(key)) },
      series: [
        {
          ...{ ...bar, name: gainers, itemStyle: { color: palette.leaf } },
          data: groups.map(({ winners }) => winners ?? 0),
        },
        {
          ...{ ...bar, name: losers, itemStyle: { color: palette.vermilion } },
          data: groups.map(({ losers: count }) => -(count ?? 0)),
        },
      ],
    }
  }
}

/** Payout over premium along the settings of one number, and the band around it. */
export function drawSweep(
  points: readonly SweepPoint[],
  tell: (value: number) => string,
  names: Names,
) {
  return (palette: Palette): EChartsCoreOption => {
    const line = (end: 'least' | 'most', colour: string, symbol: string) => ({
      ...{ name: names[end], type: 'line', symbol, symbolSize: 7, lineStyle: { width: 2 } },
      itemStyle: { color: colour },
      data: points.map(({ ratio }) => toPercent(ratio[end].amount)),
    })
    const hidden = { type: 'line', symbol: 'none', lineStyle: { opacity: 0 }, stack: 'band' }
    const low = points.map(({ ratio }) => toPercent(ratio.least.low))
    return {
      grid: grid(),
      legend: { ...legend(palette), data: [names.least, names.most, names.band] },
      xAxis: {
        ...axes(palette),
        type: 'category',
        boundaryGap: false,
        data: points.map(({ value }) => tell(value)),
        axisLabel: { color: palette.ink, hideOverlap: true },
      },
      yAxis: {
        ...axes(palette),
        type: 'value',
        scale: true,
        axisLabel: { color: palette.ink, formatter: '{value}%' },
      },
      series: [
        { ...hidden, name: 'low', data: low, silent: true },
        {
          ...{ ...hidden, name: names.band, itemStyle: { color: palette.edge } },
          areaStyle: { color: palette.edge, opacity: 0.3 },
          data: points.map(({ ratio }, n) => toPercent(ratio.most.high) - (low[n] as number)),
        },
        line('least', palette.jade, 'circle'),
        line('most', palette.azure, 'rect'),
      ],
    }
  }
}
