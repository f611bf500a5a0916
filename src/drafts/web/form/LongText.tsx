import { Input } from 'antd'
import type { ControlProps } from './Field.tsx'
import css from './LongText.module.css'

interface Props {
  readonly control: ControlProps
  readonly value: string
  readonly maxLength: number
  readonly rows?: number
  readonly autoFocus?: boolean
  readonly onChange: (text: string) => void
}

/**
 * Grows with what is written. By style sheet: Ant Design's own way writes a style attribute, which
 * the content policy forbids.
 */
export function LongText({ control, value, maxLength, rows = 3, autoFocus, onChange }: Props) {
  return (
    <Input.TextArea
      {...control}
      className={`${css.long}`}
      style={{ minHeight: `calc(${rows}lh + 12px)` }}
      value={value}
      maxLength={maxLength}
      {...(autoFocus && { autoFocus })}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
