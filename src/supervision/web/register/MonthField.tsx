import { Input } from 'antd'
import { useId } from 'react'
import { useWords } from '#platform/web/language.tsx'
import { Month } from '../../model/contract-figures.ts'
import css from '../Supervision.module.css'
import { words } from './words.ts'

interface Props {
  readonly value: string
  readonly onChange: (month: string) => void
}

export function MonthField({ value, onChange }: Props) {
  const w = useWords(words)
  const id = useId()
  return (
    <p className={css.row}>
      <label htmlFor={id}>{w.month}</label>
      <Input
        id={id}
        type="month"
        style={{ width: 'auto' }}
        value={value}
        onChange={({ target }) => Month.safeParse(target.value).success && onChange(target.value)}
      />
    </p>
  )
}
