import type { CaseId } from '#casework/model/case.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Column, Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { catalogue, findOutcome, findVariant } from '../../model/catalogue.ts'
import { type Point, retestOn, type Series, trendOf } from '../../model/course.ts'
import type { ResponseLine } from '../../model/response.ts'
import { toSheet } from '../ways.ts'
import { words } from '../words.ts'
import css from './CaseInstruments.module.css'
import { TrendChart } from './TrendChart.tsx'

interface Props {
  readonly caseId: CaseId
  readonly responses: readonly ResponseLine[]
  readonly series: Series
}

/** One instrument, one variant: the line, and the same numbers as a table. */
export function Course({ caseId, responses, series }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const instrument = catalogue[series.instrument]
  const variant = findVariant(instrument, series.variant)
  const points = trendOf(responses, series)
  if (!variant?.total || points.length < 2) return null
  const latest = points.at(-1) as Point
  const next = retestOn(series.instrument, latest.at)
  const columns: readonly Column<Point>[] = [
    { key: 'at', title: w.at, card: 'title', render: ({ at }) => dates.day(at) },
    { key: 'score', title: w.score, end: true, render: ({ score }) => score },
    {
      ...{ key: 'change', title: w.change, end: true },
      render: ({ change }) => (change === null ? w.first : signed(change)),
    },
    {
      ...{ key: 'band', title: w.result },
      render: ({ band }) => (band ? findOutcome(variant, band)?.words[language] : w.noBand),
    },
  ]
  return (
    <Section title={`${instrument.short} ${w.course}`}>
      <TrendChart
        points={points}
        sum={variant.total}
        label={w.chart(instrument.short, points.length)}
      />
      <Rows
        label={`${instrument.short} ${w.course}`}
        rows={points}
        columns={columns}
        rowKey={({ id }) => id}
        to={({ id }) => toSheet(caseId, id)}
      />
      <p className={css.soft}>{next ? w.dueOn(dates.day(next)) : w.noDate}</p>
    </Section>
  )
}

function signed(change: number) {
  return change > 0 ? `+${change}` : `${change}`.replace('-', '−')
}
