import { Input } from 'antd'
import { OneOf } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from './CaseForms.module.css'
import { words } from './words.ts'

const USUAL = ['5', '10', '15', '30', '60']

interface Props {
  readonly value: number
  readonly onChange: (minutes: number) => void
}

/** A chip for the usual lengths, a number for the others. */
export function MinutesField({ value, onChange }: Props) {
  const w = useWords(words)
  const shown = value > 0 ? `${value}` : ''
  return (
    <OneOf
      name="minutes"
      label={w.minutes}
      value={USUAL.includes(shown) ? shown : undefined}
      onChoose={(minutes) => onChange(Number(minutes))}
      options={USUAL.map((minutes) => ({ value: minutes, label: w.minutesOption(minutes) }))}
    >
      <Input
        aria-label={w.otherMinutes}
        placeholder={w.otherMinutes}
        className={css.minutes}
        inputMode="numeric"
        maxLength={3}
        value={USUAL.includes(shown) ? '' : shown}
        onChange={({ target }) => onChange(Number(target.value.replace(/\D/g, '')))}
      />
    </OneOf>
  )
}
