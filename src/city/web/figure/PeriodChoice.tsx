import { Select } from 'antd'
import { useId } from 'react'
import { grainOf, type PeriodName } from '#indicators/model/period.ts'
import { useWords } from '#platform/web/language.tsx'
import css from '../City.module.css'
import { words } from '../words.ts'

interface Props {
  readonly period: PeriodName
  readonly periods: readonly PeriodName[]
  readonly onChange: (period: PeriodName) => void
}

/** Month, quarter or year; what is chosen stands in the address. */
export function PeriodChoice({ period, periods, onChange }: Props) {
  const w = useWords(words)
  const nameOf = usePeriodName()
  const id = useId()
  const choices = periods.includes(period) ? periods : [period, ...periods]
  return (
    <div className={`${css.row} no-print`}>
      <label htmlFor={id}>{w.period}</label>
      <Select
        id={id}
        value={period}
        style={{ minWidth: 180 }}
        options={choices.map((value) => ({ value, label: nameOf(value) }))}
        onChange={onChange}
      />
    </div>
  )
}

export function usePeriodName() {
  const w = useWords(words)
  return (period: PeriodName) => {
    const [year = '', rest = ''] = period.split('-')
    if (grainOf(period) === 'year') return w.year(year)
    return rest.startsWith('Q') ? w.quarter(year, rest.slice(1)) : w.month(year, Number(rest))
  }
}
