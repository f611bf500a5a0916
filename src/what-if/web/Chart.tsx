import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useAppearance } from '#platform/web/Appearance.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { paletteOf } from '#platform/web/theme.ts'
import { FONTS, type Palette } from '#platform/web/tokens.ts'
import { SYNTHETIC } from '../model/population-rules.ts'
import css from './WhatIf.module.css'
import { words } from './words.ts'

interface Props {
  readonly label: string
  /** In pixels. */
  readonly height: number
  readonly draw: (palette: Palette) => EChartsCoreOption
}

/**
 * A drawing of what stands in the table beside it: for eyes only, so it is one picture with a name.
 * No tooltips: they would need inline styles, which the content policy forbids. On every chart stands
 * that the data are synthetic.
 */
export function Chart({ label, height, draw }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const appearance = useAppearance()
  const place = useRef<HTMLDivElement>(null)
  const palette = paletteOf(appearance)
  const mark = SYNTHETIC[language]

  useEffect(() => {
    const element = place.current
    if (!element) return
    let chart: EChartsType | undefined
    let isGone = false
    const watch = new ResizeObserver(() => chart?.resize())
    void import('./chart-engine.ts').then(({ openChart }) => {
      // Without a canvas there is no picture; the table says the same.
      if (isGone || !document.createElement('canvas').getContext('2d')) return
      chart = openChart(element)
      chart.setOption({
        animation: false,
        // The picture has its name already; only the patterns are wanted.
        aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
        textStyle: { fontFamily: FONTS, color: palette.ink, fontSize: 13 },
        title: {
          ...{ text: label, subtext: mark, left: 0, top: 0 },
          textStyle: {
            color: palette.ink,
            fontSize: 15,
            width: element.clientWidth,
            overflow: 'break',
          },
          subtextStyle: { color: palette.amber, fontSize: 13, fontWeight: 600 },
        },
        ...draw(palette),
      })
      watch.observe(element)
    })
    return () => {
      isGone = true
      watch.disconnect()
      chart?.dispose()
    }
  }, [label, mark, draw, palette])

  return (
    <div
      ref={place}
      role="img"
      aria-label={w.marked(label, mark)}
      className={css.chart}
      style={{ blockSize: height }}
    />
  )
}
