import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

/**
 * Only what the charts here need. This file is fetched when the first chart is drawn; what it does, it
 * does when it is called, because files of pages count as free of side effects.
 */
export function openChart(element: HTMLElement) {
  use([
    ...[BarChart, CustomChart, LineChart],
    ...[AriaComponent, GridComponent, LegendComponent, TitleComponent, CanvasRenderer],
  ])
  return init(element, null, { renderer: 'canvas', devicePixelRatio: 2 })
}
