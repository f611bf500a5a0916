import { Select } from 'antd'
import { useLanguage } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import type { PeriodName } from '../model/period.ts'
import { periodName, periodsUntil } from './period-name.ts'

interface Props {
  readonly label: string
  readonly value: PeriodName
  readonly onChange: (period: PeriodName) => void
  /** Periods that stand in the list besides. */
  readonly more?: readonly PeriodName[]
}

export function PeriodSelect({ label, value, onChange, more = [] }: Props) {
  const { language } = useLanguage()
  const known = [...periodsUntil(useNow())]
  const all = [...known, ...[value, ...more].filter((one) => !known.includes(one))]
  return (
    <Select
      aria-label={label}
      style={{ minWidth: 180 }}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={onChange}
      options={[...new Set(all)].map((one) => ({ value: one, label: periodName(one, language) }))}
    />
  )
}
