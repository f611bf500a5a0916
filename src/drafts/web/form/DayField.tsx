import { Input } from 'antd'
import { addMinutes, type Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { useWords } from '#platform/web/language.tsx'
import css from './DayField.module.css'
import { OneOf } from './OneOf.tsx'
import { words } from './words.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** The usual distances from today. */
  readonly inDays: readonly number[]
  readonly value: Day | ''
  readonly fault?: string | undefined
  readonly optional?: boolean
  readonly onChange: (day: Day | '') => void
}

const DAY_MINUTES = 24 * 60

/** A day to come: by a chip for the usual distance, or by the calendar. */
export function DayField({ inDays, value, onChange, ...rest }: Props) {
  const w = useWords(words)
  const near = [w.today, w.tomorrow]
  const days = inDays.map((distance) => ({
    day: dayIn(distance),
    label: near[distance] ?? w.inDays(distance),
  }))
  return (
    <OneOf
      {...rest}
      value={days.find(({ day }) => day === value)?.day}
      onChoose={onChange}
      options={days.map(({ day, label }) => ({ value: day, label }))}
    >
      <Input
        type="date"
        aria-label={`${rest.label} ${w.onDay}`}
        className={css.day}
        min={dayIn(0)}
        value={value}
        onChange={({ target }) => onChange(target.value as Day | '')}
      />
    </OneOf>
  )
}

/** The day so many days from today, on the calendar of Beijing. */
export function dayIn(distance: number): Day {
  return dayInBeijing(addMinutes(toInstant(new Date()), distance * DAY_MINUTES))
}
